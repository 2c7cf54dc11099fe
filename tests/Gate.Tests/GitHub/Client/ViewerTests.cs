using Gate.GitHub.Client;
using Gate.Tests.Testing.GitHub;
using Xunit;

namespace Gate.Tests.GitHub.Client;

/// <summary>Who the token writes as, in the words of the API.</summary>
public sealed class ViewerTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("github-actions[bot]")]
    [InlineData("synopsis-gate[bot]")]
    [InlineData("ada")]
    public async Task The_name_is_the_one_that_comments_have(string login)
    {
        await using var github = FakeGitHub.Start(new() { Tokens = new Dictionary<string, FakeToken> { ["t"] = new() { Login = login } } });
        github.PullRequests.Add(7, "head", "base");
        using var client = github.Connect("t");

        var viewer = await client.ViewerAsync(Cancellation);
        var comment = await client.CreateIssueCommentAsync(7, "x", Cancellation);

        Assert.Equal(comment.Author, viewer);
    }

    [Theory]
    [InlineData("t", """{"login":"github-actions","resourcePath":"/apps/github-actions"}""", "github-actions[bot]")]
    [InlineData("ghs_token", """{"login":"github-actions"}""", "github-actions[bot]")]
    [InlineData("ghs_token", """{"login":"github-actions[bot]","resourcePath":"/apps/github-actions"}""", "github-actions[bot]")]
    [InlineData("t", """{"login":"ada","resourcePath":"/ada"}""", "ada")]
    public async Task An_app_gets_the_end_that_GraphQL_leaves_out(string token, string viewer, string name)
    {
        using var network = ScriptedHandler.Of(ScriptedHandler.Json(200, "{\"data\":{\"viewer\":" + viewer + "}}"));
        using var client = new GitHubClient(new() { Repository = "o/r", Token = new(token), Time = network.Time, Handler = network });

        Assert.Equal(name, await client.ViewerAsync(Cancellation));
    }

    [Fact]
    public async Task Where_GraphQL_does_not_say_the_API_is_asked()
    {
        await using var github = FakeGitHub.Start(new() { Tokens = new Dictionary<string, FakeToken> { ["t"] = new() { Login = "ada" } } });
        github.Fail(FakeFault.Forbidden, part: "/graphql");
        using var client = github.Connect("t");

        Assert.Equal("ada", await client.ViewerAsync(Cancellation));
    }

    [Fact]
    public async Task A_token_that_may_not_ask_gets_no_name_and_no_error()
    {
        await using var github = FakeGitHub.Start();
        github.Fail(FakeFault.Forbidden, part: "/graphql");
        using var client = github.Connect();

        Assert.Null(await client.ViewerAsync(Cancellation));
    }

    [Fact]
    public async Task A_server_in_trouble_is_an_error_and_not_a_missing_name()
    {
        await using var github = FakeGitHub.Start();
        github.Fail(FakeFault.BadGateway, times: 20);
        using var client = github.Connect();

        var failed = await Assert.ThrowsAsync<GitHubException>(() => client.ViewerAsync(Cancellation));

        Assert.Equal(GitHubFailure.Unavailable, failed.Failure);
    }
}
