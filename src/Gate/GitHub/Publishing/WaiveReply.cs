using Gate.Changes;
using Gate.Core.Reviewing;
using Gate.Core.Verdicts;
using Gate.GitHub.Client;

namespace Gate.GitHub.Publishing;

/// <summary>Answers `/gate waive …` with the entry to commit. It changes nothing by itself: a waiver is a decision that stands in the repository, under a name.</summary>
/// <param name="isRule">True for the ID of a rule that is in force.</param>
internal sealed class WaiveReply(IGitHub github, Func<string, bool> isRule, PublishLog log)
{
    private const char Fence = '`';

    /// <param name="comment">The comment's number.</param>
    /// <param name="isPlaced">True for one on the diff, which is answered in its own thread.</param>
    /// <param name="inReplyTo">The comment that began the thread; null when this one did.</param>
    /// <returns>False when it was no command that could be answered with an entry.</returns>
    /// <exception cref="GitHubException">The answer could not be given.</exception>
    public async Task<bool> AnswerAsync(int pullRequest, long comment, bool isPlaced, long? inReplyTo, string author, string body, string project, CancellationToken cancellation)
    {
        if (!await github.MayWriteAsync(author, cancellation))
        {
            log.Say($"{author} may not write to this repository, so the command is left alone. A person with write access can repeat it.");
            return false;
        }

        var answered = inReplyTo is { } first ? await MarkerAsync(pullRequest, first, project, cancellation) : null;
        var (text, isEntry) = Compose(WaiveRequest.Read(body)?.In(answered), author, isRule, project);
        var marked = CommentMarkers.Format(new() { Kind = CommentKind.Reply, Project = project }) + "\n" + text;
        await (isPlaced
            ? github.ReplyAsync(pullRequest, inReplyTo ?? comment, marked, cancellation)
            : github.CreateIssueCommentAsync(pullRequest, marked, cancellation));
        log.Say(isEntry ? "Answered with the entry to commit." : "Answered with how the command is written.");
        return isEntry;
    }

    /// <summary>The answer, and whether it holds an entry.</summary>
    internal static (string Text, bool IsEntry) Compose(WaiveRequest? request, string author, Func<string, bool> isRule, string project)
    {
        if (request?.Synopsis is null)
        {
            return (ReplyText.Get("usage.md", ("problem", request is null ? "I could not read that." : "There is more than one synopsis here, so please name the one that is meant.")), false);
        }

        if (!isRule(request.Rule))
        {
            return (ReplyText.Get("usage.md", ("problem", $"There is no rule {request.Rule} in force here.")), false);
        }

        // The entry comes last, so that nothing in it is taken for a place to fill.
        var entry = WaiverEntry.Of(new Waiver { Rule = request.Rule, Synopsis = request.Synopsis, Reason = request.Reason, Who = author });
        return (ReplyText.Get("waive.md", ("file", project + Waivers.Path), ("fence", new string(Fence, Math.Max(3, LongestRun(entry) + 1))), ("entry", entry.TrimEnd('\n'))), true);
    }

    private async Task<CommentMarker?> MarkerAsync(int pullRequest, long id, string project, CancellationToken cancellation)
    {
        var viewer = await github.ViewerAsync(cancellation);
        var found = (await github.ReviewCommentsAsync(pullRequest, cancellation)).FirstOrDefault(comment => comment.Id == id);
        return found is not null && Conversation.IsOurs(viewer, found.Author, found.IsBot) && CommentMarkers.Parse(found.Body) is { } marker && marker.Project == project ? marker : null;
    }

    private static int LongestRun(string text)
    {
        var (longest, run) = (0, 0);
        foreach (var c in text)
        {
            run = c == Fence ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
