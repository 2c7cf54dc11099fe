using Gate.Core.Reviewing;
using Gate.GitHub.Client;

namespace Gate.GitHub.Publishing;

/// <summary>Puts new comments on a pull request: as one review; where GitHub refuses that, one by one; where it refuses one, on the file. What remains is left to the summary.</summary>
internal sealed class ReviewPoster(IGitHub github, int pullRequest, string commit, PublishLog log)
{
    /// <returns>True when every comment is on a line or a file.</returns>
    /// <exception cref="GitHubException">GitHub does not let us, or cannot be reached.</exception>
    public async Task<bool> PostAsync(IReadOnlyList<DraftComment> drafts, string opening, CancellationToken cancellation)
    {
        var lines = drafts.Where(draft => draft.Lines is not null).ToList();
        var isComplete = true;
        if (lines.Count > 0 && !await PostReviewAsync(lines, opening, cancellation))
        {
            foreach (var draft in lines)
            {
                isComplete &= await PostOnLineAsync(draft, cancellation);
            }
        }

        foreach (var draft in drafts.Where(draft => draft.Lines is null))
        {
            isComplete &= await PostOnFileAsync(draft, cancellation);
        }

        return isComplete;
    }

    private async Task<bool> PostReviewAsync(List<DraftComment> lines, string opening, CancellationToken cancellation)
    {
        try
        {
            await github.CreateReviewAsync(pullRequest, new(commit, opening, [.. lines.Select(AsNew)]), cancellation);
            log.Say($"Posted one review with {(lines.Count == 1 ? "1 comment" : $"{lines.Count} comments")}.");
            return true;
        }
        catch (GitHubException refused) when (refused.Failure == GitHubFailure.Refused)
        {
            log.Degrade("GitHub refused the review as a whole", refused, "Its comments are posted one by one.");
            return false;
        }
    }

    private async Task<bool> PostOnLineAsync(DraftComment draft, CancellationToken cancellation)
    {
        try
        {
            await github.CreateCommentAsync(pullRequest, commit, AsNew(draft), cancellation);
            return true;
        }
        catch (GitHubException refused) when (refused.Failure == GitHubFailure.Refused)
        {
            log.Degrade($"GitHub refused the comment on {draft.Path}:{draft.Lines?.End}", refused, "It is put on the file instead.");
            return await PostOnFileAsync(draft with { Lines = null }, cancellation);
        }
    }

    private async Task<bool> PostOnFileAsync(DraftComment draft, CancellationToken cancellation)
    {
        try
        {
            await github.CreateCommentAsync(pullRequest, commit, AsNew(draft), cancellation);
            return true;
        }
        catch (GitHubException refused) when (refused.Failure == GitHubFailure.Refused)
        {
            log.Degrade($"GitHub refused the comment on the file {draft.Path}", refused, "It is left to the summary comment.");
            return false;
        }
    }

    private static NewComment AsNew(DraftComment draft) => new(draft.Path, draft.Lines, draft.Body);
}
