using Gate.Core.Catalogs;
using Gate.Core.Planning;
using Gate.Core.Rules;
using Gate.Core.Running;

namespace Gate.Benchmarks.Prose;

/// <summary>What each rule costs in processor time, on one core, after what all share has been found: where to look when all are too slow.</summary>
internal static class RuleTimes
{
    private const int Synopses = 6_000;
    private const int Rounds = 3;

    public static int Run(string data)
    {
        var shows = RealSynopses.Read(data, Synopses);
        var rules = RuleLoader.Load([], []);
        var readings = shows.ConvertAll(Read);
        foreach (var (show, reading) in shows.Zip(readings))
        {
            JudgeAll(show, reading, rules);
        }

        var times = rules.All.Where(rule => rule.Holds("en", "en")).ToDictionary(
            rule => $"{rule.Id} {rule.Manifest.Title}", rule => Time(() => JudgeEach(shows, readings, rule)));
        times["words, sentences, phrases"] = Time(() => shows.ForEach(show => JudgeEach([show], [Read(show)], rules.Find("SYN1105")!)));
        foreach (var (name, time) in times.OrderByDescending(pair => pair.Value.Microseconds))
        {
            Console.WriteLine($"{time.Microseconds,8:0.00} µs {time.Bytes,7:N0} B  {name}");
        }

        Console.WriteLine($"{times.Values.Sum(time => time.Microseconds),8:0.00} µs {times.Values.Sum(time => time.Bytes),7:N0} B  together");
        return 0;
    }

    private static SynopsisReading Read(Show show)
    {
        var reading = TextRuleRunner.Read(show, show.Suite[0]);
        _ = (reading.Prose.Words.Count, reading.Prose.Sentences.Count, reading.Prose.Folded.Length);
        return reading;
    }

    private static void JudgeAll(Show show, SynopsisReading reading, RuleSet rules)
    {
        foreach (var rule in rules.All.Where(rule => rule.Holds("en", "en")))
        {
            JudgeEach([show], [reading], rule);
        }
    }

    private static void JudgeEach(List<Show> shows, List<SynopsisReading> readings, Rule rule)
    {
        for (var i = 0; i < shows.Count; i++)
        {
            TextRuleRunner.Judge(new Cell(shows[i], shows[i].Suite[0], rule, Severity.Error), readings[i], CancellationToken.None);
        }
    }

    /// <returns>Processor time and memory for one synopsis, in the best of several rounds.</returns>
    private static (double Microseconds, double Bytes) Time(Action work) => Enumerable.Range(0, Rounds).Min(_ =>
    {
        var (time, bytes) = (Environment.CpuUsage.TotalTime, GC.GetAllocatedBytesForCurrentThread());
        work();
        return ((Environment.CpuUsage.TotalTime - time).TotalMicroseconds / Synopses, (double)(GC.GetAllocatedBytesForCurrentThread() - bytes) / Synopses);
    });
}
