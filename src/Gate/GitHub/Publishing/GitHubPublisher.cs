using Gate.Commands;
using Gate.Core.Reporting;
using Gate.Core.Reviewing;
using Gate.GitHub.Client;
using Gate.GitHub.Events;
using Gate.GitHub.Runner;

namespace Gate.GitHub.Publishing;

/// <summary>Tells pull requests on GitHub what runs of the action found.</summary>
internal sealed class GitHubPublisher(ProgramContext context, RunnerLog log)
{
    private const string NoToken = "There is no token, so nothing is written to the pull request: the step summary and the reports say everything. The input `token` is usually `github.token`.";

    /// <summary>Writes the review's file, where one is wanted, and tells the pull request, where there is one. Whatever becomes of it is said in the log and changes no verdict.</summary>
    public async Task PublishAsync(ActionReview review, CancellationToken cancellation)
    {
        try
        {
            await PublishOrSayWhyNotAsync(review, cancellation);
        }
        catch (UsageException refused)
        {
            log.Say($"gate: The pull request could not be told: {refused.Message} {refused.Remedy} The verdict stands.");
        }
        catch (Exception unexpected) when (unexpected is not OperationCanceledException)
        {
            // The verdict is made. An error of ours in telling it must not look like another one.
            log.Say($"gate: The pull request could not be told, by an error in gate itself: {unexpected.GetType().Name}: {unexpected.Message} The verdict stands; please report this.");
        }
    }

    private async Task PublishOrSayWhyNotAsync(ActionReview review, CancellationToken cancellation)
    {
        var written = Build(review);
        if (review.Settings.ReviewFile is { } file)
        {
            Write(file, written);
        }

        if (review.Settings.Publish == PublishMode.None || written.PullRequest is null)
        {
            log.Say(written.PullRequest is null ? "This run is about no pull request, so the step summary and the reports say everything." : "Nothing is written to the pull request, as `publish: none` asks.");
            return;
        }

        await TellAsync(written, review.Settings, cancellation);
    }

    /// <returns>False when the pull request could not be told, although there is one.</returns>
    /// <exception cref="UsageException">There is no review, or none that may be published.</exception>
    public async Task<bool> PublishFileAsync(GitHubEvent.WorkflowRun run, ActionSettings settings, CancellationToken cancellation)
    {
        var review = ReadFile(settings.ReviewFile!);
        if (review.Head != run.HeadCommit)
        {
            throw new UsageException($"The review speaks of the commit {review.Head}, but the run that this workflow follows was about {run.HeadCommit}.", "Publish the artifact of the run that this one follows.");
        }

        try
        {
            // Which pull request it is about is asked of GitHub; the file could name anybody's.
            return await FindAsync(run, review.PullRequest, settings, cancellation) is not { } pull || await TellAsync(review with { PullRequest = pull.Number }, settings, cancellation);
        }
        catch (GitHubException failed)
        {
            new PublishLog(log.Say).Degrade("GitHub did not say which pull request this is about", failed, "The reports of the run that judged say everything.");
            return false;
        }
    }

    /// <summary>The open pull request that a run was about.</summary>
    /// <param name="claimed">Which one it is by somebody's word, should there be several; null for nobody's.</param>
    /// <returns>Null when there is none any more.</returns>
    /// <exception cref="UsageException">There is no token to ask with, or there are several and nobody has said which.</exception>
    /// <exception cref="GitHubException">GitHub did not say.</exception>
    public async Task<PullRequest?> FindAsync(GitHubEvent.WorkflowRun run, int? claimed, ActionSettings settings, CancellationToken cancellation)
    {
        if (settings.Token is null)
        {
            throw new UsageException("There is no token to ask GitHub with which pull request this is about.", "Set the input `token`; usually it is `github.token`, with the permission `pull-requests: read`.");
        }

        using var github = Workplace.Open(context, settings, log);
        var found = run.HeadOwner is null ? [] : (await github.PullRequestsFromAsync(run.HeadOwner, run.HeadBranch, cancellation)).Where(pull => pull.Head == run.HeadCommit).ToList();
        var meant = found.FirstOrDefault(pull => pull.Number == claimed) ?? (found.Count == 1 ? found[0] : null);
        if (meant is null && claimed is null && found.Count > 1)
        {
            throw new UsageException($"More than one open pull request has the commit {run.HeadCommit} at its head, so which one is meant cannot be told.", "Close all but one, and run this again.");
        }

        if (meant is null)
        {
            log.Say($"{(found.Count == 0 ? "No" : "More than one")} open pull request has the commit {run.HeadCommit} at its head.");
        }

        return meant;
    }

    /// <summary>Answers a comment that begins with `/gate`; others are none of ours.</summary>
    public async Task ReplyAsync(GitHubEvent.Comment comment, ActionSettings settings, WaivableProject project, CancellationToken cancellation)
    {
        if (settings.Token is null)
        {
            log.Say(NoToken);
            return;
        }

        using var github = Workplace.Open(context, settings, log);
        try
        {
            await new WaiveReply(github, project, new(log.Say)).AnswerAsync(comment, cancellation);
        }
        catch (GitHubException failed)
        {
            new PublishLog(log.Say).Degrade("The comment could not be answered", failed, "`gate waive` prints the same entry on any machine.");
        }
    }

    private async Task<bool> TellAsync(Review review, ActionSettings settings, CancellationToken cancellation)
    {
        if (settings.Token is null)
        {
            log.Say(NoToken);
            return false;
        }

        using var github = Workplace.Open(context, settings, log);
        var outcome = await new Publisher(github, new()
        {
            Mode = settings.Publish,
            MaxComments = settings.MaxComments,
            ResolveThreads = settings.ResolveThreads,
            RunUrl = Workplace.RunPage(context),
        }, new(log.Say)).PublishAsync(review, cancellation);
        return outcome != PublishOutcome.NotPublished;
    }

    private static Review Build(ActionReview review) => ReviewBuilder.Build(review.Change.Result, new()
    {
        Tool = Tool.Version,
        Project = review.Change.Prefix,
        PullRequest = review.PullRequest,
        Files = review.Diffs.ToDictionary(diff => diff.Path, StringComparer.Ordinal),
        RulePages = Workplace.RulePages,
    });

    private void Write(string file, Review review)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllBytes(file, ReviewJson.Write(review));
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            log.Say($"gate: The review could not be written to {file}: {failed.Message} The verdict stands.");
        }
    }

    private static Review ReadFile(string file)
    {
        try
        {
            // Not read whole before its size is known.
            using var stream = File.OpenRead(file);
            var bytes = new byte[Math.Min(stream.Length, ReviewLimits.Bytes + 1L)];
            stream.ReadExactly(bytes);
            return ReviewJson.Read(bytes, Path.GetFileName(file), Workplace.RulePages);
        }
        catch (ReviewFormatException refused)
        {
            throw new UsageException(refused.Problems);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"The review {file} cannot be read: {failed.Message}", "Download the artifact of the run that judged with actions/download-artifact, and name its file.");
        }
    }
}
