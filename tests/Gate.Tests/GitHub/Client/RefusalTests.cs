using Gate.GitHub.Client;
using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.GitHub.Client;

/// <summary>What is said when GitHub does not do something.</summary>
public sealed class RefusalTests
{
    public static TheoryData<int, string, string, string, string> Answers => new()
    {
        { 401, """{"message":"Bad credentials"}""", nameof(GitHubFailure.Forbidden), "Bad credentials", "wrong or has expired" },
        { 403, """{"message":"Resource not accessible by integration"}""", nameof(GitHubFailure.Forbidden), "not accessible by integration", "`pull-requests: write`" },
        { 403, """{"message":"Unable to create comment because issue is locked."}""", nameof(GitHubFailure.Forbidden), "issue is locked", "Unlock it" },
        { 422, """{"message":"Unprocessable Entity","errors":["lock prevents review"]}""", nameof(GitHubFailure.Forbidden), "lock prevents review", "Unlock it" },
        { 404, """{"message":"Not Found"}""", nameof(GitHubFailure.Missing), "Not Found", "private" },
        { 410, "", nameof(GitHubFailure.Missing), "status 410", "deleted" },
        { 301, """{"message":"Moved Permanently"}""", nameof(GitHubFailure.Missing), "Moved", "renamed" },
        { 406, """{"message":"Sorry, the diff exceeded the maximum number of lines (20000)"}""", nameof(GitHubFailure.Refused), "exceeded", "does not suit" },
        { 422, """{"message":"Validation Failed","errors":["pull_request_review_thread.line must be part of the diff"]}""", nameof(GitHubFailure.Refused), "Validation Failed: pull_request_review_thread.line must be part of the diff", "" },
        { 422, """{"message":"Validation Failed","errors":[{"resource":"IssueComment","field":"body","code":"missing"}]}""", nameof(GitHubFailure.Refused), "body missing", "" },
        { 422, "[1,2", nameof(GitHubFailure.Refused), "status 422", "" },
        { 502, "<html>Bad gateway</html>", nameof(GitHubFailure.Unavailable), "status 502", "status page" },
        { 201, "<html>Welcome</html>", nameof(GitHubFailure.Unavailable), "cannot be read", "address of the API" },
        { 201, "null", nameof(GitHubFailure.Unavailable), "it is empty", "" },
    };

    public static TheoryData<string, string> Errors => new()
    {
        { """{"errors":[{"type":"FORBIDDEN","message":"Resource not accessible by integration"}]}""", nameof(GitHubFailure.Forbidden) },
        { """{"errors":[{"message":"Resource not accessible by personal access token"}]}""", nameof(GitHubFailure.Forbidden) },
        { """{"errors":[{"type":"NOT_FOUND","message":"Could not resolve to a node"}],"data":{"minimizeComment":null}}""", nameof(GitHubFailure.Missing) },
        { """{"errors":[{"message":"Field 'x' doesn't exist"}]}""", nameof(GitHubFailure.Refused) },
        { """{"errors":[{}]}""", nameof(GitHubFailure.Refused) },
        { """{"errors":[{"message":"Something went wrong while executing your query."}]}""", nameof(GitHubFailure.Unavailable) },
        { """{"data":null}""", nameof(GitHubFailure.Unavailable) },
        { "<html>", nameof(GitHubFailure.Unavailable) },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task An_answer_is_told_apart_with_what_to_do(int status, string body, string failure, string said, string remedy)
    {
        using var network = ScriptedHandler.Of(ScriptedHandler.Json(status, body));
        using var client = network.Connect();

        var failed = await Assert.ThrowsAsync<GitHubException>(() => client.CreateIssueCommentAsync(7, "x", CancellationToken.None));

        Assert.Equal(failure, failed.Failure.ToString());
        Assert.Contains(said, failed.Message, StringComparison.Ordinal);
        Assert.Contains("post a comment on the pull request 7", failed.Message, StringComparison.Ordinal);
        Assert.Contains(remedy, failed.Remedy, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Errors))]
    public async Task A_status_of_200_can_be_a_refusal(string body, string failure)
    {
        using var network = ScriptedHandler.Of(ScriptedHandler.Json(200, body));
        using var client = network.Connect();

        var failed = await Assert.ThrowsAsync<GitHubException>(() => network.Time.RunAsync(() => Done(client.HideAsync("IC_1", HidingReason.Outdated, CancellationToken.None))));

        Assert.Equal(failure, failed.Failure.ToString());
    }

    [Fact]
    public async Task A_missing_permission_is_named()
    {
        using var network = ScriptedHandler.Of(ScriptedHandler.Json(200, """{"errors":[{"type":"FORBIDDEN","message":"Resource not accessible by integration"}]}"""));
        using var client = network.Connect();

        var failed = await Assert.ThrowsAsync<GitHubException>(() => client.ResolveAsync(new("PRRT_1", IsResolved: false), CancellationToken.None));

        Assert.Contains("Add `contents: write` under `permissions:`", failed.Remedy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(401)]
    [InlineData(422)]
    [InlineData(500)]
    public async Task A_token_that_GitHub_repeats_and_commands_that_it_sends_are_in_no_message(int status)
    {
        var body = $$"""{"message":"{{ScriptedHandler.Token}} \u001b[31m ::set-output name=x::y ##[error]z\n::error::w","errors":[{"message":"{{new string('x', 290)}}{{ScriptedHandler.Token}}"}]}""";
        using var network = ScriptedHandler.Of(ScriptedHandler.Json(status, body));
        using var client = network.Connect();

        var failed = await Assert.ThrowsAsync<GitHubException>(() => network.Time.RunAsync(() => Done(client.HideAsync("IC_1", HidingReason.Outdated, CancellationToken.None))));

        foreach (var text in network.Log.Append(failed.ToString()).Append(failed.Remedy))
        {
            Assert.DoesNotContain(ScriptedHandler.Token[..12], text, StringComparison.Ordinal);
            Assert.DoesNotContain("##[", text, StringComparison.Ordinal);
            Assert.DoesNotContain("::", text, StringComparison.Ordinal);
            Assert.DoesNotContain('\u001b', text);
        }

        Assert.InRange(failed.Message.Length, 1, 500);
    }

    [Fact]
    public async Task An_answer_without_an_end_is_not_read_to_its_end()
    {
        var endless = new EndlessStream();
        using var network = new ScriptedHandler((_, _) => new(System.Net.HttpStatusCode.Created) { Content = new StreamContent(endless) });
        using var client = network.Connect();

        var failed = await Assert.ThrowsAsync<GitHubException>(() => client.CreateIssueCommentAsync(7, "x", CancellationToken.None));

        Assert.Contains("no end", failed.Message, StringComparison.Ordinal);
        Assert.InRange(endless.Given, Exchange.LongestAnswer, 3L * Exchange.LongestAnswer);
    }

    [Fact]
    public async Task An_answer_that_does_not_come_is_not_waited_for()
    {
        await using var github = Testing.GitHub.FakeGitHub.Start();
        github.Fail(Testing.GitHub.FakeFault.Silence);
        using var client = github.Connect(timeout: TimeSpan.FromSeconds(30));

        var failed = await Assert.ThrowsAsync<GitHubException>(() => client.CreateIssueCommentAsync(7, "x", TestContext.Current.CancellationToken));

        Assert.Equal(GitHubFailure.Unavailable, failed.Failure);
        Assert.Contains("within 30 seconds", failed.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://api.example.org", "studio/synopses")]
    [InlineData("https://user:pass@api.example.org", "studio/synopses")]
    [InlineData("https://api.example.org", "studio")]
    [InlineData("https://api.example.org", "studio/..")]
    [InlineData("https://api.example.org", "studio/a?b")]
    [InlineData("https://api.example.org", "studio/synopses\n")]
    public void An_address_that_would_betray_the_token_and_a_name_that_is_none_are_refused(string api, string repository)
    {
        Assert.Throws<UsageException>(() => new GitHubClient(new() { Api = new Uri(api), Repository = repository, Token = new("t"), Time = new ManualTime() }));
    }

    private static async Task<bool> Done(Task task)
    {
        await task;
        return true;
    }
}
