namespace Gate.GitHub.Client;

/// <summary>
/// What the gate asks of GitHub, for one repository. All lists are complete: pages are followed. Every method throws <see cref="GitHubException"/>, and retries by itself what can be retried
/// without doing anything twice.
/// </summary>
internal interface IGitHub
{
    Task<PullRequest> PullRequestAsync(int number, CancellationToken cancellation);

    /// <summary>The open pull requests from a branch, also of a fork; there is more than one where they go to several branches.</summary>
    Task<IReadOnlyList<PullRequest>> PullRequestsFromAsync(string owner, string branch, CancellationToken cancellation);

    /// <summary>Who the token writes as, such as `github-actions[bot]`; null when it does not say.</summary>
    Task<string?> ViewerAsync(CancellationToken cancellation);

    /// <summary>True for `write`, `maintain` and `admin`.</summary>
    Task<bool> MayWriteAsync(string login, CancellationToken cancellation);

    Task<IReadOnlyList<PlacedComment>> ReviewCommentsAsync(int number, CancellationToken cancellation);

    Task<IReadOnlyList<IssueComment>> IssueCommentsAsync(int number, CancellationToken cancellation);

    /// <summary>All or nothing: one comment off the diff refuses the whole review (<see cref="GitHubFailure.Refused"/>).</summary>
    Task CreateReviewAsync(int number, NewReview review, CancellationToken cancellation);

    /// <param name="comment">Without lines it is about the whole file.</param>
    Task<PlacedComment> CreateCommentAsync(int number, string commit, NewComment comment, CancellationToken cancellation);

    Task EditReviewCommentAsync(long id, string body, CancellationToken cancellation);

    /// <summary>Only for what two runs at once made twice.</summary>
    Task DeleteReviewCommentAsync(long id, CancellationToken cancellation);

    Task ReplyAsync(int number, long comment, string body, CancellationToken cancellation);

    Task<IssueComment> CreateIssueCommentAsync(int number, string body, CancellationToken cancellation);

    Task EditIssueCommentAsync(long id, string body, CancellationToken cancellation);

    /// <summary>Only for what two runs at once made twice.</summary>
    Task DeleteIssueCommentAsync(long id, CancellationToken cancellation);

    /// <param name="nodeId">Of a comment.</param>
    Task HideAsync(string nodeId, HidingReason reason, CancellationToken cancellation);

    /// <summary>The threads of the pull request, by the number of the comment that began them.</summary>
    Task<IReadOnlyDictionary<long, ReviewThread>> ThreadsAsync(int number, CancellationToken cancellation);

    /// <summary>Needs the permission `contents: write`.</summary>
    Task ResolveAsync(ReviewThread thread, CancellationToken cancellation);
}
