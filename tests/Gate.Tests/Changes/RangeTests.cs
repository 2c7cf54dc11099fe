using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.Changes;

public sealed class RangeTests : IDisposable
{
    private readonly TestRepository repository = OwnRules.AddTo(TestRepository.Create());

    public RangeTests()
    {
        repository.Show("one", "A quiet text.").Commit("First");
        repository.Show("one", "A text with a badword.").Commit("Second");
        repository.Git("checkout", "-q", "-b", "edit");
        repository.Show("two", "Another badword.").Commit("Third");
    }

    public void Dispose() => repository.Dispose();

    [Fact]
    public async Task Nothing_changed_is_told_and_passes()
    {
        var run = await GateRun.In(repository, "check", "--base", "HEAD");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("othing", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_catalogue_at_all_is_an_error()
    {
        using var empty = TestRepository.Create();
        empty.Write("README.md", "Nothing here.").Commit();

        var check = await GateRun.In(empty, "check");
        var all = await GateRun.In(empty, "check", "--all");

        Assert.Equal((2, 2), (check.ExitCode, all.ExitCode));
        Assert.Contains("There is no catalogue", all.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Facts_without_any_synopses_are_no_catalogue()
    {
        using var facts = TestRepository.Create();
        facts.Write("catalog/one/show.yml", "title: One\n").Commit();

        var run = await GateRun.In(facts, "check", "--all");

        Assert.Equal(2, run.ExitCode);
    }

    [Fact]
    public async Task A_repository_without_a_commit_and_a_folder_without_a_repository_are_errors()
    {
        using var bare = TestRepository.Create();
        var folder = Directory.CreateTempSubdirectory("gate-test-");

        var noCommit = await GateRun.In(bare, "check");
        var noRepository = await GateRun.In(folder.FullName, new Dictionary<string, string>(StringComparer.Ordinal), "check");
        folder.Delete();

        Assert.Equal(2, noCommit.ExitCode);
        Assert.Equal(2, noRepository.ExitCode);
        Assert.Contains("not in a git repository", noRepository.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("--output=stolen")]
    [InlineData("HEAD\nHEAD")]
    [InlineData("")]
    public async Task A_base_that_does_not_exist_is_an_error_that_names_it(string name)
    {
        var run = await GateRun.In(repository, "check", $"--base={name}");

        Assert.Equal(2, run.ExitCode);
    }

    [Fact]
    public async Task The_default_base_is_the_upstream_default_branch()
    {
        using var clone = TestRepository.Clone(repository, "--branch", "edit");
        clone.Git("remote", "set-head", "origin", "main");

        var run = await GateRun.In(clone, "plan", "--format", "json");

        Assert.Equal(["two/short"], run.Affected().Select(cell => cell.Split(' ')[0]).Distinct());
    }

    [Fact]
    public async Task A_shallow_clone_says_which_command_deepens_it()
    {
        using var shallow = TestRepository.Clone(repository, "--depth", "1", "--branch", "edit");
        var first = repository.Git("rev-parse", "main~1").Trim();

        var unknown = await GateRun.In(shallow, "check", "--base", first);
        shallow.Git("fetch", "-q", "--depth=1", "origin", "main");
        var parted = await GateRun.In(shallow, "check", "--base", "FETCH_HEAD");
        shallow.Git("fetch", "-q", "--unshallow", "origin", "main", "edit");
        var whole = await GateRun.In(shallow, "check", "--base", "FETCH_HEAD", "--head", "edit");

        Assert.Equal((2, 2, 1), (unknown.ExitCode, parted.ExitCode, whole.ExitCode));
        Assert.Contains($"git fetch --depth=1 origin {first}", unknown.Error, StringComparison.Ordinal);
        Assert.Contains("git fetch --deepen", parted.Error, StringComparison.Ordinal);
        Assert.Contains("fetch-depth: 0", parted.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_push_of_a_branch_is_compared_with_the_default_branch()
    {
        var run = await GateRun.In(repository, "plan", "--format", "json", "--base", new string('0', 40));

        Assert.Equal(["two/short"], run.Affected().Select(cell => cell.Split(' ')[0]).Distinct());
    }

    [Fact]
    public async Task The_first_push_of_a_repository_judges_everything()
    {
        repository.Git("checkout", "-q", "main");

        var run = await GateRun.In(repository, "check", "--base", new string('0', 40));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("first push", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_proposed_is_never_a_first_push_with_rules_of_its_own()
    {
        var run = await GateRun.In(repository.Folder, new Dictionary<string, string>(StringComparer.Ordinal) { ["GITHUB_EVENT_NAME"] = "pull_request" }, "check", "--base", new string('0', 40));

        Assert.Equal(2, run.ExitCode);
    }

    [Theory]
    [InlineData("pull_request")]
    [InlineData("pull_request_target")]
    [InlineData("merge_group")]
    public async Task A_pull_request_cannot_choose_its_rules(string eventName)
    {
        var run = await GateRun.In(repository.Folder, new Dictionary<string, string>(StringComparer.Ordinal) { ["GITHUB_EVENT_NAME"] = eventName }, "check", "--rules-from", "head");

        Assert.Equal(2, run.ExitCode);
    }

    [Fact]
    public async Task A_trial_of_rules_is_labelled()
    {
        var run = await GateRun.In(repository, "check", "--rules-from", "head");

        Assert.Contains("trial", run.Output, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_whole_catalogue_is_judged_on_request()
    {
        var run = await GateRun.In(repository, "plan", "--all", "--format", "json");

        Assert.Equal(["one/short", "two/short"], run.Affected().Select(cell => cell.Split(' ')[0]).Distinct());
    }

    [Fact]
    public async Task A_project_in_a_folder_of_a_repository_is_judged_with_paths_of_the_repository()
    {
        using var outer = TestRepository.Create();
        outer.Write("site/gate.yml", OwnRules.Settings).Write("site/rules/SYN9001-badword/rule.md", OwnRules.Page("SYN9001", "tone", "error", "existence: {phrases: [badword]}"));
        outer.Write("catalog/elsewhere/synopses.md", "## short\n\nA badword outside.\n").Commit();
        outer.Git("checkout", "-q", "-b", "edit");
        outer.Write("site/catalog/one/synopses.md", "## short\n\nA badword.\n").Commit();

        var run = await GateRun.In(Path.Combine(outer.Folder, "site"), new Dictionary<string, string>(StringComparer.Ordinal), "check");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("site/catalog/one/synopses.md:3:3", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("elsewhere", run.Output, StringComparison.Ordinal);
    }
}
