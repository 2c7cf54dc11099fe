using System.Text.Json;
using Gate.Commands;
using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.Commands.Rules;

public sealed class RulesMeasureCommandTests : IDisposable
{
    private const string Table = "id,text,kind\na,A badword and a badword.,film\nb,Nothing here.,film\nc,One badword.,film\n";
    private readonly TestRepository repository = OwnRules.AddTo(TestRepository.Create());

    public void Dispose() => repository.Dispose();

    [Fact]
    public async Task A_table_that_lies_outside_of_any_project_is_measured_in_place()
    {
        var elsewhere = Directory.CreateTempSubdirectory("gate-table-").FullName;
        File.WriteAllText(Path.Combine(elsewhere, "titles.csv"), Table);

        var run = await Measure("SYN9001", "--table", Path.Combine(elsewhere, "titles.csv"), "--show", "id", "--variant", "text", "--format", "json");
        Directory.Delete(elsewhere, recursive: true);

        var rule = Assert.Single(run.Json().GetProperty("rules").EnumerateArray());
        Assert.Equal((0, 3), (run.ExitCode, run.Json().GetProperty("synopses").GetInt32()));
        Assert.Equal((2, 3, 3), (rule.GetProperty("fires").GetInt32(), rule.GetProperty("findings").GetInt32(), rule.GetProperty("judged").GetInt32()));
        Assert.Equal(666.667, rule.GetProperty("perThousand").GetDouble());
    }

    [Fact]
    public async Task The_project_is_measured_on_disk_without_git_and_at_a_commit()
    {
        repository.Show("one", "A badword.").Commit();
        repository.Show("two", "A badword.");

        var committed = await Measure("SYN9001", "--commit", "HEAD", "--format", "json");
        Directory.Delete(repository.PathOf(".git"), recursive: true);
        var onDisk = await Measure("SYN9001", "--format", "json");

        Assert.Equal((1, 2), (committed.Json().GetProperty("synopses").GetInt32(), onDisk.Json().GetProperty("synopses").GetInt32()));
    }

    [Fact]
    public async Task Suppressions_and_severities_do_not_hide_what_a_rule_does()
    {
        repository.Write("gate.yml", "severity:\n  - {set: none}\n").Show("one", "A badword.");

        var run = await Measure("SYN9001", "--format", "json");

        Assert.Equal(1, run.Json().GetProperty("rules")[0].GetProperty("fires").GetInt32());
    }

    [Fact]
    public async Task Examples_are_the_first_ones_or_a_sample_that_a_seed_repeats()
    {
        for (var i = 0; i < 40; i++)
        {
            repository.Show($"s{i:d2}", $"A badword, number {i}.");
        }

        var first = await Measure("SYN9001", "--examples", "2");
        var sample = await Measure("SYN9001", "--examples", "2", "--seed", "7");
        var again = await Measure("SYN9001", "--examples", "2", "--seed", "7");
        var other = await Measure("SYN9001", "--examples", "2", "--seed", "8");

        Assert.Equal(["A [|badword|], number 0.", "A [|badword|], number 1."], Examples(first));
        Assert.Equal(Examples(sample), Examples(again));
        Assert.NotEqual(Examples(first), Examples(sample));
        Assert.NotEqual(Examples(sample), Examples(other));
    }

    [Fact]
    public async Task Hits_that_people_filled_in_come_back_as_precision_and_as_a_record_that_the_check_holds()
    {
        repository.Write("rules/README.md", "# Ours\n").Show("one", "A badword and a doubtful badword.").Show("two", "Another badword.");

        await Measure("--hits", "hits.jsonl");
        var lines = repository.Read("hits.jsonl").Trim().Split('\n');
        repository.Write("read.jsonl", string.Join('\n', lines.Where(line => line.Contains("SYN9001", StringComparison.Ordinal))
            .Select((line, i) => line.Replace("\"right\":null", i == 0 ? "\"right\":false" : "\"right\":true", StringComparison.Ordinal))));
        var measured = await Measure("--labels", "read.jsonl", "--record", "rules/measurements/ours.json", "--data", "our two shows");
        var stale = await Run("check");
        await Run("check", "--write");
        var page = repository.Read("rules/SYN9001-badword/rule.md");

        Assert.Equal(4, lines.Count(line => line.Contains("SYN9", StringComparison.Ordinal)));
        Assert.Contains("SYN9001 is an error, but its figures allow a suggestion at most.", measured.Output);
        Assert.DoesNotContain("badword", repository.Read("rules/measurements/ours.json"));
        Assert.Contains("The section `## Measured` of SYN9001", stale.Error);
        Assert.Contains("its findings allow suggestion at most (2 of 3 right: 67 %", stale.Error);
        Assert.Contains("On our two shows, 2026-11-22: fires on 2 of the 2 synopses", page);
        Assert.Contains("| 1000.0 | 2 of 3 |", repository.Read("rules/README.md"));
    }

    [Fact]
    public async Task Labels_of_several_files_add_up_and_the_last_word_counts()
    {
        repository.Show("one", "A badword.").Show("two", "Another badword.");
        await Measure("SYN9001", "--hits", "hits.jsonl");
        repository.Write("first.jsonl", repository.Read("hits.jsonl").Replace("null", "false", StringComparison.Ordinal))
            .Write("second.jsonl", repository.Read("hits.jsonl").Split('\n')[0].Replace("null", "true", StringComparison.Ordinal));

        var run = await Measure("SYN9001", "--labels", "first.jsonl", "--labels", "second.jsonl", "--format", "json");

        var precision = run.Json().GetProperty("rules")[0].GetProperty("precision");
        Assert.Equal((2, 1), (precision.GetProperty("read").GetInt32(), precision.GetProperty("right").GetInt32()));
    }

    [Fact]
    public async Task A_label_of_a_hit_that_is_gone_does_not_count()
    {
        repository.Show("one", "A badword.");
        await Measure("SYN9001", "--hits", "hits.jsonl");
        repository.Write("hits.jsonl", repository.Read("hits.jsonl").Replace("null", "true", StringComparison.Ordinal)).Show("one", "Mended.");

        var run = await Measure("--labels", "hits.jsonl", "--format", "json");

        Assert.Equal(1, run.Json().GetProperty("lostLabels").GetInt32());
        Assert.All(run.Json().GetProperty("rules").EnumerateArray(), rule => Assert.False(rule.TryGetProperty("precision", out _)));
    }

    [Fact]
    public async Task A_sample_of_hits_has_at_most_so_many_of_each_rule()
    {
        repository.Show("one", "badword badword badword doubtful doubtful doubtful");

        await Measure("--hits", "hits.jsonl", "--hits-per-rule", "2");

        var rules = repository.Read("hits.jsonl").Trim().Split('\n').Select(line => JsonDocument.Parse(line).RootElement.GetProperty("rule").GetString()!);
        Assert.Equal(["SYN9001", "SYN9001", "SYN9002", "SYN9002"], rules.Where(rule => rule.StartsWith("SYN9", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_hostile_text_stays_a_text_in_every_format()
    {
        repository.Write("t.jsonl", "{\"id\":\"a\",\"text\":\"badword \\u001b[31m <img src=x> | ::error::\\u202e x\"}\n");
        string[] arguments = ["SYN9001", "--table", "t.jsonl", "--show", "id", "--variant", "text", "--examples", "1"];

        var table = await Measure(arguments);
        var markdown = await Measure([.. arguments, "--format", "markdown"]);

        Assert.DoesNotContain('\u001b', table.Output);
        Assert.DoesNotContain('\u202e', table.Output + markdown.Output);
        Assert.Contains("&lt;img", markdown.Output);
        Assert.DoesNotContain("<img", markdown.Output);
    }

    [Fact]
    public async Task Rows_that_cannot_be_used_are_told_and_the_others_measured()
    {
        repository.Write("t.csv", "id,text\na,A badword.\n,Whose badword?\n");

        var run = await Measure("SYN9001", "--table", "t.csv", "--show", "id", "--variant", "text");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("t.csv:3:1: SYN0015", run.Error);
        Assert.Contains("1 synopses", run.Output);
    }

    [Theory]
    [InlineData("There is no synopsis")]
    [InlineData("There is no file", "--table", "none.csv", "--show", "id", "--variant", "text")]
    [InlineData("A table needs to be explained", "--table", "t.csv")]
    [InlineData("about a table", "--show", "id")]
    [InlineData("Did you mean `genres=…`", "--table", "t.csv", "--show", "id", "--variant", "text", "--column", "genre=x")]
    [InlineData("neither in .csv", "--table", "t.txt", "--show", "id", "--variant", "text")]
    [InlineData("not a commit", "--commit", "nowhere")]
    [InlineData("needs a file for the hits", "--hits-per-rule", "3")]
    [InlineData("no file of labels", "--labels", "none.jsonl")]
    [InlineData("is no count", "--examples", "-1")]
    public async Task What_cannot_be_measured_ends_with_2_and_says_why(string why, params string[] arguments)
    {
        repository.Write("t.csv", Table).Write("t.txt", Table).Commit();

        var run = await Measure(arguments);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(why, run.Error);
    }

    [Fact]
    public async Task A_measurement_that_is_stopped_ends_with_130()
    {
        repository.Show("one", "A badword.");
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        var context = new ProgramContext { Output = TextWriter.Null, Error = TextWriter.Null, WorkingDirectory = repository.Folder, Environment = _ => null, Time = new FixedTime(GateRun.Now) };

        Assert.Equal(130, await GateProgram.RunAsync(["rules", "measure"], context, stop.Token));
    }

    private static string[] Examples(GateRun run) =>
        [.. run.Output.Split('\n').Where(line => line.StartsWith("  catalog", StringComparison.Ordinal)).Select(line => line[(line.IndexOf(": ", StringComparison.Ordinal) + 2)..])];

    private Task<GateRun> Measure(params string[] arguments) => Run(["measure", .. arguments]);

    private Task<GateRun> Run(params string[] arguments) => GateRun.In(repository, ["rules", .. arguments]);
}
