using Gate.Commands;
using Gate.GitHub.Events;
using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.GitHub.Events;

public sealed class EventReaderTests : IDisposable
{
    private static readonly string Base = new('a', 40);
    private static readonly string Head = new('b', 40);

    private readonly ActionWorkspace workspace = new();

    public void Dispose() => workspace.Dispose();

    [Fact]
    public void A_pull_request_tells_both_ends_and_who_wrote_it()
    {
        workspace.PullRequest(Base, Head);

        var read = Assert.IsType<GitHubEvent.PullRequest>(Read());

        Assert.Equal(new ProposedChange(7, "synchronize", Base, "main", Head, "studio/catalogue", IsFromFork: false, "ada") { Repository = "studio/catalogue", DefaultBranch = "main" }, read.Change);
        Assert.Equal(7, read.Number);
    }

    [Theory]
    [InlineData("""{"full_name":"somebody/catalogue"}""", "somebody/catalogue")]
    [InlineData("null", null)]
    public void A_head_elsewhere_or_in_a_repository_that_is_gone_is_a_fork(string repository, string? name)
    {
        workspace.Event("pull_request", ActionWorkspace.PullRequestJson(Base, Head, repository));

        var change = Assert.IsType<GitHubEvent.PullRequest>(Read()).Change;

        Assert.True(change.IsFromFork);
        Assert.Equal(name, change.HeadRepository);
    }

    [Fact]
    public void A_comment_on_a_pull_request_tells_what_was_said_and_what_it_answers()
    {
        workspace.Event("pull_request_review_comment",
            """{"action":"created","comment":{"id":12,"in_reply_to_id":11,"body":"/gate waive","user":{"login":"ada"}},"pull_request":{"number":7}}""");

        Assert.Equal(new GitHubEvent.Comment(7, 12, "ada", "/gate waive", 11, IsOnDiff: true), Read());
    }

    [Fact]
    public void A_comment_on_an_issue_is_none_of_ours()
    {
        workspace.Event("issue_comment", """{"action":"created","comment":{"id":12,"body":"x"},"issue":{"number":7}}""");

        Assert.Contains("on an issue", Assert.Throws<UsageException>(Read).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_of_another_workflow_tells_whose_commit_it_judged()
    {
        workspace.Event("workflow_run", $$$"""{"workflow_run":{"id":99,"head_sha":"{{{Head}}}","head_branch":"edit","head_repository":{"owner":{"login":"bob"}},"conclusion":"failure","event":"pull_request"}}""");

        Assert.Equal(new GitHubEvent.WorkflowRun(99, Head, "edit", "bob", "failure", "pull_request"), Read());
    }

    [Theory]
    [InlineData("pull_request", "{}", "`action` is not a text")]
    [InlineData("pull_request", """{"action":"closed"}""", "was closed")]
    [InlineData("pull_request", """{"action":"opened","pull_request":{"number":"7"}}""", "`pull_request.number` is not a number")]
    [InlineData("pull_request", """{"action":"opened","pull_request":{"number":7,"base":{"sha":"--output=x"}}}""", "`pull_request.base.sha` is not a commit")]
    [InlineData("push", """{"before":[]}""", "`before` is not a commit")]
    [InlineData("merge_group", "[]", "`merge_group.base_sha` is not a commit")]
    [InlineData("workflow_run", """{"workflow_run":7}""", "`workflow_run.id` is not a number")]
    [InlineData("push", "not json", "is not JSON")]
    [InlineData("push", "", "is not JSON")]
    [InlineData("release", "{}", "does not work on the event `release`")]
    [InlineData("pull-request", "{}", "Did you mean pull_request?")]
    public void A_file_of_another_kind_is_refused_and_says_what_is_wrong(string name, string json, string message)
    {
        workspace.Event(name, json);

        Assert.Contains(message, Assert.Throws<UsageException>(Read).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_that_is_nested_without_end_is_refused()
    {
        workspace.Event("push", new string('[', 100_000));

        Assert.Contains("not JSON", Assert.Throws<UsageException>(Read).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_event_file_is_an_error_with_outputs()
    {
        workspace.Variables["GITHUB_EVENT_NAME"] = "push";

        var run = await workspace.RunAsync();

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("is not there", run.Error, StringComparison.Ordinal);
        Assert.Equal(("error", "2"), (workspace.Outputs["verdict"], workspace.Outputs["exit-code"]));
    }

    [Fact]
    public async Task Outside_GitHub_the_way_to_the_other_command_is_shown()
    {
        var run = await GateRun.In(workspace.Repository, "action");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("Use `gate check`", run.Error, StringComparison.Ordinal);
    }

    private GitHubEvent Read() => EventReader.Read(new ProgramContext
    {
        Output = TextWriter.Null,
        Error = TextWriter.Null,
        WorkingDirectory = workspace.Repository.Folder,
        Environment = workspace.Variables.GetValueOrDefault,
        Time = new FixedTime(GateRun.Now),
    });
}
