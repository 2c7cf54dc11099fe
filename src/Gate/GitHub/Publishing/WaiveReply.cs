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
        var ours = await OursAsync(comment, cancellation);
        var answered = comment.InReplyTo is { } first ? ours.GetValueOrDefault(first) : null;
        if (answered is not null && answered.Project != project.Folder)
        {
            log.Say($"The comment that is replied to is of the project {(answered.Project.Length == 0 ? "at the top of the repository" : answered.Project)}; its own run answers.");
            return false;
        }

        var here = ours.Values.Where(marker => marker.Project == project.Folder).ToList();
        if (here.Exists(marker => marker.Kind == CommentKind.Reply && marker.Answers == comment.Id))
        {
            log.Say("The comment has been answered already.");
            return false;
        }

        // What the pull request adds is not in the catalogue that is checked out, but our comments on it speak of it.
        var told = here.SelectMany(marker => marker.Synopses).ToHashSet(StringComparer.Ordinal);
        var (text, isEntry) = await ComposeAsync(WaiveRequest.Read(comment.Body)?.In(answered, id => told.Contains(id) || project.IsSynopsis(id)), comment, cancellation);
        var marked = CommentMarkers.Format(new() { Kind = CommentKind.Reply, Project = project.Folder, Answers = comment.Id }) + "\n" + text;
        await (comment.IsOnDiff ? github.ReplyAsync(number, comment.InReplyTo ?? comment.Id, marked, cancellation) : github.CreateIssueCommentAsync(number, marked, cancellation));
        log.Say(isEntry ? "Answered with the entry to commit." : "Answered with how the command is written.");
        return isEntry;
    }

    /// <summary>The answer, and whether it holds an entry.</summary>
    private async Task<(string Text, bool IsEntry)> ComposeAsync(WaiveRequest? request, GitHubEvent.Comment comment, CancellationToken cancellation)
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
        var entry = WaiverEntry.Of(new Waiver { Rule = request.Rule, Synopsis = request.Synopsis, Reason = request.Reason, Who = comment.Author });
        var into = (await github.PullRequestAsync(comment.OnPullRequest, cancellation)).BaseBranch;
        return (ReplyText.Get("waive.md", ("file", project.Folder + Waivers.Path), ("branch", into.Length == 0 ? "the branch that this pull request goes to" : ReviewMarkdown.Code(into)), ("fence", new string(Fence, Math.Max(3, LongestRun(entry) + 1))), ("entry", entry.TrimEnd('\n'))), true);
    }

    // Our comments on the diff and, where the command stands there, in the conversation. A marker that somebody copied is none.
    private async Task<Dictionary<long, CommentMarker>> OursAsync(GitHubEvent.Comment comment, CancellationToken cancellation)
    {
        var viewer = await github.ViewerAsync(cancellation);
        var found = (await github.ReviewCommentsAsync(comment.OnPullRequest, cancellation)).Select(placed => (placed.Id, placed.Author, placed.IsBot, placed.Body));
        if (!comment.IsOnDiff)
        {
            found = found.Concat((await github.IssueCommentsAsync(comment.OnPullRequest, cancellation)).Select(said => (said.Id, said.Author, said.IsBot, said.Body)));
        }

        return found.Where(one => Conversation.IsOurs(viewer, one.Author, one.IsBot))
            .Select(one => (one.Id, Marker: CommentMarkers.Parse(one.Body)))
            .Where(pair => pair.Marker is not null)
            .DistinctBy(pair => pair.Id)
            .ToDictionary(pair => pair.Id, pair => pair.Marker!);
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
