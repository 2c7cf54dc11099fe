using System.Diagnostics;
using Gate.Storage;

namespace Gate.Benchmarks.Storage;

/// <summary>The sample store at the size of a nightly sweep, in turn with a bare use of the same library and with a file that is only written.</summary>
internal static class StoreBenchmarks
{
    private const int Piece = 20_000;
    private const int Writers = 256;
    private const int LookUps = 2_001;
    private const int Opens = 21;

    public static async Task<int> RunAsync(int rows)
    {
        var folder = Directory.CreateTempSubdirectory("gate-benchmark-").FullName;
        try
        {
            Console.WriteLine($"{rows:N0} replies, {Environment.ProcessorCount} processors.");
            var path = Path.Combine(folder, "samples.db");
            using var peer = new BareSqlite(Path.Combine(folder, "peer.db"));
            await Fill(path, Path.Combine(folder, "bare.bin"), peer, rows);
            await Alone(path, rows);
            await Open(path);
            await LookUp(path, peer, rows);
            Survey(path);
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task Fill(string path, string bare, BareSqlite peer, int rows)
    {
        var replies = new InventedReplies();
        var (ours, theirs, file, characters, peered) = (TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero, 0L, 0);
        var (ourWork, theirWork) = (TimeSpan.Zero, TimeSpan.Zero);
        await using var store = new SqliteSampleStore(path);
        using var stream = new FileStream(bare, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16);
        for (var first = 0; first < rows; first += Piece)
        {
            var count = Math.Min(Piece, rows - first);
            var piece = Enumerable.Range(first, count).Select(number => (InventedReplies.Place(number).Key, Reply: replies.Create(number))).ToList();
            characters += piece.Sum(row => (long)row.Reply.Reply.Content.Length);
            var (began, worked) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
            await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(async () =>
            {
                for (var i = writer; i < piece.Count; i += Writers)
                {
                    await store.AppendAsync(piece[i].Key, piece[i].Reply, CancellationToken.None);
                }
            })));
            ours += Stopwatch.GetElapsedTime(began);
            ourWork += Environment.CpuUsage.TotalTime - worked;
            var plain = piece.ConvertAll(row => (row.Key, row.Reply.Sample, row.Reply.Reply.Content));
            if (first < rows / 5)
            {
                worked = Environment.CpuUsage.TotalTime;
                theirs += peer.Insert(plain, 1_000);
                theirWork += Environment.CpuUsage.TotalTime - worked;
                peered += count;
            }

            began = Stopwatch.GetTimestamp();
            stream.Write(System.Text.Encoding.UTF8.GetBytes(string.Concat(plain.Select(row => row.Content))));
            stream.Flush();
            file += Stopwatch.GetElapsedTime(began);
        }

        await store.DisposeAsync();
        var length = new FileInfo(path).Length;
        Console.WriteLine($"append, {Writers} at once: {rows / ours.TotalSeconds:N0} replies/s, {characters / ours.TotalSeconds / 1e6:N1} MB/s of text, {ourWork.TotalMicroseconds / rows:N0} µs of a processor each");
        Console.WriteLine($"  beside a bare insert loop, 1,000 in a transaction, {peered:N0} rows: {peered / theirs.TotalSeconds:N0}/s, {theirWork.TotalMicroseconds / peered:N0} µs each; the text written to a file: {rows / file.TotalSeconds:N0}/s");
        Console.WriteLine($"file: {length / 1e6:N0} MB, {(double)length / rows:N0} bytes a reply; the text of a reply has {(double)characters / rows:N0} characters");
    }

    private static async Task Alone(string path, int rows)
    {
        var replies = new InventedReplies();
        await using var store = new SqliteSampleStore(path);
        var times = new List<double>();
        for (var number = rows; number < rows + LookUps; number++)
        {
            var began = Stopwatch.GetTimestamp();
            await store.AppendAsync(InventedReplies.Place(number).Key, replies.Create(number), CancellationToken.None);
            times.Add(Stopwatch.GetElapsedTime(began).TotalMicroseconds);
        }

        Console.WriteLine($"append, one after the other: median {Median(times):N0} µs");
    }

    private static async Task Open(string path)
    {
        var times = new List<double>();
        for (var i = 0; i < Opens; i++)
        {
            var began = Stopwatch.GetTimestamp();
            await using var store = new SqliteSampleStore(path);
            await store.ReadAsync(InventedReplies.Key(i), CancellationToken.None);
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }

        Console.WriteLine($"open and look up once: median {Median(times):N2} ms");
    }

    private static async Task LookUp(string path, BareSqlite peer, int rows)
    {
        var cells = rows / 5;
        await using var store = new SqliteSampleStore(path);
        var (ours, theirs) = (new List<double>(), new List<double>());
        for (var i = 0; i < LookUps; i++)
        {
            var began = Stopwatch.GetTimestamp();
            await store.ReadAsync(InventedReplies.Key((int)(i * 7919L % cells)), CancellationToken.None);
            ours.Add(Stopwatch.GetElapsedTime(began).TotalMicroseconds);
            began = Stopwatch.GetTimestamp();
            peer.Read(InventedReplies.Key((int)(i * 7919L % (cells / 5))));
            theirs.Add(Stopwatch.GetElapsedTime(began).TotalMicroseconds);
        }

        Console.WriteLine($"look up one key, 5 replies: median {Median(ours):N0} µs; beside a bare select of as many from a fifth of the rows: {Median(theirs):N0} µs");
    }

    private static void Survey(string path)
    {
        using var survey = StoreSurvey.Open(path)!;
        var began = Stopwatch.GetTimestamp();
        var replies = survey.Count(CancellationToken.None).Replies;
        Console.WriteLine($"stats: {Stopwatch.GetElapsedTime(began).TotalSeconds:N2} s");
        began = Stopwatch.GetTimestamp();
        survey.Check(CancellationToken.None);
        Console.WriteLine($"check: {Stopwatch.GetElapsedTime(began).TotalSeconds:N2} s");
        using var export = StoreExport.Open(path)!;
        began = Stopwatch.GetTimestamp();
        var written = export.Rows().Sum(row => ReplyLine.Write(row.KeyText, row.Unpack()!).Length > 0 ? 1L : 0);
        Console.WriteLine($"export of {written:N0} of {replies:N0}: {Stopwatch.GetElapsedTime(began).TotalSeconds:N1} s");
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
