using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.GitHub.Events;

/// <summary>From events to what is judged, on real repositories.</summary>
public sealed class EventRangeTests : IDisposable
{
    private static readonly string Zeros = new('0', 40);

    private readonly ActionWorkspace workspace = new();
    private readonly string first;
    private readonly string second;

    public EventRangeTests()
    {
        first = Repository.Show("one", "A quiet text.").Commit("First");
        second = Repository.Show("two", "Another quiet text.").Commit("Second");
    }

    private TestRepository Repository => workspace.Repository;

    public void Dispose() => workspace.Dispose();

    [Fact]
    public async Task A_pull_request_is_judged_at_its_head_not_at_the_trial_merge()
    {
        var head = Branch("A text with a badword.");
        Repository.Git("checkout", "-q", "main");
        Repository.Show("one", "A text with a badword, too.").Commit("The base moves on");
        var tip = Repository.Git("rev-parse", "main").Trim();
        Repository.Git("checkout", "-q", "--detach", "main");
        Repository.Git("merge", "-q", "-m", "Trial", "edit");
        workspace.PullRequest(tip, head);

        var run = await workspace.RunAsync();

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("catalog/two/synopses.md", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("catalog/one/synopses.md", run.Output, StringComparison.Ordinal);
        Assert.Equal(("failed", "1", "7"), (workspace.Outputs["verdict"], workspace.Outputs["failing-synopses"], workspace.Outputs["pull-request"]));
    }

    [Fact]
    public async Task A_merge_group_is_judged_from_its_base_to_its_head()
    {
        var head = Branch("A text with a badword.");
        workspace.Event("merge_group", $$$"""{"action":"checks_requested","merge_group":{"base_sha":"{{{second}}}","head_sha":"{{{head}}}"}}""");

        Assert.Equal(1, (await workspace.RunAsync()).ExitCode);
    }

    [Fact]
    public async Task A_push_is_judged_from_where_the_branch_was()
    {
        var third = Repository.Show("one", "A text with a badword.").Commit("Third");
        var fourth = Repository.Show("three", "Quiet.").Commit("Fourth");

        var both = await workspace.Push(second, fourth).RunAsync();
        var last = await workspace.Push(third, fourth).RunAsync();

        Assert.Equal((1, 0), (both.ExitCode, last.ExitCode));
    }

    [Fact]
    public async Task A_first_push_of_the_default_branch_judges_the_whole_catalogue_and_says_so()
    {
        var run = await workspace.Push(Zeros, second).RunAsync();

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("the whole catalogue is judged", run.Output, StringComparison.Ordinal);
        Assert.NotEqual("0", workspace.Outputs["planned"]);
    }

    [Fact]
    public async Task A_new_branch_is_compared_with_the_default_branch()
    {
        Repository.Git("update-ref", "refs/remotes/origin/main", second);
        var head = Branch("A text with a badword.");

        var run = await workspace.Push(Zeros, head, "refs/heads/edit").RunAsync();

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("it is compared with main", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_branch_without_the_default_branch_in_the_clone_says_what_to_fetch()
    {
        var run = await workspace.Push(Zeros, second, "refs/heads/edit").RunAsync();

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("fetch-depth: 0", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_force_push_from_a_commit_that_is_gone_judges_the_whole_catalogue()
    {
        var run = await workspace.Push(new('c', 40), second, isForced: true).RunAsync();

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("was force-pushed", run.Output, StringComparison.Ordinal);
        Assert.Contains("the whole catalogue is judged", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deleted_branch_is_a_clear_error()
    {
        var run = await workspace.Push(second, Zeros, "refs/heads/edit", isDeleted: true).RunAsync();

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("refs/heads/edit was deleted", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shallow_clone_names_the_commit_and_the_depth_to_fetch()
    {
        var head = Branch("A quiet word.");
        Repository.Git("checkout", "-q", "main");
        using var shallow = new ActionWorkspace(TestRepository.Clone(Repository, "--depth=1"));
        shallow.PullRequest(second, head);

        var run = await shallow.RunAsync();

        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"The head of the pull request, {head}, is not in this clone, which is shallow", run.Error, StringComparison.Ordinal);
        Assert.Contains("fetch-depth: 0", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_the_rights_of_the_base_a_checkout_of_the_head_is_refused()
    {
        var head = Branch("A text with a badword.");
        workspace.PullRequest(second, head, name: "pull_request_target");

        var atHead = await workspace.RunAsync();
        Repository.Git("checkout", "-q", "main");
        var atBase = await workspace.RunAsync();

        Assert.Equal((2, 1), (atHead.ExitCode, atBase.ExitCode));
        Assert.Contains("`pull_request_target` with a checkout of the head is refused", atHead.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_the_rights_of_the_base_the_default_branch_may_be_checked_out_whatever_the_pull_request_goes_to()
    {
        Repository.Git("branch", "release", first);
        Repository.Git("checkout", "-q", "-b", "edit", "release");
        var head = Repository.Show("two", "A text with a badword.").Commit("Edit");
        Repository.Git("checkout", "-q", "main");
        Repository.Show("one", "The default branch moves on.").Commit("Third");
        workspace.CloneFrom("https://github.example/studio/catalogue.git");
        workspace.PullRequest(first, head, name: "pull_request_target", into: "release");

        var atDefault = await workspace.RunAsync();
        Repository.Git("checkout", "-q", "edit");
        var atHead = await workspace.RunAsync();

        Assert.Equal((1, 2), (atDefault.ExitCode, atHead.ExitCode));
    }

    [Fact]
    public async Task With_the_rights_of_the_base_a_base_that_has_moved_on_may_be_checked_out_and_a_trial_merge_may_not()
    {
        var head = Branch("A text with a badword.");
        Repository.Git("checkout", "-q", "main");
        Repository.Show("one", "The base moves on.").Commit("Third");
        workspace.CloneFrom("https://github.example/studio/catalogue");
        workspace.PullRequest(second, head, "mallory/catalogue", name: "pull_request_target");

        var atBase = await workspace.RunAsync();
        Repository.Git("checkout", "-q", "--detach", "main");
        Repository.Git("merge", "-q", "-m", "Trial", "edit");
        var atTrial = await workspace.RunAsync();

        Assert.Equal((1, 2), (atBase.ExitCode, atTrial.ExitCode));
    }

    [Fact]
    public async Task With_the_rights_of_the_base_the_branches_of_a_fork_are_not_believed()
    {
        var head = Branch("A text with a badword.");
        Repository.Git("branch", "-q", "-f", "main", head);
        workspace.CloneFrom("https://github.example/mallory/catalogue");
        workspace.PullRequest(second, head, "mallory/catalogue", name: "pull_request_target");

        Assert.Equal(2, (await workspace.RunAsync()).ExitCode);
    }

    [Fact]
    public async Task By_hand_and_by_the_clock_the_catalogue_is_judged_or_what_is_asked_for()
    {
        Repository.Show("night-one", "A text with a badword.").Commit("Third");

        var all = await workspace.Event("schedule", "{}").RunAsync();
        var one = await workspace.Event("workflow_dispatch", """{"inputs":null}""").RunAsync("--show", "one, two");
        var pattern = await workspace.RunAsync("--show", "night-*");

        Assert.Equal((1, 0, 1), (all.ExitCode, one.ExitCode, pattern.ExitCode));
    }

    [Fact]
    public async Task Elsewhere_shows_cannot_be_chosen()
    {
        var pushed = await workspace.Push(first, second).RunAsync("--show", "one");
        var proposed = await workspace.PullRequest(first, second).RunAsync("--show", "one");

        Assert.Equal((2, 2), (pushed.ExitCode, proposed.ExitCode));
        Assert.Contains("on pull_request what the change affects is judged whole", proposed.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Inputs_win_over_the_event()
    {
        var quiet = Branch("A quieter text.");
        var head = Repository.Show("two", "A text with a badword.").Commit("Edit again");
        workspace.PullRequest(second, head).Variables["INPUT_HEAD"] = quiet;

        var input = await workspace.RunAsync();
        var option = await workspace.RunAsync("--head", head);

        Assert.Equal((0, 1), (input.ExitCode, option.ExitCode));
    }

    [Theory]
    [InlineData("INPUT_BASE", "edit")]
    [InlineData("INPUT_BASE", "HEAD")]
    [InlineData("INPUT_HEAD", "main")]
    public async Task An_input_that_leaves_no_change_is_an_error_and_no_green_check(string input, string value)
    {
        var head = Branch("A text with a badword.");
        workspace.PullRequest(second, head).Variables[input] = value;

        var run = await workspace.RunAsync();

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("Look at the inputs `base` and `head`", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pull_request_whose_head_the_base_holds_by_itself_has_nothing_to_judge()
    {
        workspace.PullRequest(second, first);

        Assert.Equal(0, (await workspace.RunAsync()).ExitCode);
    }

    [Fact]
    public async Task An_empty_repository_is_a_clear_error()
    {
        using var empty = new ActionWorkspace(TestRepository.Create());

        var run = await empty.Event("workflow_dispatch", "{}").RunAsync();

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("no commit yet", run.Error, StringComparison.Ordinal);
    }

    private string Branch(string text)
    {
        Repository.Git("checkout", "-q", "-b", "edit");
        return Repository.Show("two", text).Commit("Edit");
    }
}
