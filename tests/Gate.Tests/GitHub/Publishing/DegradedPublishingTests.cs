using Gate.Tests.Testing.GitHub;
using Xunit;

namespace Gate.Tests.GitHub.Publishing;

/// <summary>Publishing that fails, in part or as a whole: the verdict stands, nothing is said twice, and what could not be said in one place is said in the next.</summary>
public sealed class DegradedPublishingTests
{
    [Fact]
    public async Task A_token_that_may_only_read_changes_no_verdict_and_the_log_says_which_permission_is_missing()
    {
        await using var studio = new Studio(FakeToken.ReadOnly);
        studio.Repository.Show("ferry", "A badword crossing.");

        var run = await studio.Push().RunAsync();

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("failed", studio.Workspace.Outputs["verdict"]);
        Assert.Empty(studio.GitHub.Comments);
        Assert.Contains("pull-requests: write", run.Output, StringComparison.Ordinal);
        Assert.Contains("step summary", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("summary comment says", run.Output, StringComparison.Ordinal);
        Assert.Contains("badword", studio.Workspace.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_token_nothing_is_posted_and_the_verdict_stands()
    {
        await using var studio = new Studio();
        studio.Workspace.Variables["INPUT_TOKEN"] = "";
        studio.Repository.Show("ferry", "A badword crossing.");

        var run = await studio.Push().RunAsync();

        Assert.Equal(1, run.ExitCode);
        Assert.Empty(studio.GitHub.Requests);
        Assert.Contains("There is no token", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(FakeFault.BadGateway)]
    [InlineData(FakeFault.BadGatewayAfterwards)]
    [InlineData(FakeFault.HangUp)]
    [InlineData(FakeFault.HangUpAfterwards)]
    [InlineData(FakeFault.SecondaryLimit)]
    [InlineData(FakeFault.TooManyRequests)]
    internal async Task What_fails_once_is_looked_at_again_and_said_once(FakeFault fault)
    {
        await using var studio = new Studio();
        studio.Repository.Show("ferry", "A badword crossing.").Show("choir", "A badword in a lift.");
        studio.Push();
        foreach (var part in new[] { "/reviews", "/issues" })
        {
            studio.GitHub.Fail(fault, "POST", part, retryAfter: 5);
        }

        var run = await studio.RunAsync();

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(2, studio.Open.Count);
        Assert.Contains("2 of 2", studio.Summary.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_GitHub_that_never_answers_changes_no_verdict()
    {
        await using var studio = new Studio { Speed = 200 };
        studio.Repository.Show("ferry", "A calm crossing.");
        studio.Push();
        studio.GitHub.Fail(FakeFault.BadGateway, times: 1000);

        var run = await studio.RunAsync();

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("The verdict stands", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/pulls/7")]
    [InlineData("/comments")]
    public async Task Answers_that_are_no_answers_change_no_verdict(string part)
    {
        await using var studio = new Studio { Speed = 200 };
        studio.Repository.Show("ferry", "A calm crossing.");
        studio.Push();
        studio.GitHub.Fail(FakeFault.Nonsense, "GET", part, times: 1000);

        var run = await studio.RunAsync();

        Assert.Equal((0, "passed"), (run.ExitCode, studio.Workspace.Outputs["verdict"]));
        Assert.Contains("The verdict stands", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_reviews_are_forbidden_the_summary_says_what_they_would_have_said()
    {
        await using var studio = new Studio();
        studio.Repository.Show("ferry", "A badword crossing.");
        studio.Push();
        studio.GitHub.Fail(FakeFault.Forbidden, "POST", "/pulls/", times: 100);

        var run = await studio.RunAsync();

        Assert.Equal(1, run.ExitCode);
        Assert.Empty(studio.GitHub.ReviewComments);
        Assert.Contains("badword", studio.Summary.Body, StringComparison.Ordinal);
        Assert.Contains("The summary comment says what comments on lines could not", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_commit_that_is_no_longer_the_head_gets_no_comment()
    {
        await using var studio = new Studio();
        studio.Repository.Show("ferry", "A badword crossing.");
        studio.Push();
        var judged = studio.Pull.Head;
        studio.Repository.Show("ferry", "A calm crossing.");
        studio.Push();
        studio.Workspace.PullRequest(studio.Pull.Base, judged);

        var run = await studio.StartAsync();

        Assert.Equal(1, run.ExitCode);
        Assert.Empty(studio.GitHub.Comments);
        Assert.Contains("newer commit", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pull_request_that_was_closed_meanwhile_is_left_alone()
    {
        await using var studio = new Studio();
        studio.Repository.Show("ferry", "A badword crossing.");
        studio.Push().Pull.IsOpen = false;

        var run = await studio.RunAsync();

        Assert.Equal(1, run.ExitCode);
        Assert.Empty(studio.GitHub.Comments);
    }

    [Fact]
    public async Task A_comment_that_is_deleted_while_it_is_edited_is_left_at_that()
    {
        await using var studio = new Studio();
        studio.Repository.Show("ferry", "A badword crossing.").Show("choir", "A badword in a lift.");
        await studio.Push().RunAsync();
        studio.GitHub.Delete(studio.Open[0]);
        studio.Repository.Show("ferry", "A calm crossing.").Show("choir", "A calm lift.");

        var run = await studio.Push().RunAsync();

        Assert.Equal(0, run.ExitCode);
        Assert.Empty(studio.Open);
        Assert.Contains("Passed", studio.Summary.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_runs_at_once_say_everything_once()
    {
        await using var studio = new Studio();
        studio.Repository.Show("ferry", "A badword crossing.").Show("choir", "A badword in a lift.");
        studio.Push();
        studio.Workspace.PullRequest(studio.Pull.Base, studio.Pull.Head);

        var runs = await Task.WhenAll(studio.StartAsync("--reports", "one"), studio.StartAsync("--reports", "two"), studio.StartAsync("--reports", "three"));

        Assert.All(runs, run => Assert.Equal(1, run.ExitCode));
        Assert.Equal(2, studio.Open.Count);
        Assert.Contains("2 of 2", studio.Summary.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Conversations_are_resolved_where_that_is_asked_for_and_its_refusal_is_no_fault()
    {
        await using var allowed = new Studio(new() { Contents = FakeAccess.Write });
        await using var refused = new Studio();
        foreach (var studio in new[] { allowed, refused })
        {
            studio.Repository.Show("ferry", "A badword crossing.");
            await studio.Push().RunAsync();
            studio.Repository.Show("ferry", "A calm crossing.");
        }

        var runs = new[] { await allowed.Push().RunAsync("--resolve-threads", "true"), await refused.Push().RunAsync("--resolve-threads", "true") };

        Assert.All(runs, run => Assert.Equal(0, run.ExitCode));
        Assert.True(Assert.Single(allowed.GitHub.ReviewComments).IsResolved);
        Assert.False(Assert.Single(refused.GitHub.ReviewComments).IsResolved);
        Assert.Equal("RESOLVED", refused.GitHub.ReviewComments.Single().HiddenAs);
        Assert.Contains("contents: write", runs[1].Output, StringComparison.Ordinal);
    }
}
