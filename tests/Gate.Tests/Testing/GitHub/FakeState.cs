namespace Gate.Tests.Testing.GitHub;

/// <summary>What a fake GitHub keeps.</summary>
internal sealed class FakeState(FakeGitHubOptions options)
{
    // GitHub's numbers have outgrown 32 bits.
    private long last = 3_000_000_000;

    public FakeGitHubOptions Options => options;

    public IDiffs Diffs { get; } = options.Folder is null ? new StatedDiffs() : new GitDiffs(options.Folder);

    public FakePullRequests PullRequests { get; } = [];

    public Dictionary<string, string> Permissions { get; } = new(StringComparer.OrdinalIgnoreCase);

    public List<FakeComment> Comments { get; } = [];

    public List<FakeReview> Reviews { get; } = [];

    public FakeComment Add(int pullRequest, string author, string body, FakePlace? place = null, long? review = null, long? replyTo = null)
    {
        var comment = new FakeComment(++last, pullRequest, author, body) { Place = place, Review = review, ReplyTo = replyTo };
        Comments.Add(comment);
        return comment;
    }

    public FakeReview Review(int pullRequest, string author, string commit, string body)
    {
        var review = new FakeReview(++last, pullRequest, author, commit, body);
        Reviews.Add(review);
        return review;
    }

    public int? LineOf(FakeComment comment) => comment.Place is { Lines: { } lines } ? Now(comment, lines.End) : null;

    /// <summary>Where the range of a comment begins now; null for a single line, or where that line is gone.</summary>
    public int? StartOf(FakeComment comment) => comment.Place is { Lines: { } lines } && lines.Start < lines.End ? Now(comment, lines.Start) : null;

    private int? Now(FakeComment comment, int line)
    {
        var pull = PullRequests[comment.PullRequest]!;
        var (commit, path, _) = comment.Place!;
        return !comment.IsOutdated && Diffs.Follow(commit, pull.Head, path, line) is { } now && Diffs.Hunks(pull, pull.Head, path)?.Any(hunk => hunk.Start <= now && now <= hunk.End) == true ? now : null;
    }
}
