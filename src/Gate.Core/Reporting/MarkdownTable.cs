using Gate.Core.Rules;
using Gate.Core.Verdicts;

namespace Gate.Core.Reporting;

/// <summary>The table of verdicts: a row for every synopsis that does not pass everything, the others counted.</summary>
internal static class MarkdownTable
{
    private const int LongestName = 80;
    private const int MostGaps = 10;

    public static void Write(GateResult result, RunSummary summary, BoundedMarkdown page, int share)
    {
        var criteria = summary.Criteria.Where(count => count.IsJudged).ToList();
        if (criteria.Count == 0)
        {
            return;
        }

        var heading = $"| show | synopsis |{string.Concat(criteria.Select(count => $" {Wording.Of(count.Criterion)} |"))}\n"
            + $"|---|---|{string.Concat(criteria.Select(_ => "---|"))}\n";
        var columns = criteria.Count;
        var told = WithoutGaps(result.Synopses.Where(synopsis => synopsis.Worst != Verdict.Pass), synopsis => synopsis.Verdicts, out var left);
        var rows = told.Select(synopsis => (Func<string>)(() => Row(synopsis, criteria))).ToList();
        page.AddSection(heading, [Totals, .. rows, .. Left(left, columns)], share, count => $"| … and {count} more ||{new string('|', columns)}\n");
        page.Add("\n");

        string Totals() => $"| **passing** | |{string.Concat(criteria.Select(count => $" {count.Pass} of {Judged(count)} |"))}\n";
    }

    /// <summary>The rows of a table: where more than a few have nothing to say but that they could not be judged, those are counted.</summary>
    public static IReadOnlyList<T> WithoutGaps<T>(IEnumerable<T> rows, Func<T, IReadOnlyDictionary<Criterion, Verdict>> verdicts, out int left)
    {
        var all = rows.ToList();
        var told = all.Where(row => !RunSummary.IsOnlyGap(verdicts(row))).ToList();
        left = all.Count - told.Count > MostGaps ? all.Count - told.Count : 0;
        return left > 0 ? told : all;
    }

    public static IEnumerable<Func<string>> Left(int left, int columns) =>
        left == 0 ? [] : [() => $"| … and {left} more, not judged ||{new string('|', columns)}\n"];

    private static int Judged(CriterionCount count) => count.Pass + count.Review + count.Inconclusive + count.Fail;

    private static string Row(SynopsisResult synopsis, IReadOnlyList<CriterionCount> criteria)
    {
        var id = synopsis.Synopsis.Id;
        var variant = id.ToString()[(id.Show.Length + 1)..];
        var cells = criteria.Select(count => synopsis.Verdicts.TryGetValue(count.Criterion, out var verdict)
            ? $" {MarkdownReportWriter.Sign(verdict)}{(verdict == Verdict.Pass ? "" : $" {Wording.Of(verdict)}")} |"
            : " |");
        return $"| {MarkdownText.EscapeShort(synopsis.ShowTitle, LongestName)} | {MarkdownText.EscapeShort(variant, LongestName)} |{string.Concat(cells)}\n";
    }
}
