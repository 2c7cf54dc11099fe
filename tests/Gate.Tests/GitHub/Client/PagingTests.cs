using Gate.GitHub.Client;
using Gate.Tests.Testing.GitHub;
using Xunit;

namespace Gate.Tests.GitHub.Client;

/// <summary>Lists come whole, or not at all.</summary>
public sealed class PagingTests
{
    private const string Page = """[{"id":1,"body":"x"}]""";

    [Theory]
    [InlineData(0, 1)]
    [InlineData(100, 1)]
    [InlineData(101, 2)]
    [InlineData(250, 3)]
    public async Task All_pages_are_read(int comments, int pages)
    {
        await using var github = FakeGitHub.Start();
        github.PullRequests.Add(7, "h", "b");
        for (var i = 0; i < comments; i++)
        {
            github.Say(7, "ada", $"{i}");
        }

        using var client = github.Connect();

        var all = await client.IssueCommentsAsync(7, TestContext.Current.CancellationToken);

        Assert.Equal(Enumerable.Range(0, comments).Select(i => $"{i}"), all.Select(comment => comment.Body));
        Assert.Equal(pages, github.Requests.Count);
    }

    [Fact]
    public async Task A_list_with_nothing_in_the_place_of_an_entry_is_no_list()
    {
        using var client = ScriptedHandler.Of(new HttpResponseMessage { Content = new StringContent("""[null]""") }).Connect();

        var failed = await Assert.ThrowsAsync<GitHubException>(() => client.IssueCommentsAsync(7, TestContext.Current.CancellationToken));

        Assert.Equal(GitHubFailure.Unavailable, failed.Failure);
    }

    [Fact]
    public async Task A_pull_request_without_commits_is_no_answer()
    {
        using var client = ScriptedHandler.Of(new HttpResponseMessage { Content = new StringContent("""{"number":7,"state":"open"}""") }).Connect();

        var failed = await Assert.ThrowsAsync<GitHubException>(() => client.PullRequestAsync(7, TestContext.Current.CancellationToken));

        Assert.Contains("names no commits", failed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_pages_of_threads_are_read()
    {
        await using var github = FakeGitHub.Start();
        github.PullRequests.Add(7, "h", "b").Hunks["a.md"] = [new(1, 500)];
        using var client = github.Connect();
        var cancellation = TestContext.Current.CancellationToken;
        await client.CreateReviewAsync(7, new("h", "", [.. Enumerable.Range(1, 230).Select(line => new NewComment("a.md", new(line, line), "x"))]), cancellation);

        var threads = await client.ThreadsAsync(7, cancellation);

        Assert.Equal(github.Comments.Select(comment => (comment.Id, comment.ThreadId)), threads.Select(thread => (thread.Key, thread.Value.NodeId)));
        Assert.Equal(3, github.Requests.Count(request => request.Path == "/graphql"));
    }

    [Theory]
    [InlineData("https://evil.example.org/repos/studio/synopses/issues/7/comments?page=2")]
    [InlineData("http://api.github.com/repos/studio/synopses/issues/7/comments?page=2")]
    [InlineData("https://api.github.com:8443/x")]
    [InlineData("https://api.github.com@evil.example.org/x")]
    [InlineData("https://x@api.github.com/x")]
    [InlineData("/repos/studio/synopses/issues/7/comments?page=2")]
    [InlineData("file:///etc/passwd")]
    public async Task The_token_is_not_sent_where_an_answer_says(string next)
    {
        using var network = ScriptedHandler.Of(ScriptedHandler.Json(200, Page, ("Link", $"<{next}>; rel=\"next\"")));
        using var client = network.Connect();

        var failed = await Assert.ThrowsAsync<GitHubException>(() => client.IssueCommentsAsync(7, CancellationToken.None));

        Assert.Contains("another host", failed.Message, StringComparison.Ordinal);
        Assert.Single(network.Requests);
    }

    [Fact]
    public async Task A_list_without_an_end_is_an_error_and_not_a_short_list()
    {
        using var network = new ScriptedHandler((number, _) => ScriptedHandler.Json(200, Page, ("Link", $"<https://api.github.com/x?page={number + 2}>; rel=\"next\"")));
        using var client = network.Connect();

        var failed = await Assert.ThrowsAsync<GitHubException>(() => client.IssueCommentsAsync(7, CancellationToken.None));

        Assert.Contains("more than 50 pages", failed.Message, StringComparison.Ordinal);
        Assert.Equal(50, network.Requests.Count);
    }

    [Fact]
    public async Task A_page_that_cannot_be_read_is_an_error_and_not_a_short_list()
    {
        using var network = ScriptedHandler.Of(ScriptedHandler.Json(200, Page, ("Link", "<https://api.github.com/x?page=2>; rel=\"next\"")), ScriptedHandler.Json(200, "[{"));
        using var client = network.Connect();

        var failed = await Assert.ThrowsAsync<GitHubException>(() => client.IssueCommentsAsync(7, CancellationToken.None));

        Assert.Equal(GitHubFailure.Unavailable, failed.Failure);
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("", null)]
    [InlineData("<https://a/2>; rel=\"next\"", "https://a/2")]
    [InlineData("<https://a/1>; rel=\"prev\", <https://a/3>; rel=\"next\", <https://a/9>; rel=\"last\"", "https://a/3")]
    [InlineData("<https://a/1>; rel=\"prev\", <https://a/9>; rel=\"last\"", null)]
    [InlineData(">https://a/1<; rel=\"next\"", null)]
    public void The_next_page_is_found_among_the_links(string? link, string? next)
    {
        Assert.Equal(next, AnswerHeaders.NextPage(link));
    }
}
