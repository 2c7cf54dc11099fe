using Gate.Core.Reporting;
using Gate.Core.Verdicts;
using Spectre.Console;

namespace Gate.Reporting;

/// <summary>The end of the console report: verdict, counts, ledger, judge and exit code.</summary>
internal sealed class TerminalSummary(GateResult result, RunSummary summary, TerminalPage page)
{
    public void Write()
    {
        var style = result.Outcome == GateOutcome.Passed ? Palette.Good : Palette.Bad;
        var sign = result.Outcome switch { GateOutcome.Passed => "✓ ", GateOutcome.Failed => "✗ ", _ => "? " };
        page.Paragraph(2, summary.Verdict, new(style.Foreground, decoration: Decoration.Bold), sign, style);
        WriteCounts();
        WriteLedger();
        Row("judge", summary.Judge);
        if (summary.Use is { } use)
        {
            Row("model", use);
        }

        if (summary.Splits is { } splits)
        {
            Row("votes", splits);
        }

        Row($"exit {summary.ExitCode}", summary.ExitMeaning);
    }

    private void WriteCounts()
    {
        foreach (var count in summary.Criteria.Where(count => count.IsJudged))
        {
            page.Write("  " + Wording.Of(count.Criterion).PadRight(12), Palette.Quiet);
            Number(count.Pass, "pass", Palette.Good);
            Number(count.Review, "review", Palette.Doubtful);
            Number(count.Fail, "fail", Palette.Bad);
            Number(count.Inconclusive, "inconclusive", Palette.Bad);
            page.Line();
        }
    }

    private void Number(int count, string word, Style style) =>
        page.Write($"{count,4} {word}", count == 0 ? Palette.Quiet : style);

    private void WriteLedger()
    {
        page.Write("  " + "ledger".PadRight(12), Palette.Quiet);
        if (summary.Ledger.Gaps == 0)
        {
            page.Write(summary.Ledger.Equation).Line();
            return;
        }

        var equation = summary.Ledger.Equation;
        var gap = equation.LastIndexOf(" + ", StringComparison.Ordinal);
        page.Write(equation[..gap]).Write(equation[gap..], Palette.Bad).Write($" ({summary.Ledger.GapDetail})", Palette.Bad).Line();
    }

    private void Row(string label, string text) => page.Paragraph(14, text, Palette.Plain, label.PadRight(12));
}
