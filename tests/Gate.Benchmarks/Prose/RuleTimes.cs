using System.Diagnostics;
using Gate.Core.Catalogs;
using Gate.Core.Planning;
using Gate.Core.Rules;
using Gate.Core.Running;

namespace Gate.Benchmarks.Prose;

/// <summary>What each rule costs, on one core: where to look when all are too slow.</summary>
internal static class RuleTimes
{
    public static int Run(string data)
    {
        var shows = RealSynopses.Read(data, 13_000);
        var rules = RuleLoader.Load([], []);
        var ticks = new long[rules.All.Count + 1];
        for (var round = 0; round < 3; round++)
        {
            Array.Clear(ticks);
            foreach (var show in shows)
            {
                Judge(show, rules, ticks);
            }
        }

        foreach (var (index, ticksOfRule) in ticks.Index().OrderByDescending(pair => pair.Item))
        {
            var name = index == rules.All.Count ? "words, sentences, lower case" : $"{rules.All[index].Id} {rules.All[index].Manifest.Title}";
            Console.WriteLine($"{Stopwatch.GetElapsedTime(0, ticksOfRule).TotalMicroseconds / shows.Count,8:0.00} µs  {name}");
        }

        Console.WriteLine($"{Stopwatch.GetElapsedTime(0, ticks.Sum()).TotalMicroseconds / shows.Count,8:0.00} µs  together");
        return 0;
    }

    private static void Judge(Show show, RuleSet rules, long[] ticks)
    {
        var start = Stopwatch.GetTimestamp();
        var reading = TextRuleRunner.Read(show, show.Suite[0]);
        _ = (reading.Prose.Words.Count, reading.Prose.Sentences.Count, reading.Prose.Folded.Length);
        ticks[^1] += Stopwatch.GetTimestamp() - start;
        for (var i = 0; i < rules.All.Count; i++)
        {
            if (rules.All[i].Holds("en", "en"))
            {
                start = Stopwatch.GetTimestamp();
                TextRuleRunner.Judge(new Cell(show, show.Suite[0], rules.All[i], Severity.Error), reading, CancellationToken.None);
                ticks[i] += Stopwatch.GetTimestamp() - start;
            }
        }
    }
}
