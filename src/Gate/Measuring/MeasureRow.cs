using Gate.Core.Documents.Yaml;
using Gate.Core.Reporting;
using Gate.Core.Rules;

namespace Gate.Measuring;

/// <summary>The figures of a measurement as a table of words: one shape for the terminal and for Markdown.</summary>
internal static class MeasureRow
{
    private const int LongestFault = 300;
    private static readonly string[] Always = ["rule", "asks for", "fires", "of", "per 1,000", "findings", "seconds", "share"];
    private static readonly string[] WithLabels = ["read", "right", "95 % interval", "severity", "at most"];

    /// <summary>How many columns on the left hold words; the others hold numbers.</summary>
    public const int Words = 2;

    public static IReadOnlyList<string> Heading(MeasureReport report) => report.HasLabels ? [.. Always, .. WithLabels] : Always;

    public static IReadOnlyList<string> Of(MeasureReport report, RuleTally tally)
    {
        var measured = tally.Result;
        string[] always =
        [
            measured.Id, tally.Rule.Manifest.Title, $"{measured.Fires:N0}", $"{measured.Judged:N0}", $"{measured.PerThousand:0.0}", $"{measured.Findings:N0}",
            $"{tally.Time.TotalSeconds:0.000}", $"{report.ShareOf(tally) * 100:0.0} %",
        ];
        if (!report.HasLabels)
        {
            return always;
        }

        var precision = measured.Precision;
        var isRead = precision.Read > 0;
        return
        [
            .. always,
            $"{precision.Read:N0}",
            isRead ? $"{precision.Share * 100:0.0} %" : "",
            isRead ? $"{precision.Interval.Low * 100:0.0}–{precision.Interval.High * 100:0.0} %" : "",
            Word(tally.Rule.Manifest.Severity),
            precision.Allows is { } most ? Word(most) : "",
        ];
    }

    /// <summary>What the table does not show.</summary>
    public static IEnumerable<string> Remarks(MeasureReport report)
    {
        yield return $"{report.Synopses:N0} synopses in {report.Elapsed.TotalSeconds:0.0} s. Seconds are summed over threads; finding words and sentences, which all rules share, took {report.Reading.TotalSeconds:0.000}.";
        foreach (var tally in report.Rules.Where(tally => tally.Abstained > 0))
        {
            yield return $"{tally.Rule.Id} could not tell of {tally.Abstained:N0} synopses, because their shows have no facts.";
        }

        foreach (var tally in report.Rules.Where(tally => tally.Faulted > 0))
        {
            yield return $"{tally.Rule.Id} failed on {tally.Faulted:N0} synopses: the first is {InertText.Short(tally.FirstFault!, LongestFault)}";
        }

        foreach (var tally in report.Rules.Where(tally => tally.Asking > 0))
        {
            yield return $"{tally.Asking:N0} findings of {tally.Rule.Id} only ask for a check; nobody can read them as right or wrong.";
        }

        foreach (var tally in report.Rules.Where(tally => tally.Result.Precision.Allows < tally.Rule.Manifest.Severity))
        {
            yield return $"{tally.Rule.Id} is {Article(tally.Rule.Manifest.Severity)}, but its figures allow {Article(tally.Result.Precision.Allows!.Value)} at most.";
        }

        if (report.LostLabels > 0)
        {
            yield return $"{report.LostLabels:N0} labels are of hits that these rules no longer find here; they do not count.";
        }
    }

    public static string Word(Severity severity) => KebabCase.From(severity.ToString());

    private static string Article(Severity severity) => severity == Severity.Error ? "an error" : $"a {Word(severity)}";
}
