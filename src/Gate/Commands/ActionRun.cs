using Gate.Changes;
using Gate.Core.Documents;
using Gate.Core.Reporting;
using Gate.Core.Reviewing;
using Gate.Git;
using Gate.GitHub.Client;
using Gate.GitHub.Events;
using Gate.GitHub.Publishing;
using Gate.GitHub.Runner;
using Gate.Providers;
using Gate.Providers.Telemetry;
using Gate.Providers.Tracing;
using Gate.Reporting;

namespace Gate.Commands;

/// <summary>One run of the action: from the event to the verdict, the reports and the outputs.</summary>
/// <param name="outer">As the program was started.</param>
internal sealed class ActionRun(ProgramContext outer, GitHubEvent happened, ActionSettings settings)
{
    private readonly ProgramContext context = Within(outer, settings);
    private readonly RunnerLog log = new(outer.Output);
    private readonly GitHubPublisher publisher = new(Within(outer, settings), new(outer.Output));

    /// <exception cref="UsageException">The event, the range or the settings cannot be used.</exception>
    public async Task<ActionOutcome> RunAsync(CancellationToken cancellation)
    {
        if (settings.Range.Directory is { } directory)
        {
            WorkspacePath.RefuseLinks(settings.Workspace, Path.GetFullPath(directory, settings.Workspace));
            using var repository = OpenRepository();
            WorkspacePath.RefuseSubmodule(settings.Workspace, repository, context.TrustedFolders);
        }

        log.Say($"gate {GateProgram.Version} on the event {happened.Name}{(happened.Number is { } number ? $", pull request {number}" : "")}.");
        return happened switch
        {
            GitHubEvent.Comment comment => await AnswerAsync(comment, cancellation),
            GitHubEvent.WorkflowRun run when settings.Publish == PublishMode.None => await JudgeForAsync(run, cancellation),
            GitHubEvent.WorkflowRun run => await PublishFileAsync(run, cancellation),
            _ => await JudgeAsync(happened.Number, settings.Range, cancellation),
        };
    }

    private async Task<ActionOutcome> AnswerAsync(GitHubEvent.Comment comment, CancellationToken cancellation)
    {
        if (!WaiveRequest.IsMeant(comment.Body))
        {
            log.Say("The comment is not for Gate: it does not begin with /gate.");
            return Done();
        }

        using var repository = OpenRepository();
        await publisher.ReplyAsync(comment, settings, WaivableProject.Of(repository), cancellation);
        return Done();
    }

    // The half with the key, on the default branch's own files: what is judged was fetched, never checked out.
    private async Task<ActionOutcome> JudgeForAsync(GitHubEvent.WorkflowRun run, CancellationToken cancellation)
    {
        try
        {
            if (await publisher.FindAsync(run, null, settings, cancellation) is not { } pull)
            {
                log.Say("There is no pull request to judge any more. If it has a newer commit, the workflow runs for that one as well.");
                return Done();
            }

            RequireDefaultBranch(run, pull);
            return await JudgeAsync(pull.Number, settings.Range with { Base = settings.Range.Base ?? BaseOf(pull) }, cancellation);
        }
        catch (GitHubException failed)
        {
            throw new UsageException(failed.Message, failed.Remedy);
        }
    }

    // Settings come from the base. Another branch may be anybody's who can push, and its endpoint would be sent the key; what it answers would be stored, and believed by every pull request.
    private static void RequireDefaultBranch(GitHubEvent.WorkflowRun run, PullRequest pull)
    {
        if (pull.BaseBranch.Length == 0 || pull.BaseBranch != run.DefaultBranch)
        {
            throw new UsageException(
                $"Pull request {pull.Number} goes into `{Excerpt.Of(pull.BaseBranch)}`, not into the default branch{(run.DefaultBranch.Length == 0 ? "" : $" `{run.DefaultBranch}`")}, so nothing was judged: the `gate.yml` of another branch does not choose where this workflow's key goes.",
                "Point the pull request at the default branch. For other branches that you protect use action/workflows/gate.yml, which judges in the pull request's own run.");
        }
    }

    private string BaseOf(PullRequest pull)
    {
        using var repository = OpenRepository();
        return OriginBranch.Current(repository, context.Environment("GITHUB_REPOSITORY") ?? "", pull.BaseBranch, pull.Base, pull.Head);
    }

    private async Task<ActionOutcome> PublishFileAsync(GitHubEvent.WorkflowRun run, CancellationToken cancellation)
    {
        RequireReviewFile();
        return await publisher.PublishFileAsync(run, settings, cancellation) ? Done() : Done() with { ExitCode = ExitCodes.Incomplete };
    }

    // Nothing was judged, and nothing had to be.
    private ActionOutcome Done() => new(ExitCodes.Ok, null) { Verdict = "", PullRequest = happened.Number };

    private void RequireReviewFile()
    {
        if (settings.ReviewFile is not { } file || !File.Exists(file))
        {
            throw new UsageException(settings.ReviewFile is null ? "On workflow_run the action publishes a review, but the input `review-file` does not say which." : $"The review {settings.ReviewFile} is not there.",
                $"Download the artifact of the run that judged with actions/download-artifact, and name its file; {Workplace.Page("docs/github-action.md#pull-requests-from-forks")} shows how.");
        }
    }

    private async Task<ActionOutcome> JudgeAsync(int? pullRequest, RangeRequest asked, CancellationToken cancellation)
    {
        var targets = PrepareReports();
        using var telemetry = RunTelemetry.Start(context);
        var request = new JudgingRequest(ReadRange(asked), settings.Model, settings.Store)
        {
            Traces = settings.Trace is { } folder ? OpenTraces(folder) : null,
            Telemetry = telemetry,
        };
        var change = await JudgedChange.OfAsync(context, request, cancellation);
        if (WithheldModel.Explain(change, happened) is { } why)
        {
            change = change with { Result = change.Result with { Run = change.Result.Run with { Notices = [why, .. change.Result.Run.Notices] } } };
        }

        telemetry?.Complete(change.Result);
        Tell(change, targets);
        await publisher.PublishAsync(new(pullRequest, settings, change, ReadDiffs(change)), cancellation);
        ShareFiles(change, targets);
        return new((int)change.Result.Outcome, change.Result) { Reports = settings.Reports, ReviewFile = WrittenReview(), PullRequest = pullRequest };
    }

    private RangeRequest ReadRange(RangeRequest asked)
    {
        using var repository = OpenRepository();
        var range = EventRange.Of(happened, repository, asked);
        log.Say($"project {(repository.Prefix.Length == 0 ? "the top of the repository" : repository.Prefix)}, {(range.All ? $"the catalogue at {range.Head}" : $"from {range.Base} to {range.Head}, by the rules of {range.Base}")}.");
        return range;
    }

    private IReadOnlyList<ReportTarget> PrepareReports()
    {
        IReadOnlyList<(IReportWriter Writer, string Name)> reports =
        [
            (new JsonReportWriter(), ReportNames.Json), (new SarifReportWriter(), ReportNames.Sarif), (new JunitReportWriter(), ReportNames.Junit), (new MarkdownReportWriter(), ReportNames.Markdown),
        ];
        foreach (var path in reports.Select(report => settings.ReportPath(report.Name)).Append(settings.ReviewFile).OfType<string>())
        {
            WorkspacePath.RefuseLinks(settings.Workspace, path);
        }

        WorkspacePath.RefuseLinksIn(settings.Workspace, ReportFolder);
        RefuseTracked();
        var targets = reports.Select(report => new ReportTarget(report.Writer, settings.ReportPath(report.Name))).ToList();
        ReportTarget.Prepare(targets);
        return targets;
    }

    private GitRepository OpenRepository() => GitRepository.Open(settings.Range.Directory, context.WorkingDirectory, context.TrustedFolders);

    private string ReportFolder => Path.Combine(settings.Workspace, settings.Reports);

    private string? TracePath => settings.Trace is { } folder ? Path.GetFullPath(folder, settings.Workspace) : null;

    private void RefuseTracked()
    {
        using var repository = OpenRepository();
        foreach (var path in new[] { ReportFolder, settings.ReviewFile, TracePath }.OfType<string>())
        {
            WorkspacePath.RefuseTracked(repository, path);
        }
    }

    private TraceFolder OpenTraces(string folder)
    {
        WorkspacePath.RefuseLinksIn(settings.Workspace, TracePath!);
        return TraceFolder.Open(folder, context);
    }

    private void Tell(JudgedChange change, IReadOnlyList<ReportTarget> targets)
    {
        ReportTarget.WriteAll(targets, change.Result, context);
        log.Group("What was judged, and what was found", output => new ConsoleReportWriter(new()).Write(change.Result, output));
        new GithubReportWriter().Write(change.Result, context.Output);
        new RunnerFiles(context, log).WriteSummary(change.Result);
        log.Say($"Reports: {settings.Reports}/ ({string.Join(", ", targets.Select(target => Path.GetFileName(target.Path)))}).");
    }

    // What a pull request shows, for comments to stand on.
    private IReadOnlyList<FileDiff> ReadDiffs(JudgedChange change)
    {
        if (change.Result.Run.Base is not { } from)
        {
            return [];
        }

        try
        {
            using var repository = GitRepository.Open(change.Directory, context.WorkingDirectory, context.TrustedFolders);
            return repository.Hunks(from, change.Result.Run.Head, [.. change.Result.Synopses.SelectMany(synopsis => synopsis.Findings).Select(finding => finding.Location.Path).Distinct(StringComparer.Ordinal)]);
        }
        catch (GitException failed)
        {
            log.Say($"gate: What the pull request shows could not be read, so nothing is written on lines: {failed.Message} The verdict stands.");
            return [];
        }
    }

    private string? WrittenReview() => settings.ReviewFile is { } file && File.Exists(file)
        ? Path.GetRelativePath(settings.Workspace, file).Replace('\\', '/') is var within && !within.StartsWith("../", StringComparison.Ordinal) ? within : file
        : null;

    // Nothing but what this run wrote.
    private void ShareFiles(JudgedChange change, IReadOnlyList<ReportTarget> targets)
    {
        try
        {
            string?[] written =
            [
                ReportFolder, .. targets.Select(target => target.Path), settings.ReviewFile, TracePath, .. TracePath is { } traces ? Directory.EnumerateFiles(traces) : [], change.Model is null ? null : Store(change),
            ];
            foreach (var path in written.OfType<string>())
            {
                WorkspacePath.Share(settings.Workspace, path);
            }
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            log.Say($"gate: A later step may be unable to delete what this one wrote: {failed.Message}");
        }
    }

    private string Store(JudgedChange change) => settings.Store is { } named ? Path.GetFullPath(named, settings.Workspace) : Path.GetFullPath(Storage.StorePath.Default, change.Directory);

    private static ProgramContext Within(ProgramContext outer, ActionSettings settings)
    {
        var environment = outer.Environment;
        return outer with
        {
            WorkingDirectory = settings.Workspace,
            Environment = name => name == EnvironmentSettings.KeyVariable && settings.ModelKey is { } key ? key.Reveal() : environment(name),
            TrustedFolders = Trusted(settings),
        };
    }

    // A repository may have been checked out below the workspace: the folders from there to the project.
    private static IReadOnlyList<string> Trusted(ActionSettings settings)
    {
        var folders = new List<string> { settings.Workspace };
        var project = Path.TrimEndingDirectorySeparator(Path.GetFullPath(settings.Range.Directory ?? ".", settings.Workspace));
        for (var folder = project; folder.Length > settings.Workspace.Length && folder.StartsWith(settings.Workspace, StringComparison.Ordinal); folder = Path.GetDirectoryName(folder)!)
        {
            folders.Add(folder);
        }

        return folders;
    }
}
