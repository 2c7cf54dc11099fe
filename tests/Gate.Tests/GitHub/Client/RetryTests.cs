using Gate.GitHub.Client;
using Xunit;

namespace Gate.Tests.GitHub.Client;

/// <summary>What is asked again, when, and what is not.</summary>
public sealed class RetryTests
{
    private const string Pull = """{"number":7,"state":"open","head":{"sha":"h"},"base":{"sha":"b"}}""";
    private const string Comment = """{"id":5,"node_id":"IC_5","user":{"login":"a"},"body":"x"}""";

    public static TheoryData<int, string, string, string, int> Limits => new()
    {
        { 429, "Retry-After", "30", "{}", 30 },
        { 403, "Retry-After", "30", "{}", 30 },
        { 403, "Retry-After", "0", "{}", 1 },
        { 403, "X-Other", "", """{"message":"You have exceeded a secondary rate limit."}""", 60 },
        { 422, "X-Other", "", """{"message":"Validation Failed","errors":[{"resource":"IssueComment","code":"unprocessable","field":"data","message":"was submitted too quickly"}]}""", 60 },
        { 422, "X-Other", "", """{"message":"Validation Failed","errors":[{"resource":"PullRequestReviewComment","code":"abuse","field":"base"}]}""", 60 },
        { 200, "X-Other", "", """{"data":null,"errors":[{"message":"was submitted too quickly"}]}""", 60 },
        { 429, "Retry-After", "soon", "{}", 60 },
        { 429, "Retry-After", "NaN", "{}", 60 },
        { 429, "Retry-After", "-5", "{}", 1 },
        { 200, "X-Other", "", """{"data":null,"errors":[{"type":"RATE_LIMITED","message":"API rate limit exceeded"}]}""", 60 },
    };

    [Theory]
    [MemberData(nameof(Limits))]
    public async Task A_limit_is_waited_for_as_long_as_GitHub_says(int status, string header, string value, string body, int seconds)
    {
        using var network = ScriptedHandler.Of(ScriptedHandler.Json(status, body, (header, value)), ScriptedHandler.Json(200, """{"data":{"minimizeComment":{}}}"""));
        using var client = network.Connect();

        await network.Time.RunAsync(() => Done(client.HideAsync("IC_1", HidingReason.Resolved, CancellationToken.None)));

        Assert.Equal([0, seconds], network.Requests.Select(request => request.At.TotalSeconds));
        Assert.Contains($"{seconds} seconds", Assert.Single(network.Log), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_creates_is_made_again_after_a_limit_because_a_refusal_did_nothing()
    {
        using var network = ScriptedHandler.Of(ScriptedHandler.Json(403, "{}", ("Retry-After", "5")), ScriptedHandler.Json(201, Comment));
        using var client = network.Connect();

        var created = await network.Time.RunAsync(() => client.CreateIssueCommentAsync(7, "x", CancellationToken.None));

        Assert.Equal(5, created.Id);
        Assert.Equal(2, network.Requests.Count);
    }

    [Fact]
    public async Task The_limit_of_the_hour_is_waited_for_by_GitHubs_clock()
    {
        var date = new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero);
        using var network = ScriptedHandler.Of(
            ScriptedHandler.Json(403, "{}", ("x-ratelimit-remaining", "0"), ("x-ratelimit-reset", $"{date.ToUnixTimeSeconds() + 90}"), ("Date", date.ToString("r"))), ScriptedHandler.Json(200, Pull));
        using var client = network.Connect();

        await network.Time.RunAsync(() => client.PullRequestAsync(7, CancellationToken.None));

        Assert.Equal(90, network.Time.Elapsed.TotalSeconds);
    }

    [Fact]
    public async Task A_limit_beyond_all_patience_is_told_at_once()
    {
        using var network = ScriptedHandler.Of(ScriptedHandler.Json(429, "{}", ("Retry-After", "301")));
        using var client = network.Connect();

        var failed = await Assert.ThrowsAsync<GitHubException>(() => client.PullRequestAsync(7, CancellationToken.None));

        Assert.Equal(GitHubFailure.Limited, failed.Failure);
        Assert.Contains("301 seconds", failed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_requests_of_a_run_share_one_patience()
    {
        using var network = ScriptedHandler.Of(ScriptedHandler.Json(429, "{}", ("Retry-After", "70")));
        using var client = network.Connect(TimeSpan.FromMinutes(2));

        foreach (var wait in new[] { 70, 70, 70 })
        {
            var failed = await Assert.ThrowsAsync<GitHubException>(() => network.Time.RunAsync(() => client.PullRequestAsync(7, CancellationToken.None)));
            Assert.Equal(GitHubFailure.Limited, failed.Failure);
            Assert.Equal(wait, network.Time.Elapsed.TotalSeconds);
        }

        Assert.Equal(4, network.Requests.Count);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    [InlineData(0)]
    public async Task A_server_in_trouble_is_asked_again_for_what_can_be_asked_twice(int status)
    {
        foreach (var ask in new Func<IGitHub, Task>[]
        {
            client => client.PullRequestAsync(7, CancellationToken.None),
            client => client.EditIssueCommentAsync(5, "x", CancellationToken.None),
            client => client.DeleteReviewCommentAsync(5, CancellationToken.None),
        })
        {
            using var network = new ScriptedHandler((number, _) => number < 2 ? Fail(status) : ScriptedHandler.Json(200, Pull));
            using var client = network.Connect();

            await network.Time.RunAsync(() => Done(ask(client)));

            Assert.Equal(3, network.Requests.Count);
            Assert.InRange(network.Time.Elapsed.TotalSeconds, 1.5, 3);
        }
    }

    [Theory]
    [InlineData(502)]
    [InlineData(0)]
    public async Task What_creates_is_not_made_again_when_nobody_knows_whether_it_was(int status)
    {
        foreach (var ask in new Func<IGitHub, Task>[]
        {
            client => client.CreateReviewAsync(7, new("h", "x", []), CancellationToken.None),
            client => client.CreateCommentAsync(7, "h", new("a.md", null, "x"), CancellationToken.None),
            client => client.CreateIssueCommentAsync(7, "x", CancellationToken.None),
            client => client.ReplyAsync(7, 5, "x", CancellationToken.None),
        })
        {
            using var network = new ScriptedHandler((_, _) => Fail(status));
            using var client = network.Connect();

            var failed = await Assert.ThrowsAsync<GitHubException>(() => ask(client));

            Assert.Equal(GitHubFailure.Unavailable, failed.Failure);
            Assert.True(failed.WasSent);
            Assert.Single(network.Requests);
        }
    }

    [Fact]
    public async Task What_creates_is_made_again_when_the_request_did_not_even_leave()
    {
        using var network = new ScriptedHandler((number, _) => number == 0 ? throw new HttpRequestException(HttpRequestError.ConnectionError) : ScriptedHandler.Json(201, Comment));
        using var client = network.Connect();

        var created = await network.Time.RunAsync(() => client.CreateIssueCommentAsync(7, "x", CancellationToken.None));

        Assert.Equal(5, created.Id);
    }

    [Fact]
    public async Task Asking_again_ends()
    {
        using var network = new ScriptedHandler((_, _) => Fail(502));
        using var client = network.Connect();

        var failed = await Assert.ThrowsAsync<GitHubException>(() => network.Time.RunAsync(() => client.PullRequestAsync(7, CancellationToken.None)));

        Assert.Equal(GitHubFailure.Unavailable, failed.Failure);
        Assert.Equal(5, network.Requests.Count);
        Assert.InRange(network.Time.Elapsed.TotalSeconds, 7, 15);
    }

    [Fact]
    public async Task A_deletion_whose_answer_was_lost_is_no_failure()
    {
        using var network = new ScriptedHandler((number, _) => number == 0 ? Fail(502) : ScriptedHandler.Json(404, """{"message":"Not Found"}"""));
        using var client = network.Connect();

        await network.Time.RunAsync(() => Done(client.DeleteIssueCommentAsync(5, CancellationToken.None)));

        Assert.Equal(2, network.Requests.Count);
    }

    [Fact]
    public async Task A_person_who_stops_the_run_is_not_kept_waiting()
    {
        using var network = ScriptedHandler.Of(ScriptedHandler.Json(429, "{}", ("Retry-After", "100")));
        using var client = network.Connect();
        using var stop = new CancellationTokenSource();

        var asking = client.PullRequestAsync(7, stop.Token);
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);
    }

    private static HttpResponseMessage Fail(int status) => status == 0 ? throw new HttpRequestException(HttpRequestError.ResponseEnded) : ScriptedHandler.Json(status, "<html>No</html>");

    private static async Task<bool> Done(Task task)
    {
        await task;
        return true;
    }
}
