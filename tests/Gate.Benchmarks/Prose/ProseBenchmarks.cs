using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using Gate.Core.Catalogs;
using Gate.Core.Judging;
using Gate.Core.Planning;
using Gate.Core.Rules;
using Gate.Core.Running;

namespace Gate.Benchmarks.Prose;

/// <summary>All built-in rules over 20,000 real synopses with their facts, in turn with linters of npm on the same texts.</summary>
internal static class ProseBenchmarks
{
    private const int Synopses = 20_000;
    private const int AtOnce = 100;
    private const int Rounds = 5;

    // Until the runtime has made its best code of everything.
    private const int RoundsBefore = 4;

    // textlint would take minutes for all.
    private static readonly (Peer Peer, int Texts)[] Peers = [(new("write-good", "write-good.mjs"), Synopses), (new("textlint", "textlint.mjs"), 1_000)];

    /// <param name="data">The folder with the exports.</param>
    /// <param name="peers">The folder with the scripts of the peers, after `npm ci` there; null to leave them out.</param>
    public static int Run(string data, string? peers)
    {
        var shows = RealSynopses.Read(data, Synopses);
        var rules = RuleLoader.Load([], []);
        Console.WriteLine($"{Environment.ProcessorCount} processors, {rules.All.Count} rules, {shows.Count:N0} synopses, {Rounds} rounds in turn");
        for (var round = 0; round < RoundsBefore; round++)
        {
            Judge(shows, rules);
        }

        var files = Peers.Select(peer => WriteTexts(shows, peer.Texts)).ToList();
        for (var round = 1; round <= Rounds; round++)
        {
            Report("gate", rules.All.Count, Judge(shows, rules));
            foreach (var ((peer, _), file) in peers is null ? [] : Peers.Zip(files))
            {
                var (texts, count, findings, perSecond) = peer.Run(peers!, file);
                Console.WriteLine($"  {peer.Name}: {texts:N0} texts, {count} rules, {findings:N0} findings, {perSecond:N0} synopses a second");
            }
        }

        files.ForEach(File.Delete);
        return 0;
    }

    /// <summary>As a sweep that streams does: of a text that is judged, nothing stays but the number of its findings.</summary>
    private static (int Findings, TimeSpan Wall, TimeSpan Processor) Judge(List<Show> shows, RuleSet rules)
    {
        var severities = new SeverityPolicy([]);
        var start = Stopwatch.GetTimestamp();
        var before = Environment.CpuUsage.TotalTime;
        var findings = 0;
        Parallel.ForEach(Partitioner.Create(0, shows.Count, AtOnce), range =>
        {
            var found = 0;
            for (var i = range.Item1; i < range.Item2; i++)
            {
                foreach (var (_, judgment) in TextRuleRunner.Judge(Cells.Of(shows[i], rules, severities), CancellationToken.None))
                {
                    found += judgment is Judgment.Scored scored ? scored.Findings.Count : 0;
                }
            }

            Interlocked.Add(ref findings, found);
        });
        return (findings, Stopwatch.GetElapsedTime(start), Environment.CpuUsage.TotalTime - before);
    }

    private static void Report(string name, int rules, (int Findings, TimeSpan Wall, TimeSpan Processor) result)
    {
        using var process = Process.GetCurrentProcess();
        Console.WriteLine($"  {name}: {rules} rules, {result.Findings:N0} findings, {Synopses / result.Wall.TotalSeconds:N0} synopses a second, "
            + $"{Synopses / result.Processor.TotalSeconds:N0} a processor second; {process.WorkingSet64 >> 20} MiB now, {process.PeakWorkingSet64 >> 20} MiB at most");
    }

    private static string WriteTexts(List<Show> shows, int count)
    {
        var path = Path.GetTempFileName();
        File.WriteAllLines(path, shows.Take(count).Select(show => JsonSerializer.Serialize(show.Suite[0].Text)));
        return path;
    }
}
