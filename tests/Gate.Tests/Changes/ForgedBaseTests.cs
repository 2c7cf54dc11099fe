using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.Changes;

/// <summary>Ways to choose what one is judged by, and with what one is compared.</summary>
public sealed class ForgedBaseTests : IDisposable
{
    private static readonly Dictionary<string, string> NoVariables = new(StringComparer.Ordinal);
    private readonly TestRepository repository = OwnRules.AddTo(TestRepository.Create());

    public ForgedBaseTests()
    {
        repository.Show("one", "A quiet text.").Commit();
        repository.Git("checkout", "-q", "-b", "edit");
    }

    public void Dispose() => repository.Dispose();

    [Theory]
    [InlineData("tag")]
    [InlineData("branch")]
    public async Task A_tag_or_branch_with_the_name_of_the_base_does_not_take_its_place(string kind)
    {
        repository.Git("update-ref", "refs/remotes/origin/main", "main");
        repository.Show("two", "A badword.").Commit();
        repository.Git(kind, "origin/main");

        var run = await GateRun.In(repository, "check", "--base", "origin/main");
        var whole = await GateRun.In(repository, "check", "--base", "refs/remotes/origin/main");

        Assert.Equal((2, 1), (run.ExitCode, whole.ExitCode));
        Assert.Contains("ambiguous", run.Error, StringComparison.Ordinal);
        Assert.Contains("refs/remotes/origin/main", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_replaced_commit_is_not_believed()
    {
        repository.Show("two", "A badword.").Commit();
        repository.Git("replace", "HEAD", "main");

        var run = await GateRun.In(repository, "check");

        Assert.Equal(1, run.ExitCode);
    }

    [Fact]
    public async Task A_change_that_adds_a_gate_yml_on_the_way_does_not_move_the_project()
    {
        repository.Write("gate.yml", OwnRules.Settings + "catalog: {synopses: [\"site/catalog/{show}/synopses.md\"]}\n").Write("site/catalog/one/synopses.md", "## short\n\nA badword.\n");
        repository.Write("site/gate.yml", "").Write("site/app/keep", "").Commit();

        var run = await GateRun.In(repository.PathOf("site/app"), NoVariables, "check");
        var named = await GateRun.In(repository.PathOf("site/app"), NoVariables, "check", "--directory", "../..");

        Assert.Equal((2, 1), (run.ExitCode, named.ExitCode));
        Assert.Contains("--directory", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_that_removes_the_projects_gate_yml_does_not_move_it_either()
    {
        repository.Git("checkout", "-q", "main");
        repository.Write("site/gate.yml", OwnRules.Settings).Write("site/rules/SYN9001-badword/rule.md", repository.Read("rules/SYN9001-badword/rule.md"));
        repository.Write("site/catalog/two/synopses.md", "## short\n\nA quiet text.\n").Commit();
        repository.Git("checkout", "-q", "-b", "remove");
        File.Delete(repository.PathOf("site/gate.yml"));
        repository.Write("site/catalog/two/synopses.md", "## short\n\nA badword.\n").Commit();

        var run = await GateRun.In(repository.PathOf("site"), NoVariables, "check");

        Assert.Equal(2, run.ExitCode);
    }

    [Fact]
    public async Task Other_columns_of_a_table_are_judged_in_the_change_that_maps_them()
    {
        repository.Git("checkout", "-q", "main");
        repository.Write("gate.yml", OwnRules.Settings + "catalog:\n  tables:\n    - {file: t.csv, show: id, variants: {short: text}}\n").Write("t.csv", "id,text,other\na,Quiet.,A badword.\n").Commit();
        repository.Git("checkout", "-q", "-b", "map");
        repository.Write("gate.yml", repository.Read("gate.yml").Replace("short: text", "short: other", StringComparison.Ordinal)).Commit();

        var run = await GateRun.In(repository, "check");

        Assert.Equal(1, run.ExitCode);
    }

    [Theory]
    [InlineData("pull_request")]
    [InlineData("pull_request_review")]
    [InlineData("merge_group")]
    [InlineData("workflow_run")]
    public async Task The_whole_catalogue_of_a_pull_request_is_judged_by_the_rules_of_the_base(string eventName)
    {
        repository.Write("rules/SYN9001-badword/rule.md", repository.Read("rules/SYN9002-doubtful/rule.md").Replace("SYN9002", "SYN9001", StringComparison.Ordinal)).Show("two", "A badword.").Commit();

        var own = await GateRun.In(repository, "check", "--all");
        var onEvent = await GateRun.In(repository.Folder, new Dictionary<string, string>(StringComparer.Ordinal) { ["GITHUB_EVENT_NAME"] = eventName }, "check", "--all");
        var named = await GateRun.In(repository, "check", "--all", "--base", "main");
        var trial = await GateRun.In(repository.Folder, new Dictionary<string, string>(StringComparer.Ordinal) { ["GITHUB_EVENT_NAME"] = eventName }, "check", "--rules-from", "head");

        Assert.Equal((0, 1, 1, 2), (own.ExitCode, onEvent.ExitCode, named.ExitCode, trial.ExitCode));
    }

    [Fact]
    public async Task Rules_that_become_a_link_are_told_and_the_base_judges()
    {
        Directory.Delete(repository.PathOf("rules"), recursive: true);
        Directory.CreateSymbolicLink(repository.PathOf("rules"), "catalog");
        repository.Show("two", "A badword.").Commit();

        var run = await GateRun.In(repository, "check");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("SYN9001", run.Output, StringComparison.Ordinal);
        Assert.Contains("rules:1:1: error SYN0010", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_that_become_a_folder_and_waivers_behind_a_link_change_nothing_for_the_change()
    {
        File.Delete(repository.PathOf("gate.yml"));
        repository.Write("gate.yml/inside", "x").Write("elsewhere/waivers.yml", "waivers:\n- {rule: SYN9001, synopsis: two/short, reason: Mine.}\n").Show("two", "A badword.");
        Directory.CreateSymbolicLink(repository.PathOf(".gate"), "elsewhere");
        repository.Commit();

        var run = await GateRun.In(repository, "check");

        Assert.Equal(1, run.ExitCode);
        Assert.DoesNotContain("accepted", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../outside")]
    [InlineData("/etc")]
    [InlineData("")]
    [InlineData("a//b")]
    [InlineData("a\\\\b")]
    public async Task A_folder_of_rules_outside_the_project_is_refused_with_its_name(string folder)
    {
        repository.Write("gate.yml", OwnRules.Settings + $"rules: [\"{folder}\"]\n").Commit();

        var run = await GateRun.In(repository, "check");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("SYN0012", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_baseline_that_the_base_pruned_meanwhile_did_not_grow()
    {
        repository.Git("checkout", "-q", "main");
        const string Entry = "{{\"fingerprint\":\"{0}\",\"rule\":\"SYN9001\",\"synopsis\":\"one/short\"}}\n";
        repository.Write(".gate/baseline.jsonl", string.Format(null, Entry, "aa") + string.Format(null, Entry, "bb") + string.Format(null, Entry, "cc")).Commit();
        repository.Git("checkout", "-q", "-b", "prune");
        repository.Write(".gate/baseline.jsonl", string.Format(null, Entry, "aa") + string.Format(null, Entry, "bb")).Commit();
        repository.Git("checkout", "-q", "main");
        repository.Write(".gate/baseline.jsonl", string.Format(null, Entry, "bb") + string.Format(null, Entry, "cc")).Commit();
        repository.Git("checkout", "-q", "prune");

        var run = await GateRun.In(repository, "check");

        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public async Task A_head_that_the_base_already_holds_is_told()
    {
        var run = await GateRun.In(repository, "check");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("no change to judge", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--working-tree", "--head", "main")]
    [InlineData("--fix", "--head", "main")]
    [InlineData("--base", "")]
    public async Task A_range_that_contradicts_itself_is_refused(params string[] arguments)
    {
        var run = await GateRun.In(repository, ["check", .. arguments]);

        Assert.Equal(2, run.ExitCode);
    }
}
