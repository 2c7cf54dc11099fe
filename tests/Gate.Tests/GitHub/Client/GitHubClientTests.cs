using Gate.GitHub.Client;
using Gate.Tests.Testing.GitHub;
using Xunit;

namespace Gate.Tests.GitHub.Client;

/// <summary>What the gate asks of GitHub, against a server that keeps it.</summary>
public sealed class GitHubClientTests : IAsyncLifetime
{
    private readonly FakeGitHub github = FakeGitHub.Start();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync()
    {
        github.PullRequests.Add(new(7, "head", "base") { Branch = "fix/a b#1" }).Hunks["catalog/a/synopses.md"] = [new(3, 9), new(20, 22)];
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => github.DisposeAsync();

    [Fact]
    public async Task A_pull_request_is_read()
    {
        using var client = github.Connect();

        var pull = await client.PullRequestAsync(7, Cancellation);

        Assert.Equal(new PullRequest(7, "head", "base", IsOpen: true) { BaseBranch = "main" }, pull);
    }

    [Fact]
    public async Task The_open_pull_requests_of_a_branch_are_found_and_no_others()
    {
        github.PullRequests.Add(new(8, "head", "base") { Branch = "fix/a b#1", HeadOwner = "stranger" });
        github.PullRequests.Add(new(9, "head", "base") { Branch = "fix/a b#1", IsOpen = false });
        github.PullRequests.Add(new(10, "head", "base"));
        using var client = github.Connect();

        var own = await client.PullRequestsFromAsync("studio", "fix/a b#1", Cancellation);
        var foreign = await client.PullRequestsFromAsync("stranger", "fix/a b#1", Cancellation);

        Assert.Equal(7, Assert.Single(own).Number);
        Assert.Equal(8, Assert.Single(foreign).Number);
    }

    [Fact]
    public async Task A_review_puts_its_comments_on_their_lines()
    {
        using var client = github.Connect();

        await client.CreateReviewAsync(7, new("head", "Two things.", [new("catalog/a/synopses.md", new(4, 4), "One"), new("catalog/a/synopses.md", new(20, 22), "Two")]), Cancellation);

        var comments = await client.ReviewCommentsAsync(7, Cancellation);
        Assert.Equal("Two things.", Assert.Single(github.Reviews).Body);
        Assert.Equal([("One", 4), ("Two", 22)], comments.Select(comment => (comment.Body, comment.Lines?.End ?? 0)));
        Assert.All(comments, comment => Assert.Equal(("github-actions[bot]", true, "catalog/a/synopses.md", false, null), (comment.Author, comment.IsBot, comment.Path, comment.IsOnFile, comment.ReplyTo)));
        Assert.Equal(20, github.Comments[1].Place!.Lines!.Value.Start);
    }

    [Theory]
    [InlineData("catalog/a/synopses.md", 10, 10)]
    [InlineData("catalog/a/synopses.md", 9, 20)]
    [InlineData("catalog/b/synopses.md", 4, 4)]
    public async Task One_comment_off_the_diff_refuses_the_whole_review(string path, int start, int end)
    {
        using var client = github.Connect();

        var failed = await Assert.ThrowsAsync<GitHubException>(() =>
            client.CreateReviewAsync(7, new("head", "x", [new("catalog/a/synopses.md", new(4, 4), "One"), new(path, new(start, end), "Two")]), Cancellation));

        Assert.Equal(GitHubFailure.Refused, failed.Failure);
        Assert.Contains("pull_request_review_thread.", failed.Message, StringComparison.Ordinal);
        Assert.Empty(github.Comments);
        Assert.Empty(github.Reviews);
    }

    [Fact]
    public async Task A_comment_is_made_on_a_file_edited_answered_and_deleted()
    {
        using var client = github.Connect();

        var made = await client.CreateCommentAsync(7, "head", new("catalog/a/synopses.md", null, "All of it"), Cancellation);
        await client.EditReviewCommentAsync(made.Id, "Most of it", Cancellation);
        await client.ReplyAsync(7, made.Id, "Why?", Cancellation);

        var comments = await client.ReviewCommentsAsync(7, Cancellation);
        Assert.Equal([("Most of it", true, null), ("Why?", true, (long?)made.Id)], comments.Select(comment => (comment.Body, comment.IsOnFile, comment.ReplyTo)));
        Assert.All(comments, comment => Assert.Null(comment.Lines));
        await client.DeleteReviewCommentAsync(comments[1].Id, Cancellation);
        await client.DeleteReviewCommentAsync(comments[1].Id, Cancellation);
        Assert.Single(github.Comments);
    }

    [Fact]
    public async Task A_comment_of_the_conversation_is_made_edited_and_deleted()
    {
        using var client = github.Connect();

        var made = await client.CreateIssueCommentAsync(7, "🎬 \ud800 \"quoted\" \u0001 </script>", Cancellation);
        await client.EditIssueCommentAsync(made.Id, "Summary", Cancellation);

        Assert.Equal(made with { Body = "Summary" }, Assert.Single(await client.IssueCommentsAsync(7, Cancellation)));
        await client.DeleteIssueCommentAsync(made.Id, Cancellation);
        Assert.Empty(github.Comments);
    }

    [Fact]
    public async Task A_text_that_is_too_long_is_refused()
    {
        using var client = github.Connect();
        await client.CreateIssueCommentAsync(7, new('x', 65_536), Cancellation);

        var failed = await Assert.ThrowsAsync<GitHubException>(() => client.CreateIssueCommentAsync(7, new('x', 65_537), Cancellation));

        Assert.Contains("body is too long (maximum is 65536 characters)", failed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_comment_is_outdated_when_its_line_is_gone()
    {
        using var client = github.Connect();
        await client.CreateCommentAsync(7, "head", new("catalog/a/synopses.md", new(4, 5), "x"), Cancellation);
        github.Comments[0].IsOutdated = true;

        var comment = Assert.Single(await client.ReviewCommentsAsync(7, Cancellation));

        Assert.Null(comment.Lines);
        Assert.False(comment.IsOnFile);
    }

    [Theory]
    [InlineData(nameof(HidingReason.Resolved), "RESOLVED")]
    [InlineData(nameof(HidingReason.Outdated), "OUTDATED")]
    [InlineData(nameof(HidingReason.Duplicate), "DUPLICATE")]
    public async Task A_comment_is_folded_away(string reason, string shown)
    {
        using var client = github.Connect();
        var made = await client.CreateIssueCommentAsync(7, "x", Cancellation);

        await client.HideAsync(made.NodeId, Enum.Parse<HidingReason>(reason), Cancellation);

        Assert.Equal(shown, github.Comments[0].HiddenAs);
    }

    [Fact]
    public async Task A_thread_is_resolved_where_the_token_may()
    {
        await using var open = FakeGitHub.Start(new() { Tokens = new Dictionary<string, FakeToken> { ["rich"] = new() { Contents = FakeAccess.Write }, ["poor"] = new() } });
        open.PullRequests.Add(7, "head", "base").Hunks["a.md"] = [new(1, 9)];
        using var rich = open.Connect("rich");
        using var poor = open.Connect("poor");
        var made = await poor.CreateCommentAsync(7, "head", new("a.md", new(1, 1), "x"), Cancellation);
        var thread = (await poor.ThreadsAsync(7, Cancellation))[made.Id];

        var failed = await Assert.ThrowsAsync<GitHubException>(() => poor.ResolveAsync(thread, Cancellation));
        await rich.ResolveAsync(thread, Cancellation);

        Assert.Equal(GitHubFailure.Forbidden, failed.Failure);
        Assert.False(thread.IsResolved);
        Assert.True((await poor.ThreadsAsync(7, Cancellation))[made.Id].IsResolved);
    }

    [Theory]
    [InlineData("admin", true)]
    [InlineData("write", true)]
    [InlineData("read", false)]
    [InlineData("none", false)]
    public async Task Who_may_write_is_asked(string permission, bool may)
    {
        github.Permissions["ada"] = permission;
        using var client = github.Connect();

        Assert.Equal(may, await client.MayWriteAsync("ada", Cancellation));
        Assert.False(await client.MayWriteAsync("stranger", Cancellation));
    }

    [Theory]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("a/../../x")]
    [InlineData("a?x=y")]
    public async Task What_is_no_login_may_nothing_and_is_not_asked_for(string login)
    {
        using var client = github.Connect();

        Assert.False(await client.MayWriteAsync(login, Cancellation));
        Assert.Empty(github.Requests);
    }

    [Fact]
    public async Task A_token_that_can_only_read_reads_and_says_what_it_needs_to_write()
    {
        await using var fork = FakeGitHub.Start(new() { Tokens = new Dictionary<string, FakeToken> { ["fork"] = FakeToken.ReadOnly } });
        fork.PullRequests.Add(7, "head", "base");
        using var client = fork.Connect("fork");

        Assert.Empty(await client.IssueCommentsAsync(7, Cancellation));
        var failed = await Assert.ThrowsAsync<GitHubException>(() => client.CreateIssueCommentAsync(7, "x", Cancellation));

        Assert.Equal(GitHubFailure.Forbidden, failed.Failure);
        Assert.Contains("from a fork", failed.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_request_says_who_asks_and_in_which_version()
    {
        using var client = github.Connect();

        await client.PullRequestAsync(7, Cancellation);

        var headers = Assert.Single(github.Requests).Headers;
        Assert.Equal(("application/vnd.github+json", "2022-11-28", $"Bearer {FakeGitHubOptions.Token}"), (headers["Accept"], headers["X-GitHub-Api-Version"], headers["Authorization"]));
        Assert.StartsWith("gate/", headers["User-Agent"], StringComparison.Ordinal);
    }
}
