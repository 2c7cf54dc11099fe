using System.Diagnostics;
using Gate.Benchmarks.Processes;

namespace Gate.Benchmarks.Judges;

/// <summary>2,000 synopses with four judges against a server on loopback, in turn with a program that makes as many requests and does nothing else.</summary>
internal sealed class JudgeBenchmarks
{
    private const int Synopses = 2_000;
    private const int AtOnce = 32;
    private const int Latency = 200;
    private static readonly string[] Judges = ["SYN2001", "SYN2002", "SYN2003", "SYN3002"];
    private static readonly int Cells = Synopses * Judges.Length;

    private readonly string folder;
    private readonly string gate;
    private readonly string corpus;
    private readonly Command bare;
    private readonly ModelServer server;

    private JudgeBenchmarks(string folder, string shared, string? gate, ModelServer server)
    {
        (this.folder, this.server) = (folder, server);
        this.gate = gate ?? Published.Gate(folder);
        Start("node", Path.Combine(shared, "make-corpus.mjs"), $"{Synopses}", Path.Combine(folder, "corpus"));
        corpus = Path.Combine(folder, "corpus", $"{Synopses}.jsonl");
        bare = new("bare HttpClient", "dotnet", [Bare(shared), corpus, server.Endpoint, $"{AtOnce}"], folder);
    }

    /// <param name="shared">The folder with `make-corpus.mjs` and `bare-dotnet`.</param>
    /// <param name="gate">A published program; null to publish it now.</param>
    /// <param name="rounds">Of what takes seconds; what takes a minute is run once for every three of them.</param>
    public static int Run(string shared, string? gate, int rounds)
    {
        var place = Directory.CreateTempSubdirectory("gate-judges-").FullName;
        try
        {
            using var model = new ModelServer(Path.Combine(Published.Root(), "tests", "Gate.Benchmarks", "Judges", "stub.mjs"));
            new JudgeBenchmarks(place, shared, gate, model).Measure(rounds);
            return 0;
        }
        finally
        {
            Directory.Delete(place, recursive: true);
        }
    }

    private void Measure(int rounds)
    {
        Console.WriteLine($"{Environment.ProcessorCount} processors, load {Load()}; {rounds} rounds in turn, the best of each.\n");
        Console.WriteLine("| run | wall, s | CPU, s | peak, MiB | requests | answers |\n|---|--:|--:|--:|--:|--:|");
        var catalogue = JudgedCatalogue.Create(Path.Combine(folder, "catalogue"), corpus, Judges, votes: 1);
        var check = Check(catalogue, "--all");
        var (atOnce, bareAtOnce) = Compare("0 ms", check, rounds, latency: 0);
        Repeat("the same again", check, rounds);
        Require(server.Asked().Requests == 0);
        catalogue.EditOne();
        Repeat("one synopsis edited, its commit", Check(catalogue, "--base", "HEAD~1", "--head", "HEAD"), 1);
        Require(server.Asked().Requests == Judges.Length);
        var votes = JudgedCatalogue.Create(Path.Combine(folder, "votes"), corpus, Judges[..3], votes: 5);
        var (requests, answers) = Repeat("5 votes, p = 0.95, three judges", Check(votes, "--all"), 1, pass: 0.95);
        var (later, bareLater) = Compare($"{Latency} ms", check, Math.Max(1, rounds / 3), Latency);
        Console.WriteLine($"""

            Load at the end {Load()}.
            CPU at 0 ms: {atOnce.Processor / bareAtOnce.Processor:0.00} × that of the bare program.
            Wall at {Latency} ms: {later.Wall / Floor:0.000} × the floor of {Floor:0} s; the bare program {bareLater.Wall / Floor:0.000}.
            Peak memory: {Math.Max(atOnce.Peak, later.Peak):0} MiB.
            5 votes: {(double)answers / (Synopses * 3):0.00} samples and {(double)requests / (Synopses * 3):0.00} requests a cell.
            """);
    }

    private static double Floor => (double)Cells / AtOnce * Latency / 1000;

    private Command Check(JudgedCatalogue catalogue, params string[] range) =>
        new("gate", gate, ["check", .. range, "--model-endpoint", server.Endpoint, "--model-name", "stub", "--store", Store(catalogue)], catalogue.Folder);

    private static string Store(JudgedCatalogue catalogue) => catalogue.Folder + ".db";

    // Each in turn, so that a busy machine slows both alike. The store is empty every time.
    private (Usage Gate, Usage Bare) Compare(string name, Command check, int rounds, int latency)
    {
        var (ours, theirs) = (new List<Usage>(), new List<Usage>());
        for (var round = 0; round < rounds; round++)
        {
            DeleteStores();
            server.Prepare(latency, 1);
            ours.Add(Usage.Of(check));
            Require(server.Asked().Requests == Cells);
            if (round == rounds - 1)
            {
                Row($"gate, {name}", Best(ours));
            }

            server.Prepare(latency, 1);
            theirs.Add(Usage.Of(bare));
        }

        Row($"bare HttpClient, {name}", Best(theirs));
        return (Best(ours), Best(theirs));
    }

    private (int Requests, int Answers) Repeat(string name, Command check, int rounds, double pass = 1)
    {
        var usages = new List<Usage>();
        server.Prepare(0, pass);
        for (var round = 0; round < rounds; round++)
        {
            usages.Add(Usage.Of(check));
        }

        Row($"gate, {name}", Best(usages));
        return (server.Asked().Requests, server.Asked().Choices);
    }

    private void DeleteStores()
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*.db*"))
        {
            File.Delete(file);
        }
    }

    private void Row(string name, Usage usage)
    {
        var (requests, choices, _) = server.Asked();
        Console.WriteLine($"| {name} | {usage.Wall:0.00} | {usage.Processor:0.00} | {usage.Peak:0} | {requests:N0} | {choices:N0} |");
    }

    private static Usage Best(List<Usage> usages) => new(usages.Min(usage => usage.Wall), usages.Min(usage => usage.Processor), usages.Max(usage => usage.Peak));

    private string Bare(string shared)
    {
        var source = Directory.CreateDirectory(Path.Combine(folder, "bare")).FullName;
        foreach (var file in new[] { "Program.cs", "bare.csproj" })
        {
            File.Copy(Path.Combine(shared, "bare-dotnet", file), Path.Combine(source, file));
        }

        Start("dotnet", "build", source, "-c", "Release", "-o", Path.Combine(folder, "bare-built"), "-v", "quiet", "--nologo");
        return Path.Combine(folder, "bare-built", "bare.dll");
    }

    private static void Start(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        process.WaitForExit();
        Require(process.ExitCode == 0);
    }

    private static void Require(bool holds)
    {
        if (!holds)
        {
            throw new InvalidOperationException("A run did not do what it is measured for.");
        }
    }

    private static string Load() => string.Join(' ', File.ReadAllText("/proc/loadavg").Split(' ')[..3]);
}
