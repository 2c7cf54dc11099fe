using System.Text;
using System.Text.Json;
using Gate.GitHub.Client;
using Gate.Tests.Testing;
using Gate.Tests.Testing.GitHub;
using Xunit;

namespace Gate.Tests.Contracts;

/// <summary>What we ask of GitHub, and what our fake of it answers, held against GitHub's own description, schema and client.</summary>
[Trait("Category", "Contract")]
public sealed class GitHubContractTests : IDisposable
{
    private readonly TestRepository repository = TestRepository.Create();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_request_of_ours_and_every_answer_of_the_fake_is_as_GitHub_describes_them()
    {
        await using var github = Start(out var pull);
        await using var proxy = await GitHubServer.ProxyAsync(github.Api);
        github.Advertised = proxy.Address;
        using var violations = new GitHubViolations();
        using var client = Connect(proxy.Address, github, FakeGitHubOptions.Token, violations);
        using var stranger = Connect(proxy.Address, github, "unknown", violations);

        await UseEverythingAsync(client, github, pull);
        await AllFailAsync(
            () => client.CreateReviewAsync(7, new(pull.Head, "", [new("a.md", new(9, 9), "x")]), Cancellation),
            () => client.CreateIssueCommentAsync(7, new('x', 65_537), Cancellation),
            () => client.PullRequestAsync(8, Cancellation),
            () => stranger.PullRequestAsync(7, Cancellation));

        // The description does not list every status: 401, for one.
        Assert.DoesNotContain(violations.All, found => !found.Contains("Unable to match the returned status code", StringComparison.Ordinal));
        Assert.InRange(violations.Passed, 20, int.MaxValue);
        Assert.DoesNotContain(github.Requests, request => request.Status >= 500);
    }

    [Fact]
    public async Task A_request_that_is_wrong_does_not_pass()
    {
        await using var github = Start(out _);
        await using var proxy = await GitHubServer.ProxyAsync(github.Api);
        using var violations = new GitHubViolations();
        using var http = new HttpClient(violations);
        foreach (var (path, body) in new[] { ("pulls/7/reviews", """{"event":"BLOCK"}"""), ("pulls/7/comments", """{"path":"a.md"}"""), ("issues/7/comments", """{"text":"x"}""") })
        {
            using var content = new StringContent(body, Encoding.UTF8, "application/json");
            using var response = await http.PostAsync(new Uri(proxy.Address, $"repos/studio/synopses/{path}"), content, Cancellation);

            Assert.Contains("\"location\":[\"request\",\"body\"", violations.All.Last(), StringComparison.Ordinal);
        }

        Assert.Equal(3, violations.All.Count);
    }

    [Fact]
    public async Task What_was_posted_is_read_by_another_client()
    {
        await using var github = Start(out var pull);
        using var client = github.Connect();
        await client.CreateReviewAsync(7, new(pull.Head, "Hello", [new("a.md", new(2, 3), "On two lines"), new("a.md", new(3, 3), "On one")]), Cancellation);
        for (var i = 0; i < 130; i++)
        {
            github.Say(7, "ada", $"{i}");
        }

        var (code, output) = await NodeContract.RunAsync("github-read.mjs", github.Api.AbsoluteUri.TrimEnd('/'), FakeGitHubOptions.Token, github.Options.Repository, "7");

        Assert.True(code == 0, output);
        var read = JsonDocument.Parse(output).RootElement;
        Assert.Equal(130, read.GetProperty("issue").GetArrayLength());
        Assert.Equal([("On two lines", 3), ("On one", 3)], read.GetProperty("review").EnumerateArray().Select(comment => (comment.GetProperty("body").GetString()!, comment.GetProperty("line").GetInt32())));
    }

    [Fact]
    public async Task Our_GraphQL_suits_GitHubs_schema()
    {
        var (code, output) = await NodeContract.RunAsync("github-graphql.mjs", Directory.GetFiles(RepositoryRoot.PathOf("src", "Gate", "GitHub", "Client", "GraphQl"), "*.graphql"));

        Assert.True(code == 0, output);
    }

    [Fact]
    public async Task GraphQL_that_does_not_suit_is_noticed()
    {
        var file = repository.PathOf("wrong.graphql");
        await File.WriteAllTextAsync(file, """mutation { resolveReviewThread(input: { thread: "x" }) { thread { isResolved } } }""", Cancellation);

        var (code, output) = await NodeContract.RunAsync("github-graphql.mjs", file);

        Assert.Equal(1, code);
        Assert.Contains("threadId", output, StringComparison.Ordinal);
    }

    public void Dispose() => repository.Dispose();

    private FakeGitHub Start(out FakePullRequest pull)
    {
        var start = repository.Write("a.md", "one\n").Commit();
        repository.Git("checkout", "-q", "-b", "change");
        var head = repository.Write("a.md", "one\ntwo\nthree\n").Commit();
        var github = FakeGitHub.Start(new() { Folder = repository.Folder });
        pull = github.PullRequests.Add(7, head, start);
        return github;
    }

    private static GitHubClient Connect(Uri api, FakeGitHub github, string token, HttpMessageHandler handler) =>
        new(new() { Api = api, GraphQl = github.GraphQl, Repository = github.Options.Repository, Token = new(token), Time = new ScaledTime(100), Timeout = TimeSpan.FromHours(1), Handler = handler });

    private static async Task UseEverythingAsync(GitHubClient client, FakeGitHub github, FakePullRequest pull)
    {
        Assert.NotNull(await client.ViewerAsync(Cancellation));
        await client.PullRequestAsync(7, Cancellation);
        Assert.Single(await client.PullRequestsFromAsync("studio", pull.Branch, Cancellation));
        await client.MayWriteAsync("ada", Cancellation);
        await client.CreateReviewAsync(7, new(pull.Head, "Hello", [new("a.md", new(2, 2), "One line"), new("a.md", new(2, 3), "Two lines")]), Cancellation);
        var comment = await client.CreateCommentAsync(7, pull.Head, new("a.md", null, "File"), Cancellation);
        await client.CreateCommentAsync(7, pull.Head, new("a.md", new(2, 3), "Lines"), Cancellation);
        await client.EditReviewCommentAsync(comment.Id, "Edited", Cancellation);
        await client.ReplyAsync(7, comment.Id, "Reply", Cancellation);
        var deleted = await client.CreateCommentAsync(7, pull.Head, new("a.md", new(3, 3), "Twice"), Cancellation);
        await client.DeleteReviewCommentAsync(deleted.Id, Cancellation);
        await client.DeleteReviewCommentAsync(deleted.Id, Cancellation);
        var summary = await client.CreateIssueCommentAsync(7, "Summary", Cancellation);
        await client.EditIssueCommentAsync(summary.Id, "Summary 2", Cancellation);
        await client.HideAsync(summary.NodeId, HidingReason.Outdated, Cancellation);
        await client.DeleteIssueCommentAsync(summary.Id, Cancellation);
        for (var i = 0; i < 120; i++)
        {
            github.Say(7, "ada", $"{i}");
        }

        // None of them is outdated: the line is null then, at GitHub too, and GitHub's description does not know that.
        Assert.Equal(120, (await client.IssueCommentsAsync(7, Cancellation)).Count);
        Assert.Equal(5, (await client.ReviewCommentsAsync(7, Cancellation)).Count);
        Assert.Equal(4, (await client.ThreadsAsync(7, Cancellation)).Count);
    }

    private static async Task AllFailAsync(params IEnumerable<Func<Task>> tasks)
    {
        foreach (var task in tasks)
        {
            await Assert.ThrowsAsync<GitHubException>(task);
        }
    }
}
