using Gate.Commands;
using Gate.Tests.Testing;
using Xunit;
using static Gate.Tests.Storage.SampleReplies;

namespace Gate.Tests.Storage;

public sealed class StoreCommandTests : IDisposable
{
    private readonly TestRepository repository = TestRepository.Create();
    private readonly CancellationToken stop = TestContext.Current.CancellationToken;

    public void Dispose() => repository.Dispose();

    private string Place => repository.PathOf(".gate/samples.db");

    [Fact]
    public async Task Stats_count_replies_cells_models_and_tokens()
    {
        await Fill(Place, 3);
        await Append(Reply(5, model: "model-b", daysAgo: 100));

        var json = (await GateRun.In(repository, "store", "stats", "--check", "--format", "json")).Json();
        var text = await GateRun.In(repository, "store", "stats");

        Assert.Equal((16, 4), (json.GetProperty("replies").GetInt32(), json.GetProperty("cells").GetInt32()));
        Assert.Equal((16 * 1_200, 16 * 1_024, 16 * 180), (json.GetProperty("promptTokens").GetInt32(), json.GetProperty("cachedTokens").GetInt32(), json.GetProperty("completionTokens").GetInt32()));
        Assert.Equal(["model-a 15", "model-b 1"], json.GetProperty("models").EnumerateArray().Select(model => $"{model.GetProperty("model")} {model.GetProperty("replies")}"));
        Assert.Equal(GateRun.Now.AddDays(-100).Date, json.GetProperty("oldest").GetDateTime().Date);
        Assert.True(json.GetProperty("whole").GetBoolean());
        Assert.Contains("16 of 4 cells", text.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_models_name_cannot_steer_a_terminal_or_a_runner()
    {
        await Append(Reply(model: "::set-output name=a::b\u001b[31m\nsecond line"));

        var run = await GateRun.In(repository, "store", "stats");

        Inertness.AssertPlain(run.Output);
        Inertness.AssertNoCommand(run.Output);
    }

    [Theory]
    [InlineData("stats")]
    [InlineData("export")]
    [InlineData("prune", "--keep-days", "1")]
    public async Task Where_there_is_no_store_the_user_is_told_and_none_is_made(params string[] arguments)
    {
        var run = await GateRun.In(repository, ["store", .. arguments]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("no sample store", run.Error, StringComparison.Ordinal);
        Assert.False(Path.Exists(repository.PathOf(".gate")));
    }

    [Theory]
    [InlineData(3, "--older-than", "90d")]
    [InlineData(3, "--older-than", "1d")]
    [InlineData(3, "--keep-days", "30")]
    [InlineData(0, "--keep-days", "101")]
    [InlineData(2, "--model", "model-b")]
    [InlineData(1, "--model", "model-b", "--older-than", "8w")]
    [InlineData(0, "--model", "model")]
    public async Task A_prune_removes_what_was_named_and_nothing_else(int expected, params string[] arguments)
    {
        await Append(Reply(0, daysAgo: 100), Reply(1, daysAgo: 100), Reply(2, model: "model-b", daysAgo: 100), Reply(3, model: "model-b"), Reply(4));

        var dry = await GateRun.In(repository, ["store", "prune", .. arguments, "--dry-run"]);
        var after = Count();
        var run = await GateRun.In(repository, ["store", "prune", .. arguments]);

        Assert.Equal((0, 0, 5), (dry.ExitCode, run.ExitCode, after));
        Assert.Equal(5 - expected, Count());
        Assert.Contains(expected == 0 ? "nothing is removed" : $"Would remove {expected} ", dry.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_prune_gives_the_room_back()
    {
        await Fill(Place, 400);
        var before = new FileInfo(Place).Length;

        var run = await GateRun.In(repository, "store", "prune", "--model", Model);

        Assert.Contains("Removed 2,000 replies of 400 cells", run.Output, StringComparison.Ordinal);
        Assert.InRange(new FileInfo(Place).Length, 1, before / 10);
        Assert.Equal("ok", Query(Place, "PRAGMA integrity_check"));
    }

    [Theory]
    [InlineData("Nothing says what")]
    [InlineData("the same thing", "--older-than", "1d", "--keep-days", "1")]
    [InlineData("no age", "--older-than", "soon")]
    [InlineData("no age", "--older-than", "-1d")]
    [InlineData("no age", "--older-than", "99999999999999999d")]
    [InlineData("no age", "--keep-days", "-1")]
    [InlineData("both say", "--keep-days", "1", "--store", "a", "--directory", ".")]
    public async Task A_prune_that_is_not_clear_removes_nothing(string why, params string[] arguments)
    {
        await Append(Reply(daysAgo: 100));

        var run = await GateRun.In(repository, ["store", "prune", .. arguments]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(why, run.Error, StringComparison.Ordinal);
        Assert.Equal(1, Count());
    }

    [Fact]
    public async Task Stores_with_the_same_replies_give_the_same_export()
    {
        await Append(Reply(0), Reply(1), Reply(2, 1));
        await Append("other.db", Reply(2, 1), Reply(0), Reply(1));

        var one = await GateRun.In(repository, "store", "export");
        var other = await GateRun.In(repository, "store", "export", "--store", "other.db", "--output", "-");

        Assert.Equal(3, one.Output.Count(c => c == '\n'));
        Assert.Equal(one.Output, other.Output);
    }

    [Fact]
    public async Task An_export_does_not_write_over_the_store()
    {
        await Append(Reply());

        var run = await GateRun.In(repository, "store", "export", "--output", ".gate/samples.db");

        Assert.Equal(2, run.ExitCode);
        Assert.Equal(1, Count());
    }

    [Fact]
    public async Task A_stopped_export_leaves_no_half_of_a_file()
    {
        await Append(Reply());
        using var output = new StringWriter();
        using var stopped = new CancellationTokenSource();
        var context = new ProgramContext { Output = output, Error = output, WorkingDirectory = repository.Folder, Environment = _ => null, Time = new FixedTime(GateRun.Now) };
        await stopped.CancelAsync();

        var code = await GateProgram.RunAsync(["store", "export", "--output", "a.jsonl"], context, stopped.Token);

        Assert.Equal(130, code);
        Assert.Empty(Directory.EnumerateFiles(repository.Folder, "a.jsonl*"));
    }

    private int Count() => (int)(long)Query(Place, "SELECT count(*) FROM reply")!;

    private Task Append(params Core.Judging.Sampling.StoredReply[] replies) => Append(".gate/samples.db", replies);

    private async Task Append(string path, params Core.Judging.Sampling.StoredReply[] replies)
    {
        await using var store = new Gate.Storage.SqliteSampleStore(repository.PathOf(path));
        foreach (var reply in replies)
        {
            await store.AppendAsync(Key(100), reply, stop);
        }
    }
}
