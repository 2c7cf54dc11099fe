using Gate.Core.Rules;
using Gate.Core.Rules.Publication;
using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.Commands;

public sealed class RulesCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("gate-rules-").FullName;

    public static TheoryData<string> Kinds => [.. RuleKinds.All.Select(kind => kind.Name)];

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task The_list_shows_built_in_rules_and_own_ones()
    {
        await Run("new", "no-weekdays");

        var run = await Run("list");

        Assert.Equal(0, run.ExitCode);
        Assert.Matches("SYN1101 .* gate\n", run.Output);
        Assert.Matches("SYN8001  No weekdays .* existence .* rules\n", run.Output);
    }

    [Fact]
    public async Task The_list_is_also_JSON()
    {
        var run = await Run("list", "--format", "json");

        var rules = run.Json().GetProperty("rules");
        Assert.Equal(1, run.Json().GetProperty("formatVersion").GetInt32());
        Assert.Equal("existence", rules[0].GetProperty("kind").GetString());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_new_rule_of_any_kind_passes_its_tests_and_checks(string kind)
    {
        var written = await Run("new", "my-rule", "--kind", kind, "--criterion", "tone");
        var tested = await Run("test", "SYN8001");
        var checkedRun = await Run("check");

        Assert.Equal("Wrote rules/SYN8001-my-rule/rule.md. Change it, then run `gate rules test SYN8001`.\n", written.Output);
        Assert.Equal("1 rule, 4 examples: all hold.\n", tested.Output);
        Assert.Equal((0, "1 page: all is well.\n", ""), (checkedRun.ExitCode, checkedRun.Output, checkedRun.Error));
    }

    [Fact]
    public async Task A_new_rule_takes_the_next_free_ID()
    {
        await Run("new", "one");
        Directory.CreateDirectory(Path.Combine(folder, "rules/SYN8002-unfinished"));

        var run = await Run("new", "three");

        Assert.Contains("SYN8003-three", run.Output);
    }

    [Theory]
    [InlineData("../escape")]
    [InlineData("Capital")]
    [InlineData("-dash")]
    public async Task A_name_that_is_no_folder_name_is_refused(string name)
    {
        var run = await Run("new", "--", name);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("no-weekdays", run.Error);
    }

    [Fact]
    public async Task A_failed_example_is_shown_with_its_place_and_ends_with_1()
    {
        await Run("new", "one");
        Edit("rules/SYN8001-one/rule.md", "[|Tonight|], the", "Tonight, [|the|]");

        var run = await Run("test", "SYN8001");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("rules/SYN8001-one/rule.md:41:1: The rule does not find what is marked.", run.Output);
        Assert.Contains("    expected: Tonight, [|the|] ferry", run.Output);
        Assert.Contains("    found:    [|Tonight|], the ferry", run.Output);
    }

    [Fact]
    public async Task A_page_that_cannot_be_read_fails_the_check_with_its_line()
    {
        await Run("new", "one");
        Edit("rules/SYN8001-one/rule.md", "severity: warning", "severity: loud");

        var run = await Run("check");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("rules/SYN8001-one/rule.md:7:11: SYN0012: `severity` is `loud`", run.Error);
    }

    [Fact]
    public async Task The_table_and_the_ledger_are_checked_where_they_exist_and_written_on_demand()
    {
        await Run("new", "one");
        File.WriteAllText(Path.Combine(folder, "rules/README.md"), "# Ours\n");
        File.WriteAllText(Path.Combine(folder, "rules/releases.md"), "## Unshipped\n");

        var stale = await Run("check");
        var written = await Run("check", "--write");
        var fresh = await Run("check");

        Assert.Equal((1, 0, 0), (stale.ExitCode, written.ExitCode, fresh.ExitCode));
        Assert.Contains("rules/README.md:1:1", stale.Error);
        Assert.Contains("rules/releases.md:1:1", stale.Error);
    }

    [Fact]
    public async Task An_unknown_rule_is_refused_with_the_nearest_one()
    {
        var run = await Run("explain", "SYN1191");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("Did you mean SYN1", run.Error);
    }

    [Fact]
    public async Task A_page_is_explained_in_plain_text_when_piped()
    {
        var run = await Run("explain", "syn1101");

        Assert.StartsWith("SYN1101 No advertising voice\n", run.Output);
        Assert.Contains("\nWhy\n  Viewers read", run.Output);
        Assert.Contains("✗ A [|must-see|] thriller", run.Output);
        Assert.DoesNotContain('\u001b', run.Output);
        Assert.All(run.Output.Split('\n'), line => Assert.True(line.Length <= 100, line));
    }

    [Fact]
    public async Task Own_rules_are_read_from_the_folders_that_the_settings_name()
    {
        File.WriteAllText(Path.Combine(folder, "gate.yml"), "rules: [house/style]\n");

        var written = await Run("new", "one");
        var list = await Run("list");

        Assert.Contains("house/style/SYN8001-one/rule.md", written.Output);
        Assert.Matches("SYN8001 .* style\n", list.Output);
    }

    [Fact]
    public async Task Our_own_rules_with_their_table_and_ledger_pass_the_check()
    {
        var root = RepositoryRoot.PathOf();
        Assert.True(File.Exists(Path.Combine(root, "rules/README.md")) && File.Exists(Path.Combine(root, "rules/releases.md")));

        var run = await GateRun.In(root, new Dictionary<string, string>(StringComparer.Ordinal), "rules", "check");

        Assert.Equal("", run.Error);
        Assert.Equal(0, run.ExitCode);
        Assert.All(RuleLoader.BuiltIn, source => Assert.True(File.Exists(Path.Combine(root, source.Page.Path))));
        Assert.Empty(RuleLoader.Load([], []).All.SelectMany(PageCheck.Check));
    }

    private Task<GateRun> Run(params string[] arguments) => GateRun.In(folder, new Dictionary<string, string>(StringComparer.Ordinal), ["rules", .. arguments]);

    private void Edit(string path, string old, string replacement)
    {
        var full = Path.Combine(folder, path);
        var before = File.ReadAllText(full);
        Assert.Contains(old, before);
        File.WriteAllText(full, before.Replace(old, replacement));
    }
}
