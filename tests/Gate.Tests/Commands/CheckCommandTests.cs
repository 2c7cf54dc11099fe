using System.Text;
using System.Text.Json;
using Gate.Reporting;
using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.Commands;

public sealed class CheckCommandTests : IDisposable
{
    private readonly TestRepository repository = OwnRules.AddTo(TestRepository.Create());

    public CheckCommandTests()
    {
        repository.Show("one", "A quiet text.").Commit();
        repository.Git("checkout", "-q", "-b", "edit");
        repository.Write("catalog/one/synopses.md", "## short\n\nA badword text with\na badword.\n\n## long\n\nA doubtful one.\n").Commit();
    }

    public void Dispose() => repository.Dispose();

    [Fact]
    public async Task Several_reports_are_written_at_once()
    {
        List<string> arguments = ["check"];
        foreach (var format in ReportFormats.Names)
        {
            arguments.AddRange(["--format", format, "--output", $"reports/gate.{format}"]);
        }

        var run = await GateRun.In(repository, [.. arguments]);

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.All(ReportFormats.Names, format => Assert.Contains("SYN9001", repository.Read($"reports/gate.{format}"), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--format", "json", "--format", "console")]
    [InlineData("--output", "a", "--output", "b")]
    [InlineData("--format", "xml")]
    [InlineData("--rules-from", "elsewhere")]
    [InlineData("--bsae", "main")]
    public async Task A_command_line_that_contradicts_itself_is_refused(params string[] options)
    {
        var run = await GateRun.In(repository, ["check", .. options]);

        Assert.Equal(2, run.ExitCode);
        Assert.NotEmpty(run.Error);
        Assert.Empty(run.Output);
    }

    [Fact]
    public async Task A_mistyped_command_is_answered_with_the_nearest_one()
    {
        var run = await GateRun.In(repository, "chekc");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("Did you mean `check`?", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_ledger_of_the_json_report_accounts_for_every_planned_cell()
    {
        var plan = await GateRun.In(repository, "plan", "--format", "json");
        var check = await GateRun.In(repository, "check", "--format", "json");

        var ledger = check.Json().GetProperty("ledger").EnumerateArray().Select(entry => $"{entry.GetProperty("synopsis")} {entry.GetProperty("rule")}");
        Assert.Equal(plan.Affected(), ledger.Order(StringComparer.Ordinal));
        Assert.Equal(1, check.Json().GetProperty("formatVersion").GetInt32());
    }

    [Fact]
    public async Task Fingerprints_survive_a_rebase_that_inserts_lines()
    {
        var before = await GateRun.In(repository, "check", "--format", "json");
        repository.Write("catalog/one/synopses.md", "---\nlocale: en\n---\n\n## new\n\nAnother text.\n\n" + repository.Read("catalog/one/synopses.md")).Commit();

        var after = await GateRun.In(repository, "check", "--format", "json");

        Assert.Equal(3, Fingerprints(before).Distinct().Count());
        Assert.Equal(Fingerprints(before), Fingerprints(after));
    }

    [Fact]
    public async Task Fixes_are_written_to_the_files_and_judged_again()
    {
        var run = await GateRun.In(repository, "check", "--fix");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Applied 2 fixes in 1 file.", run.Error, StringComparison.Ordinal);
        Assert.Equal("## short\n\nA text with\na.\n\n## long\n\nA doubtful one.\n", repository.Read("catalog/one/synopses.md"));
        Assert.DoesNotContain("SYN9001", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fixes_leave_accepted_findings_and_other_bytes_alone()
    {
        const string Head = "\uFEFF---\r\nsuppress:\r\n  - {rule: SYN9001, variant: short, reason: Intended.}\r\n---\r\n## short\r\n\r\nA badword.\r\n\r\n## long\r\n\r\n";
        repository.Write("catalog/one/synopses.md", Encoding.UTF8.GetBytes(Head + "The badword here 👩‍👩‍👧.\r\n"));

        await GateRun.In(repository, "check", "--fix");

        var bytes = await File.ReadAllBytesAsync(repository.PathOf("catalog/one/synopses.md"), TestContext.Current.CancellationToken);
        Assert.Equal(Head + "The here 👩‍👩‍👧.\r\n", Encoding.UTF8.GetString(bytes));
    }

    [Fact]
    public async Task Suggestions_are_mended_only_where_they_are_told()
    {
        repository.Git("checkout", "-q", "main");
        repository.Write("gate.yml", OwnRules.Settings + "  - {set: suggestion, rules: [SYN9001]}\n").Commit();
        repository.Git("checkout", "-q", "edit");

        await GateRun.In(repository, "check", "--fix");
        var quiet = repository.Read("catalog/one/synopses.md");
        await GateRun.In(repository, "check", "--fix", "--verbose");

        Assert.Contains("badword", quiet, StringComparison.Ordinal);
        Assert.DoesNotContain("badword", repository.Read("catalog/one/synopses.md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fix_never_writes_through_a_link_that_lies_beside_the_file()
    {
        var outside = Path.GetTempFileName();
        File.CreateSymbolicLink(repository.PathOf("catalog/one/synopses.md.gate-fix"), outside);

        var run = await GateRun.In(repository, "check", "--fix");
        var written = await File.ReadAllTextAsync(outside, TestContext.Current.CancellationToken);
        File.Delete(outside);

        Assert.Equal((1, ""), (run.ExitCode, written));
        Assert.Contains("was not mended", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_waiver_counts_once_it_is_merged_and_its_cell_is_accounted_for()
    {
        await GateRun.In(repository, "waive", "SYN9001", "one/short", "--reason", "The name of \"the\" ship: \\o/", "--bind-text", "--write");
        repository.Commit();

        var proposed = await GateRun.In(repository, "check");
        repository.Git("checkout", "-q", "main");
        repository.Git("checkout", "edit", "--", ".gate");
        repository.Commit();
        repository.Git("checkout", "-q", "edit");
        var merged = await GateRun.In(repository, "check", "--format", "json");

        Assert.Equal((1, 0), (proposed.ExitCode, merged.ExitCode));
        Assert.Contains(merged.Json().GetProperty("ledger").EnumerateArray(), entry => entry.GetProperty("outcome").GetString() == "waived");
    }

    [Fact]
    public async Task A_waiver_of_a_show_that_was_renamed_is_told_by_a_sweep_but_not_when_something_could_not_be_read()
    {
        repository.Write(".gate/waivers.yml", "waivers:\n- {rule: SYN9001, synopsis: old-name/short, reason: It is the title.}\n").Commit();

        var sweep = await GateRun.In(repository, "check", "--all");
        repository.Write("catalog/old-name/synopses.md", [0xFF, 0x00]).Commit();
        var broken = await GateRun.In(repository, "check", "--all");

        Assert.Contains(".gate/waivers.yml:2:3: note SYN0020", sweep.Output, StringComparison.Ordinal);
        Assert.Contains("old-name/short names a synopsis that is not in the catalogue", sweep.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("SYN0020", broken.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_catalogue_that_is_one_file_is_judged_and_mended_in_place()
    {
        repository.Git("checkout", "-q", "main");
        repository.Write("gate.yml", OwnRules.Settings + "catalog:\n  tables:\n    - {file: export.csv, show: id, title: name, variants: {short: text}}\n");
        repository.Write("export.csv", "id,name,text\r\na,Alpha,A quiet text\r\nb,Beta,\"Another, with a comma\"\r\n").Commit();
        repository.Git("checkout", "-q", "-b", "table");
        repository.Write("export.csv", "id,name,text\r\na,Alpha,A quiet text\r\nb,Beta,\"Another \"\"badword\"\" one, with a badword\"\r\nc,Gamma,A doubtful one\r\n").Commit();

        var plan = await GateRun.In(repository, "plan", "--format", "json");
        var run = await GateRun.In(repository, "check");
        await GateRun.In(repository, "check", "--fix");

        Assert.Equal(["b/short", "c/short"], plan.Affected().Select(cell => cell.Split(' ')[0]).Distinct());
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("export.csv:3:19: error SYN9001", run.Output, StringComparison.Ordinal);
        Assert.Contains("one, with a\"", repository.Read("export.csv"), StringComparison.Ordinal);
    }

    private static List<string> Fingerprints(GateRun run) =>
        [.. run.Json().GetProperty("synopses").EnumerateArray().SelectMany(synopsis => synopsis.GetProperty("findings").EnumerateArray()).Select(Fingerprint).Order(StringComparer.Ordinal)];

    private static string Fingerprint(JsonElement finding) => finding.GetProperty("fingerprint").GetString()!;
}
