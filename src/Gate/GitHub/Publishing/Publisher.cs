using Gate.Core.Reviewing;
using Gate.GitHub.Client;

namespace Gate.GitHub.Publishing;

/// <summary>
/// Makes a pull request say what a review says: reads what stands there, plans, does what is missing. Whatever fails is told, and told elsewhere; the verdict is made before and does not know.
/// </summary>
internal sealed class Publisher(IGitHub github, PublishSettings settings, PublishLog log)
{
    // GitHub may have done what it did not confirm, so each attempt begins by looking.
    private const int Attempts = 3;

    // Asked once.
    private Viewer? viewer;

    /// <param name="review">Of a pull request.</param>
    public async Task<PublishOutcome> PublishAsync(Review review, CancellationToken cancellation)
    {
        var number = review.PullRequest!.Value;
        try
        {
            if (await IsSupersededAsync(number, review.Head, cancellation))
            {
                return PublishOutcome.Superseded;
            }

            var isPlaced = await CommentAsync(number, review, cancellation);
            if (await IsSupersededAsync(number, review.Head, cancellation))
            {
                return PublishOutcome.Superseded;
            }

            await SummariseAsync(number, review, cancellation);
            if (isPlaced)
            {
                return PublishOutcome.Published;
            }

            log.Say("The summary comment says what comments on lines could not.");
            return PublishOutcome.SummaryOnly;
        }
        catch (GitHubException failed)
        {
            log.Degrade("The pull request could not be told", failed, "The step summary and the reports of this run say everything. The verdict stands.");
            return PublishOutcome.NotPublished;
        }
    }

    private async Task<bool> IsSupersededAsync(int number, string head, CancellationToken cancellation)
    {
        var now = await github.PullRequestAsync(number, cancellation);
        if (now.IsOpen && now.Head == head)
        {
            return false;
        }

        log.Say(now.IsOpen
            ? $"Pull request {number} has a newer commit than the one that was judged ({Short(now.Head)}, not {Short(head)}), so nothing is posted; the run of that commit does."
            : $"Pull request {number} is closed, so nothing is posted.");
        return true;
    }

    private static string Short(string commit) => commit.Length > 9 ? commit[..9] : commit;

    private async Task<bool> CommentAsync(int number, Review review, CancellationToken cancellation)
    {
        try
        {
            return await RepeatAsync(() => CommentOnceAsync(number, review, cancellation), cancellation);
        }
        catch (GitHubException failed)
        {
            log.Degrade("The comments on the lines could not be posted or brought up to date", failed, null);
            return false;
        }
    }

    private async Task<bool> CommentOnceAsync(int number, Review review, CancellationToken cancellation)
    {
        var conversation = await ReadAsync(number, review.Project, cancellation);
        var told = KeptIdentities.Keep(review, conversation.Comments);

        // Where the summary alone is wanted, what an earlier run has said on lines is still brought up to date.
        var most = settings.Mode == PublishMode.Summary ? 0 : settings.MaxComments;
        var plan = PublicationPlanner.Plan(told, DraftComments.Of(told), conversation.Comments, conversation.SummaryMarker, new() { MaxComments = most });
        var isComplete = plan.Create.Count == 0
            || await new ReviewPoster(github, number, review.Head, log).PostAsync(plan.Create, ReviewSummary.Opening(plan), cancellation);
        foreach (var edit in plan.Edit)
        {
            await EvenIfGoneAsync(edit.Comment, () => github.EditReviewCommentAsync(edit.Comment.Id, edit.Body, cancellation));
        }

        await CloseAsync(number, plan.Close, cancellation);
        await (plan.Create.Count == 0 ? Task.CompletedTask : RemoveDuplicatesAsync(number, review.Project, cancellation));
        if (plan.Create.Count + plan.Edit.Count + plan.Close.Count > 0)
        {
            log.Say($"Comments: {plan.Create.Count} new, {plan.Edit.Count} reworded, {plan.Close.Count} closed.");
        }

        return isComplete;
    }

    private async Task CloseAsync(int number, IReadOnlyList<CommentClosing> closings, CancellationToken cancellation)
    {
        var threads = settings.ResolveThreads && closings.Any(closing => closing.IsFixed) ? await ThreadsAsync(number, cancellation) : new Dictionary<long, ReviewThread>();
        foreach (var closing in closings)
        {
            // Hidden first: what is edited already would not be closed again, should hiding fail.
            await EvenIfGoneAsync(closing.Comment, async () =>
            {
                if (closing.Hide)
                {
                    await HideAsync(closing, cancellation);
                }

                if (closing.IsFixed && threads.TryGetValue(closing.Comment.Id, out var thread) && !thread.IsResolved)
                {
                    await ResolveAsync(thread, cancellation);
                }

                await github.EditReviewCommentAsync(closing.Comment.Id, closing.Body, cancellation);
            });
        }
    }

    private async Task<IReadOnlyDictionary<long, ReviewThread>> ThreadsAsync(int number, CancellationToken cancellation)
    {
        try
        {
            return await github.ThreadsAsync(number, cancellation);
        }
        catch (GitHubException failed)
        {
            log.Degrade("The conversations could not be read", failed, "None is resolved; the comments are closed all the same.");
            return new Dictionary<long, ReviewThread>();
        }
    }

    // Hiding and resolving are courtesies: without them the comment says itself that it is done with.
    private async Task HideAsync(CommentClosing closing, CancellationToken cancellation)
    {
        try
        {
            await github.HideAsync(closing.Comment.NodeId, closing.IsFixed ? HidingReason.Resolved : HidingReason.Outdated, cancellation);
        }
        catch (GitHubException failed) when (failed.Failure is GitHubFailure.Forbidden or GitHubFailure.Refused)
        {
            log.Degrade("A comment could not be folded away", failed, "Its text says that it is done with.");
        }
    }

    private async Task ResolveAsync(ReviewThread thread, CancellationToken cancellation)
    {
        try
        {
            await github.ResolveAsync(thread, cancellation);
        }
        catch (GitHubException failed) when (failed.Failure is GitHubFailure.Forbidden or GitHubFailure.Refused)
        {
            log.Degrade("A conversation could not be resolved", failed, "Its first comment says that it is done with.");
        }
    }

    private async Task RemoveDuplicatesAsync(int number, string project, CancellationToken cancellation)
    {
        var conversation = await ReadAsync(number, project, cancellation);
        foreach (var duplicate in conversation.Duplicates())
        {
            await EvenIfGoneAsync(duplicate, () => github.DeleteReviewCommentAsync(duplicate.Id, cancellation));
        }
    }

    private Task SummariseAsync(int number, Review review, CancellationToken cancellation) =>
        RepeatAsync(() => SummariseOnceAsync(number, review, cancellation), cancellation);

    private async Task<bool> SummariseOnceAsync(int number, Review review, CancellationToken cancellation)
    {
        var conversation = await ReadAsync(number, review.Project, cancellation);
        var text = ReviewSummary.Write(KeptIdentities.Keep(review, conversation.Comments), new() { Previous = conversation.SummaryMarker, Comments = conversation.Links(), RunUrl = settings.RunUrl });
        if (conversation.Summary is not { } present)
        {
            if (!ReviewSummary.HasAnythingToSay(review))
            {
                log.Say("This change affects no synopsis, so the pull request gets no comment.");
                return true;
            }

            var made = await github.CreateIssueCommentAsync(number, text, cancellation);
            log.Say($"Posted the summary: {made.Url}");
            conversation = await ReadAsync(number, review.Project, cancellation);
        }
        else if (!ReviewSummary.IsUpToDate(present.Body, text))
        {
            await github.EditIssueCommentAsync(present.Id, text, cancellation);
            log.Say($"Brought the summary up to date: {present.Url}");
        }

        foreach (var spare in conversation.Spare)
        {
            await github.DeleteIssueCommentAsync(spare.Id, cancellation);
        }

        return true;
    }

    private async Task<Conversation> ReadAsync(int number, string project, CancellationToken cancellation)
    {
        viewer ??= new(await github.ViewerAsync(cancellation));
        return await Conversation.ReadAsync(github, viewer.Login, number, project, cancellation);
    }

    private async Task EvenIfGoneAsync(PublishedComment comment, Func<Task> change)
    {
        try
        {
            await change();
        }
        catch (GitHubException gone) when (gone.Failure == GitHubFailure.Missing)
        {
            log.Say($"Comment {comment.Id} was deleted in the meantime; it is left at that.");
        }
    }

    private async Task<bool> RepeatAsync(Func<Task<bool>> action, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            cancellation.ThrowIfCancellationRequested();
            try
            {
                return await action();
            }
            catch (GitHubException failed) when (failed.Failure is GitHubFailure.Unavailable or GitHubFailure.Missing && attempt < Attempts)
            {
                log.Say($"{failed.Message} Looking again at what is there.");
            }
        }
    }

    private sealed record Viewer(string? Login);
}
