using Gate.Changes;
using Gate.Core.Reviewing;
using Gate.Core.Verdicts;
using Gate.GitHub.Client;
using Gate.GitHub.Events;

namespace Gate.GitHub.Publishing;

/// <summary>Answers `/gate waive …` with the entry to commit. It changes nothing by itself: a waiver is a decision that stands in the repository, under a name.</summary>
/// <param name="project">What the command is answered by: the rules and shows of a project.</param>
internal sealed class WaiveReply(IGitHub github, WaivableProject project, PublishLog log)
{
    private const char Fence = '`';

    /// <returns>False when there was nothing to answer with an entry.</returns>
    /// <exception cref="GitHubException">The answer could not be given.</exception>
    public async Task<bool> AnswerAsync(GitHubEvent.Comment comment, CancellationToken cancellation)
    {
        if (!await github.MayWriteAsync(comment.Author, cancellation))
        {
            log.Say($"{comment.Author} may not write to this repository, so the command is left alone. A person with write access can repeat it.");
            return false;
        }

        var number = comment.OnPullRequest;
        var answered = comment.InReplyTo is { } first ? await MarkerAsync(number, first, cancellation) : null;
        if (answered is not null && answered.Project != project.Folder)
        {
            log.Say($"The comment that is replied to is of the project {(answered.Project.Length == 0 ? "at the top of the repository" : answered.Project)}; its own run answers.");
            return false;
        }

        var (text, isEntry) = Compose(WaiveRequest.Read(comment.Body)?.In(answered, project.IsShow), comment.Author);
        var marked = CommentMarkers.Format(new() { Kind = CommentKind.Reply, Project = project.Folder }) + "\n" + text;
        await (comment.IsOnDiff ? github.ReplyAsync(number, comment.InReplyTo ?? comment.Id, marked, cancellation) : github.CreateIssueCommentAsync(number, marked, cancellation));
        log.Say(isEntry ? "Answered with the entry to commit." : "Answered with how the command is written.");
        return isEntry;
    }

    /// <summary>The answer, and whether it holds an entry.</summary>
    private (string Text, bool IsEntry) Compose(WaiveRequest? request, string author)
    {
        if (request?.Synopsis is null)
        {
            return (ReplyText.Get("usage.md", ("problem", request is null ? "I could not read that." : "I cannot tell which synopsis is meant, so please name it.")), false);
        }

        if (!project.IsRule(request.Rule))
        {
            return (ReplyText.Get("usage.md", ("problem", $"There is no rule {request.Rule} in force here.")), false);
        }

        // The entry comes last, so that nothing in it is taken for a place to fill.
        var entry = WaiverEntry.Of(new Waiver { Rule = request.Rule, Synopsis = request.Synopsis, Reason = request.Reason, Who = author });
        return (ReplyText.Get("waive.md", ("file", project.Folder + Waivers.Path), ("fence", new string(Fence, Math.Max(3, LongestRun(entry) + 1))), ("entry", entry.TrimEnd('\n'))), true);
    }

    private async Task<CommentMarker?> MarkerAsync(int pullRequest, long id, CancellationToken cancellation)
    {
        var viewer = await github.ViewerAsync(cancellation);
        var found = (await github.ReviewCommentsAsync(pullRequest, cancellation)).FirstOrDefault(comment => comment.Id == id);
        return found is not null && Conversation.IsOurs(viewer, found.Author, found.IsBot) ? CommentMarkers.Parse(found.Body) : null;
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
