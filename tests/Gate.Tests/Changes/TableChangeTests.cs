using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.Changes;

public sealed class TableChangeTests : IDisposable
{
    private readonly TestRepository repository = OwnRules.AddTo(TestRepository.Create());

    public TableChangeTests()
    {
        repository.Write("gate.yml", OwnRules.Settings + "catalog:\n  tables:\n    - {file: a.csv, show: id, variants: {short: text}}\n    - {file: b.jsonl, show: id, variants: {short: text}}\n");
        repository.Write("a.csv", "id,text\none,Quiet.\n").Write("b.jsonl", "{\"id\":\"two\",\"text\":\"Calm.\"}\n").Show("three", "Still.").Commit();
        repository.Git("checkout", "-q", "-b", "edit");
    }

    public void Dispose() => repository.Dispose();

    [Fact]
    public async Task A_table_that_is_gone_is_told_by_the_change_and_by_a_sweep()
    {
        repository.Git("rm", "-q", "a.csv");
        repository.Commit();

        var change = await GateRun.In(repository, "check");
        var sweep = await GateRun.In(repository, "check", "--all");

        Assert.Equal((3, 3), (change.ExitCode, sweep.ExitCode));
        Assert.Contains("gate.yml:5:7: error SYN0010", change.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_that_is_taken_out_of_the_settings_as_well_is_not_missed()
    {
        repository.Git("rm", "-q", "a.csv");
        repository.Write("gate.yml", OwnRules.Settings + "catalog:\n  tables:\n    - {file: b.jsonl, show: id, variants: {short: text}}\n").Commit();

        var run = await GateRun.In(repository, "check");

        Assert.Equal(0, run.ExitCode);
    }

    [Theory]
    [InlineData("a.csv", "")]
    [InlineData("a.csv", "id,text\n")]
    [InlineData("b.jsonl", "")]
    [InlineData("b.jsonl", "\n\n")]
    public async Task A_table_without_rows_is_an_export_that_broke_off(string path, string content)
    {
        repository.Write(path, content).Commit();

        var run = await GateRun.In(repository, "check");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("SYN0015", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.csv", "id,text\none,Quiet.\ntwo,Other.\n")]
    [InlineData("a.csv", "id,text\none,Quiet.\nthree,Other.\n")]
    public async Task The_same_synopsis_in_two_places_is_told(string path, string content)
    {
        repository.Write(path, content).Commit();

        var run = await GateRun.In(repository, "check", "--all");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("SYN0013", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_catalogue_without_a_synopsis_is_not_green_when_all_of_it_is_asked_for()
    {
        repository.Git("checkout", "-q", "main");
        repository.Write("gate.yml", OwnRules.Settings);
        repository.Git("rm", "-q", "a.csv", "b.jsonl", "catalog/three/synopses.md");
        repository.Commit();

        var run = await GateRun.In(repository, "check", "--all");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("holds no synopsis", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rules_that_are_off_for_every_path_are_not_green()
    {
        repository.Git("checkout", "-q", "main");
        repository.Write("gate.yml", repository.Read("gate.yml").Replace("severity:\n", "severity:\n  - {set: none, paths: [\"catalog/**\", \"*.csv\", \"*.jsonl\"]}\n", StringComparison.Ordinal)).Commit();

        var run = await GateRun.In(repository, "check", "--all");

        Assert.Equal(2, run.ExitCode);
    }
}
