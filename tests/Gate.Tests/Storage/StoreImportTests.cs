using Gate.Storage;
using Gate.Tests.Testing;
using Xunit;
using static Gate.Tests.Storage.SampleReplies;

namespace Gate.Tests.Storage;

public sealed class StoreImportTests : IDisposable
{
    private readonly TestRepository repository = TestRepository.Create();
    private readonly CancellationToken stop = TestContext.Current.CancellationToken;

    public void Dispose() => repository.Dispose();

    [Fact]
    public async Task What_is_imported_is_what_was_exported_and_a_second_time_changes_nothing()
    {
        await Fill(repository.PathOf("a.db"), 300);
        await Append("a.db", Reply(9, content: "\0\u001b \u202E \U0001F600 \"\\\n"));

        var first = await GateRun.In(repository, "store", "export", "--store", "a.db", "--output", "a.jsonl");
        var import = await GateRun.In(repository, "store", "import", "a.jsonl");
        var again = await GateRun.In(repository, "store", "import", "a.jsonl");
        await GateRun.In(repository, "store", "export", "--output", "b.jsonl");

        Assert.Contains("Wrote 1,501 replies", first.Output, StringComparison.Ordinal);
        Assert.Equal("Read 1,501 lines: 1,501 added, 0 there already, 0 in conflict and left out, 0 unreadable.\n", import.Output);
        Assert.Equal("Read 1,501 lines: 0 added, 1,501 there already, 0 in conflict and left out, 0 unreadable.\n", again.Output);
        Assert.Equal(repository.Read("a.jsonl"), repository.Read("b.jsonl"));
    }

    [Fact]
    public async Task A_conflict_is_told_and_the_older_reply_stays()
    {
        await Append(".gate/samples.db", Reply(content: "older"));
        repository.Write("a.jsonl", ReplyLine.Write(Key(1), Reply(content: "newer")) + "\n");

        var run = await GateRun.In(repository, "store", "import", "a.jsonl");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("a.jsonl:1: The store has another reply", run.Error, StringComparison.Ordinal);
        Assert.Contains("0 added, 0 there already, 1 in conflict", run.Output, StringComparison.Ordinal);
        await using var store = new SqliteSampleStore(repository.PathOf(".gate/samples.db"));
        Assert.Equal("older", (await store.ReadAsync(Key(1), stop))[0].Reply.Content);
    }

    [Theory]
    [InlineData("", "", null)]
    [InlineData("nonsense", "", "not JSON")]
    [InlineData("[1]", "", "not a JSON object")]
    [InlineData("{}", "", "`key` is missing")]
    [InlineData("\"sample\":0", "\"sample\":-1", "`sample`")]
    [InlineData("\"sample\":0", "\"sample\":4294967296", "`sample`")]
    [InlineData("\"sample\":0", "\"sample\":0.5", "`sample`")]
    [InlineData("\"sample\":0", "\"sample\":\"0\"", "`sample`")]
    [InlineData("\"sample\":0", "\"sample\":0,\"sample\":1", "not JSON")]
    [InlineData("\"sample\":0", "\"sample\":0,\"pass\":true", "`pass` is not known")]
    [InlineData("\"prompt\":1200", "\"prompt\":NaN", "not JSON")]
    [InlineData("\"prompt\":1200", "\"prompt\":1e400", "`prompt`")]
    [InlineData("\"latencyMs\":2134.5678", "\"latencyMs\":1e300", "`latencyMs`")]
    [InlineData("\"at\":\"2026", "\"at\":\"0000", "`at`")]
    [InlineData("\"finish\":\"stop\"", "\"finish\":null", "`finish`")]
    [InlineData("\"finish\":\"stop\"", "\"finish\":\"\\ud800\"", "Unicode")]
    [InlineData("\"key\":\"", "\"key\":\"x", "`key`")]
    [InlineData("\"finish\":\"stop\"", "\"finish\":[[[[[[[[1]]]]]]]]", "not JSON")]
    public async Task A_line_that_cannot_be_used_is_told_with_its_number_and_the_others_are_taken(string from, string to, string? why)
    {
        var sound = ReplyLine.Write(Key(1), Reply());
        var bad = to.Length == 0 ? from : sound.Replace(from, to, StringComparison.Ordinal);
        repository.Write("a.jsonl", $"\uFEFF{sound}\r\n{bad}\n{ReplyLine.Write(Key(2), Reply())}");

        var run = await GateRun.In(repository, "store", "import", "a.jsonl");

        Assert.Equal(why is null ? 0 : 3, run.ExitCode);
        Assert.Contains("2 added", run.Output, StringComparison.Ordinal);
        Assert.Contains(why is null ? "" : "a.jsonl:2: ", run.Error, StringComparison.Ordinal);
        Assert.Contains(why ?? "", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bytes_that_are_no_text_cost_their_line_alone()
    {
        var sound = System.Text.Encoding.UTF8.GetBytes(ReplyLine.Write(Key(1), Reply(content: "@")) + "\n");
        var bad = sound.ToArray();
        bad[Array.IndexOf(bad, (byte)'@')] = 0xFF;
        repository.Write("a.jsonl", [.. bad, .. sound]);

        var run = await GateRun.In(repository, "store", "import", "a.jsonl");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("1 added, 0 there already, 0 in conflict and left out, 1 unreadable", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_many_bad_lines_the_first_are_listed_and_the_rest_counted()
    {
        repository.Write("a.jsonl", string.Concat(Enumerable.Repeat("x\n", 100)));

        var run = await GateRun.In(repository, "store", "import", "a.jsonl");

        Assert.Contains("80 more lines are not listed", run.Error, StringComparison.Ordinal);
        Assert.Equal(21, run.Error.Count(c => c == '\n'));
    }

    [Theory]
    [InlineData("none.jsonl")]
    [InlineData(".gate/samples.db")]
    [InlineData(".gate")]
    public async Task Only_a_file_that_is_not_the_store_is_imported(string file)
    {
        await Append(".gate/samples.db", Reply());

        var run = await GateRun.In(repository, "store", "import", file);

        Assert.Equal(2, run.ExitCode);
    }

    private async Task Append(string path, Core.Judging.Sampling.StoredReply reply)
    {
        await using var store = new SqliteSampleStore(repository.PathOf(path));
        await store.AppendAsync(Key(1), reply, stop);
    }
}
