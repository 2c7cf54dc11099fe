using System.Text;
using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.Changes;

public sealed class HostileInputTests : IDisposable
{
    private readonly TestRepository repository = OwnRules.AddTo(TestRepository.Create());

    public HostileInputTests()
    {
        repository.Show("good", "A quiet text.").Commit();
        repository.Git("checkout", "-q", "-b", "edit");
        repository.Show("other", "A text with a badword.");
    }

    public static TheoryData<string, string> BadFacts => new()
    {
        { "title: [unclosed\n", "SYN0011" },
        { "titel: Wrong key\n", "SYN0012" },
        { "title: T\nseasons: many\n", "SYN0012" },
        { "title: T\ntitle: Again\n", "SYN0013" },
        { "title: &a T\nmaturity: *a\n", "SYN0011" },
        { "a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\ntitle: *c\n", "SYN0011" },
        { "title: &a [*a]\n", "SYN0011" },
        { "title: !!python/object T\n", "SYN0011" },
        { "title: " + new string('[', 5000) + "\n", "SYN0011" },
        { "title: T\n---\ntitle: U\n", "SYN0011" },
    };

    public void Dispose() => repository.Dispose();

    [Theory]
    [MemberData(nameof(BadFacts))]
    public async Task Bad_facts_are_a_finding_at_their_line_and_the_other_files_are_judged(string facts, string id)
    {
        repository.Write("catalog/bad/show.yml", facts).Write("catalog/bad/synopses.md", "## short\n\nWith a badword.\n").Commit();

        var run = await GateRun.In(repository, "check");

        Assert.Equal(3, run.ExitCode);
        Assert.Matches($@"catalog/bad/show\.yml:\d+:\d+: error {id}", run.Output);
        Assert.Contains("other/short", run.Output, StringComparison.Ordinal);
        Assert.Contains("bad/short", run.Output, StringComparison.Ordinal);
        Assert.Contains("SYN0003", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unreadable_bytes_a_huge_file_and_a_symlink_are_findings()
    {
        repository
            .Write("catalog/bytes/synopses.md", [.. "## short\n\n"u8, 0xFF, 0xFE, 0x41])
            .Write("catalog/huge/synopses.md", Encoding.UTF8.GetBytes(new string('x', 50_000_000)));
        Directory.CreateDirectory(repository.PathOf("catalog/link"));
        File.CreateSymbolicLink(repository.PathOf("catalog/link/synopses.md"), "/etc/passwd");

        var onDisk = await GateRun.In(repository, "check", "--working-tree");
        repository.Commit();
        var committed = await GateRun.In(repository, "check");

        foreach (var run in new[] { onDisk, committed })
        {
            Assert.Equal(3, run.ExitCode);
            Assert.Contains("catalog/bytes/synopses.md:3:1: error SYN0010", run.Output, StringComparison.Ordinal);
            Assert.Contains("catalog/huge/synopses.md:1:1: error SYN0010", run.Output, StringComparison.Ordinal);
            Assert.Contains("catalog/link/synopses.md:1:1: error SYN0010", run.Output, StringComparison.Ordinal);
            Assert.DoesNotContain("root:", run.Output, StringComparison.Ordinal);
            Assert.Contains("other/short", run.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_folder_that_links_out_of_the_repository_is_not_followed()
    {
        var outside = Directory.CreateTempSubdirectory("gate-outside-");
        await File.WriteAllTextAsync(Path.Combine(outside.FullName, "synopses.md"), "## short\n\nOutside.\n", TestContext.Current.CancellationToken);
        Directory.CreateSymbolicLink(repository.PathOf("catalog/linked"), outside.FullName);

        var run = await GateRun.In(repository, "check", "--working-tree", "--fix");

        Assert.DoesNotContain("Outside.", run.Output, StringComparison.Ordinal);
        Assert.Equal("## short\n\nOutside.\n", await File.ReadAllTextAsync(Path.Combine(outside.FullName, "synopses.md"), TestContext.Current.CancellationToken));
        outside.Delete(recursive: true);
    }

    [Theory]
    [InlineData("severety: []\n", "severity")]
    [InlineData("severity:\n  - {set: fatal}\n", "error")]
    [InlineData("severity:\n  - {set: none, rules: [SYN9011]}\n", "SYN9001")]
    [InlineData("catalog: {synopses: [\"catalog/*/synopses.md\"]}\n", "{show}")]
    [InlineData("rules: [rules, \"../evil\"]\n", "../evil")]
    [InlineData("rules: [rules, house/rules]\n", "house/rules")]
    public async Task Bad_settings_stop_the_run_with_their_line_and_the_nearest_right_one(string settings, string hint)
    {
        repository.Git("checkout", "-q", "main");
        repository.Write("gate.yml", settings).Commit();

        var run = await GateRun.In(repository, "check", "--all");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("gate.yml:", run.Error, StringComparison.Ordinal);
        Assert.Contains(hint, run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Fact]
    public async Task Settings_that_a_change_would_break_are_told_before_they_are_merged()
    {
        repository.Write("gate.yml", "severety: []\n").Commit();

        var run = await GateRun.In(repository, "check");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("gate.yml:1:1: error SYN0012", run.Output, StringComparison.Ordinal);
        Assert.Contains("other/short", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("existence: {patterns: [\"(unclosed\"]}")]
    [InlineData("existence: {phrases: [a]}\nlength: {unit: words, max: 3}")]
    [InlineData("code: {}")]
    public async Task A_rule_that_cannot_work_stops_the_run_at_its_line(string kind)
    {
        repository.Git("checkout", "-q", "main");
        repository.Write("rules/SYN9005-broken/rule.md", OwnRules.Page("SYN9005", "tone", "error", kind)).Commit();

        var run = await GateRun.In(repository, "check", "--all");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("rules/SYN9005-broken/rule.md:", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_rules_with_one_id_stop_the_run()
    {
        repository.Git("checkout", "-q", "main");
        repository.Write("rules/SYN9001-again/rule.md", OwnRules.Page("SYN9001", "tone", "error", "existence: {phrases: [a]}")).Commit();

        var run = await GateRun.In(repository, "check", "--all");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("SYN9001", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pattern_that_backtracks_for_ever_is_a_fault_of_its_own_cells()
    {
        repository.Git("checkout", "-q", "main");
        repository.Write("rules/SYN9006-slow/rule.md", OwnRules.Page("SYN9006", "tone", "error", "existence: {patterns: [\"(?=(a+)+$)(a+)+b\"]}"));
        repository.Show("slow", new string('a', 60) + "!").Show("quick", "Short.").Commit();

        var run = await GateRun.In(repository, "check", "--all");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("error SYN0002", run.Output, StringComparison.Ordinal);
        Assert.Contains("slow/short", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_every_rule_switched_off_nothing_is_green()
    {
        repository.Git("checkout", "-q", "main");
        repository.Write("gate.yml", "severity:\n  - {set: none}\n").Commit();

        var run = await GateRun.In(repository, "check", "--all");

        Assert.NotEqual(0, run.ExitCode);
    }

    [Fact]
    public async Task What_a_text_holds_cannot_steer_the_terminal_or_the_workflow()
    {
        repository.Show("hostile", "A badword \u001b[31m::error::stolen ##[set-output name=x]y \u202e.").Commit();

        foreach (var format in new[] { "console", "github", "markdown" })
        {
            var run = await GateRun.In(repository, "check", "--format", format);

            Assert.Equal(1, run.ExitCode);
            Assert.DoesNotContain('\u001b', run.Output);
            Assert.DoesNotContain('\u202e', run.Output);
            Assert.DoesNotContain("##[", run.Output, StringComparison.Ordinal);
        }
    }
}
