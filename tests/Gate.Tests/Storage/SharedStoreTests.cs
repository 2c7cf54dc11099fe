using Gate.Storage;
using Gate.Tests.Testing;
using Xunit;
using static Gate.Tests.Storage.SampleReplies;

namespace Gate.Tests.Storage;

/// <summary>Several writers at once, within a process and beyond, and one that is killed.</summary>
public sealed class SharedStoreTests : IDisposable
{
    private static readonly Dictionary<string, string> NoEnvironment = [];

    private readonly TestRepository repository = TestRepository.Create();
    private readonly CancellationToken stop = TestContext.Current.CancellationToken;

    public void Dispose() => repository.Dispose();

    private string Place => repository.PathOf(".gate/samples.db");

    [Fact]
    public async Task Many_writers_of_one_process_lose_nothing()
    {
        await using var one = new SqliteSampleStore(Place);
        await using var other = new SqliteSampleStore(Place);

        await Task.WhenAll(Enumerable.Range(0, 64).Select(writer => Task.Run(async () =>
        {
            for (var i = 0; i < 25; i++)
            {
                await (writer % 2 == 0 ? one : other).AppendAsync(Key(writer), Reply(i), stop);
            }
        }, stop)));

        var read = await Read(one, Enumerable.Range(0, 64));
        Assert.All(read, replies => Assert.Equal(Enumerable.Range(0, 25), replies.Select(reply => reply.Sample)));
    }

    [Fact]
    public async Task Several_processes_write_at_the_same_time_and_lose_nothing()
    {
        await Export("a.jsonl", 1_500);
        await Export("b.jsonl", 1_500, first: 1_000);

        await using var own = new SqliteSampleStore(Place);
        var first = GateProcess.Run(repository.Folder, NoEnvironment, "store", "import", "a.jsonl");
        var second = GateProcess.Run(repository.Folder, NoEnvironment, "store", "import", "b.jsonl");
        var written = 0;
        while (!(first.IsCompleted && second.IsCompleted))
        {
            await own.AppendAsync(Key(100_000 + written++), Reply(), stop);
        }

        Assert.All(new[] { await first, await second }, run => Assert.Equal((0, ""), (run.ExitCode, run.Error)));
        Assert.Equal(2_500L * 5 + written, Query(Place, "SELECT count(*) FROM reply"));
        Assert.Equal("ok", Query(Place, "PRAGMA integrity_check"));
    }

    [Fact]
    public async Task A_process_that_is_killed_leaves_a_whole_store_and_the_next_one_adds_the_rest()
    {
        await Export("a.jsonl", 4_000);

        using (var killed = GateProcess.Start(repository.Folder, NoEnvironment, "store", "import", "a.jsonl"))
        {
            while (!killed.HasExited && !File.Exists(Place + "-wal"))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(5), stop);
            }

            killed.Kill();
            await killed.WaitForExitAsync(stop);
        }

        var left = (long)Query(Place, "SELECT count(*) FROM reply")!;
        var rest = await GateRun.In(repository, "store", "import", "a.jsonl");

        Assert.Equal(0, left % 1_000);
        Assert.Equal(0, rest.ExitCode);
        Assert.Contains($"{20_000 - left:N0} added, {left:N0} there already, 0 in conflict", rest.Output, StringComparison.Ordinal);
        Assert.Equal("ok", Query(Place, "PRAGMA integrity_check"));
    }

    private async Task Export(string path, int cells, int first = 0)
    {
        var elsewhere = repository.PathOf($"elsewhere/{path}.db");
        await Fill(elsewhere, cells, first);
        var run = await GateRun.In(repository, "store", "export", "--store", elsewhere, "--output", path);
        Assert.Equal(0, run.ExitCode);
    }
}
