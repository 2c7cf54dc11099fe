using System.Text.Json;
using Gate.Benchmarks.Prose;
using Gate.Core.Catalogs;
using Gate.Core.Judging;
using Gate.Core.Planning;
using Gate.Core.Rules;
using Gate.Core.Running;

namespace Gate.Benchmarks.Readers;

/// <summary>Compares warnings and errors with three readers who passed or failed the same real synopses by criterion.</summary>
internal static class ReaderComparison
{
    private static readonly Criterion[] Criteria = [Criterion.Tone, Criterion.Clarity, Criterion.Precision];

    /// <param name="titles">The folder with the exports that hold the texts.</param>
    /// <param name="labels">A file with one verdict of one reader on each line.</param>
    public static int Run(string titles, string labels)
    {
        var verdicts = File.ReadLines(labels).Select(line => JsonDocument.Parse(line).RootElement)
            .GroupBy(line => (File: Text(line, "file"), Show: Text(line, "show_id"), Criterion: Enum.Parse<Criterion>(Text(line, "criterion"), ignoreCase: true)))
            .ToDictionary(group => group.Key, group => group.Count(line => !line.GetProperty("pass").GetBoolean()));
        var rules = RuleLoader.Load([], []);
        var shows = verdicts.Keys.Select(key => key.File).Distinct().ToDictionary(file => file, file => RealSynopses.Read(Path.Combine(titles, file)).ToDictionary(show => show.Id));
        var told = verdicts.Keys.Select(key => (key.File, key.Show)).Distinct().ToDictionary(key => key, key => Told(shows[key.File][key.Show], rules));

        Console.WriteLine("| criterion | texts | failed by most | passed by all | told of | of these failed by most | of these passed by all | precision | recall |");
        Console.WriteLine("|---|--:|--:|--:|--:|--:|--:|--:|--:|");
        foreach (var criterion in Criteria)
        {
            var texts = verdicts.Where(verdict => verdict.Key.Criterion == criterion)
                .Select(verdict => (Fails: verdict.Value, Findings: told[(verdict.Key.File, verdict.Key.Show)].Where(finding => finding.Criterion == criterion).ToList())).ToList();
            Report(criterion, texts);
        }

        return 0;
    }

    private static void Report(Criterion criterion, List<(int Fails, List<Finding> Findings)> texts)
    {
        var fired = texts.Where(text => text.Findings.Exists(finding => finding.Severity >= Severity.Warning)).ToList();
        var (failed, right, wrong) = (texts.Count(text => text.Fails > 1), fired.Count(text => text.Fails > 1), fired.Count(text => text.Fails == 0));
        Console.WriteLine($"| {criterion.ToString().ToLowerInvariant()} | {texts.Count} | {failed} | {texts.Count(text => text.Fails == 0)} | {fired.Count} | {right} | {wrong} | "
            + $"{(double)right / fired.Count:0.00} | {(double)right / failed:0.00} |");
        foreach (var rule in texts.SelectMany(text => text.Findings.Select(finding => (Id: finding.RuleId, finding.Severity)).Distinct().Select(rule => (rule, text.Fails))).GroupBy(pair => pair.rule).OrderBy(rule => rule.Key.Id))
        {
            Console.Error.WriteLine($"  {rule.Key.Id} {rule.Key.Severity.ToString().ToLowerInvariant()}: {rule.Count(pair => pair.Fails > 1)} of {rule.Count()}");
        }
    }

    private static List<Finding> Told(Show show, RuleSet rules) =>
    [
        .. Runner.Run([.. Cells.Of(show, rules, new SeverityPolicy([]))], null, CancellationToken.None)
            .SelectMany(result => result.Judgment is Judgment.Scored scored ? scored.Findings : []),
    ];

    private static string Text(JsonElement line, string name) => line.GetProperty(name).GetString()!;
}
