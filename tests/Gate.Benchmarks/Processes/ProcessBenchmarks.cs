namespace Gate.Benchmarks.Processes;

/// <summary>Times the published program as a whole process, in turn with a peer, so that a busy machine slows both alike.</summary>
internal static class ProcessBenchmarks
{
    /// <param name="runs">Counted runs of each command, after two that are not counted.</param>
    public static int Run(int runs)
    {
        var folder = Directory.CreateTempSubdirectory("gate-benchmark-").FullName;
        try
        {
            Console.WriteLine($"{Environment.ProcessorCount} processors, {runs} runs each in turn; median (minimum) of wall time.");
            Measure(folder, runs);
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Measure(string folder, int runs)
    {
        var gate = Published.Gate(folder);
        var floor = Published.Floor(folder);
        var small = LargeRepository.Create(Path.Combine(folder, "small"), 1_000);
        var large = LargeRepository.Create(Path.Combine(folder, "large"), 100_000);
        Command[] peers = [new("hello world, published alike", floor, [], folder), new("git diff --raw main...edit", "git", ["diff", "--raw", "main...edit"], large)];

        Compare(new("gate --version", gate, ["--version"], folder), peers[0], runs);
        Compare(new("gate check, 1 changed synopsis of 1,000 shows", gate, ["check", "--base", "main", "--head", "one"], small), peers[0], runs);
        Compare(new("gate plan, 10 changed files of 100,000 shows", gate, ["plan"], large), peers[1], runs);
        Compare(new("gate plan, 10 changed files of 1,000 shows", gate, ["plan"], small), peers[1] with { Folder = small }, runs);
    }

    private static void Compare(Command one, Command other, int runs)
    {
        var a = new List<TimeSpan>();
        var b = new List<TimeSpan>();
        for (var i = -2; i < runs; i++)
        {
            var (first, second) = (one.Time(), other.Time());
            if (i >= 0)
            {
                a.Add(first);
                b.Add(second);
            }
        }

        var ratio = Median(a.Zip(b, (x, y) => x / y));
        Console.WriteLine($"{one.Name}\n  {Describe(one, a)}\n  beside {other.Name}: {Describe(other, b)}; ratio {ratio:0.0}");
    }

    private static string Describe(Command command, List<TimeSpan> measured) =>
        $"{Median(measured.Select(run => run.TotalMilliseconds)):0} ms ({measured.Min(run => run.TotalMilliseconds):0}), {command.Peak() / 1048576.0:0} MiB";

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
