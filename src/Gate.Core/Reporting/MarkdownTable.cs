using Gate.Core.Verdicts;

namespace Gate.Core.Reporting;

/// <summary>The table of verdicts: a row for every synopsis that does not pass everything, the others counted.</summary>
internal static class MarkdownTable
{
    private const int LongestName = 80;

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
        var rows = result.Synopses.Where(synopsis => synopsis.Worst != Verdict.Pass)
            .Select(synopsis => (Func<string>)(() => Row(synopsis, criteria)))
            .ToList();
        page.AddSection(heading, [Totals, .. rows], share, count => $"| … and {count} more ||{new string('|', columns)}\n");
        page.Add("\n");

        string Totals() => $"| **passing** | |{string.Concat(criteria.Select(count => $" {count.Pass} of {Judged(count)} |"))}\n";
    }

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
