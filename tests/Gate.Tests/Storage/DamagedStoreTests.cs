using System.Diagnostics;
using Gate.Storage;
using Gate.Tests.Testing;
using Xunit;
using static Gate.Tests.Storage.SampleReplies;

namespace Gate.Tests.Storage;

/// <summary>A store that cannot be used is told, with a way out, and never replaced by an empty one.</summary>
public sealed class DamagedStoreTests : IDisposable
{
    private const int PageLength = 8_192;

    private readonly TestRepository repository = TestRepository.Create();
    private readonly CancellationToken stop = TestContext.Current.CancellationToken;

    public void Dispose() => repository.Dispose();

    private string Place => repository.PathOf(".gate/samples.db");

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(99)]
    [InlineData(100)]
    [InlineData(PageLength)]
    [InlineData(5 * PageLength)]
    [InlineData(5 * PageLength + 17)]
    [InlineData(-1)]
    [InlineData(-PageLength)]
    public async Task A_file_that_was_cut_is_told_and_left_as_it_is(int length)
    {
        await Fill(Place, 50);
        var whole = await File.ReadAllBytesAsync(Place, stop);
        await Put(whole[..(length >= 0 ? length : whole.Length + length)]);

        await AssertRefused("");
    }

    [Fact]
    public async Task A_file_of_anything_else_is_told_and_left_as_it_is()
    {
        await Put([.. Enumerable.Range(0, 20_000).Select(i => (byte)(i * 31 >> 3))]);

        await AssertRefused("is no sample store");
    }

    [Fact]
    public async Task A_database_of_another_program_is_told_and_left_as_it_is()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Place)!);
        Query(Place, "CREATE TABLE reply (id INTEGER)");

        await AssertRefused("another program");
    }

    [Fact]
    public async Task A_file_of_a_newer_version_is_told_and_left_as_it_is()
    {
        await Fill(Place, 1);
        Query(Place, "PRAGMA user_version = 99");

        await AssertRefused("newer Gate (schema 99; this one knows up to 1)");
    }

    [Fact]
    public async Task A_file_of_an_older_version_is_brought_up_to_date()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Place)!);
        Query(Place, "PRAGMA application_id = 1197569125");
        Query(Place, "PRAGMA user_version = 0; CREATE TABLE other (id INTEGER)");
        await using var store = new SqliteSampleStore(Place);

        Assert.Empty(await store.ReadAsync(Key(1), stop));
        await store.AppendAsync(Key(1), Reply(), stop);

        Assert.Single(await store.ReadAsync(Key(1), stop));
    }

    [Fact]
    public async Task A_file_that_brings_a_trigger_along_is_refused()
    {
        await Fill(Place, 1);
        Query(Place, "CREATE TRIGGER forge AFTER INSERT ON reply BEGIN UPDATE reply SET content = 'pass'; END");

        await AssertRefused("triggers or views");
    }

    [Fact]
    public async Task A_folder_in_its_place_is_told()
    {
        Directory.CreateDirectory(Place);

        await AssertRefused("is a folder", isFile: false);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-wal")]
    public async Task A_link_in_its_place_is_not_followed(string suffix)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a privilege.");
        repository.Write("precious", "Precious.");
        Directory.CreateDirectory(Path.GetDirectoryName(Place)!);
        File.CreateSymbolicLink(Place + suffix, repository.PathOf("precious"));

        await AssertRefused("symbolic link", isFile: false);
        Assert.Equal("Precious.", repository.Read("precious"));
    }

    [Fact]
    public async Task A_flipped_byte_anywhere_is_told_or_does_no_harm()
    {
        await Fill(Place, 20);
        var whole = await File.ReadAllBytesAsync(Place, stop);
        var told = 0;
        for (var i = 0; i < 400; i++)
        {
            var flipped = whole.ToArray();
            flipped[(int)((long)i * 7919 * 101 % whole.Length)] ^= (byte)(1 + i % 255);
            await Put(flipped);
            try
            {
                await using var store = new SqliteSampleStore(Place);
                await Read(store, Enumerable.Range(0, 20));
                await store.AppendAsync(Key(1_000), Reply(), stop);
            }
            catch (StoreException refused)
            {
                told++;
                Assert.NotEmpty(refused.Remedy);
            }
        }

        Assert.InRange(told, 20, 400);
    }

    [Theory]
    [InlineData(0.3)]
    [InlineData(0.6)]
    public async Task What_can_be_read_of_a_damaged_store_is_exported_and_goes_into_a_new_one(double place)
    {
        await Fill(Place, 400);
        var whole = await File.ReadAllBytesAsync(Place, stop);
        whole.AsSpan((int)(whole.Length / PageLength * place) * PageLength, PageLength).Fill(0xA5);
        await Put(whole);

        var check = await GateRun.In(repository, "store", "stats", "--check");
        var export = await GateRun.In(repository, "store", "export", "--output", "rescued.jsonl");
        var import = await GateRun.In(repository, "store", "import", "rescued.jsonl", "--store", "new.db");

        Assert.Equal(3, check.ExitCode);
        Assert.Contains("gate store export --output rescued.jsonl", check.Error, StringComparison.Ordinal);
        Assert.Equal(3, export.ExitCode);
        Assert.InRange(repository.Read("rescued.jsonl").Count(c => c == '\n'), 1_900, 2_000);
        Assert.Equal(0, import.ExitCode);
        Assert.Contains("0 there already, 0 in conflict", import.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_full_disk_is_told_and_what_was_stored_before_stays()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no ulimit.");
        await Fill(repository.PathOf("full.db"), 2_000);
        await GateRun.In(repository, "store", "export", "--store", "full.db", "--output", "a.jsonl");

        // No file may grow beyond 4 MB: to SQLite a disk on which a write fails.
        var start = new ProcessStartInfo("sh") { WorkingDirectory = repository.Folder, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add($"trap '' XFSZ; ulimit -f 8000; exec dotnet '{Path.Combine(AppContext.BaseDirectory, "gate.dll")}' store import a.jsonl");
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(stop);
        var error = await process.StandardError.ReadToEndAsync(stop);
        await process.WaitForExitAsync(stop);

        Assert.Equal(3, process.ExitCode);
        Assert.Contains("samples.db", error, StringComparison.Ordinal);
        Assert.DoesNotContain("An error in gate itself", error, StringComparison.Ordinal);
        Assert.Equal("ok", Query(Place, "PRAGMA integrity_check"));
        Assert.Contains($"{Query(Place, "SELECT count(*) FROM reply"):N0} added", await output, StringComparison.Ordinal);
    }

    private async Task AssertRefused(string what, bool isFile = true)
    {
        var before = isFile ? await File.ReadAllBytesAsync(Place, stop) : [];
        await using var store = new SqliteSampleStore(Place);

        var reading = await Assert.ThrowsAsync<StoreException>(async () => await store.ReadAsync(Key(0), stop));
        var writing = await Assert.ThrowsAsync<StoreException>(async () => await store.AppendAsync(Key(0), Reply(), stop));
        var command = await GateRun.In(repository, "store", "stats", "--store", Place);

        Assert.Contains(what, reading.Message, StringComparison.Ordinal);
        Assert.Contains(what, writing.Message, StringComparison.Ordinal);
        Assert.Contains("samples.db", reading.Message, StringComparison.Ordinal);
        Assert.Equal(3, command.ExitCode);
        Assert.Equal(before, isFile ? await File.ReadAllBytesAsync(Place, stop) : []);
    }

    private async Task Put(byte[] content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Place)!);
        File.Delete(Place + "-wal");
        File.Delete(Place + "-shm");
        await File.WriteAllBytesAsync(Place, content, stop);
    }
}
