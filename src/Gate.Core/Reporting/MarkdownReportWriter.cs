using Gate.Core.Catalogs;
using Gate.Core.Documents;
using Gate.Core.Running;
using Gate.Core.Verdicts;

namespace Gate.Core.Reporting;

/// <summary>Markdown for the summary of a CI step or a comment.</summary>
/// <param name="limit">Bytes that it may have; GitHub takes 1 MiB as a step summary and 65,536 characters as a comment.</param>
public sealed class MarkdownReportWriter(int limit = MarkdownReportWriter.StepSummaryLimit) : IReportWriter
{
    public const int StepSummaryLimit = 900_000;
    public const int CommentLimit = 60_000;
    private const int LongestText = 300;
    private const int LongestExplanation = 1000;
    private const int MostNotices = 10;

    public string Name => "markdown";

    public string Description => "Markdown, for step summaries and comments";

    public void Write(GateResult result, TextWriter output)
    {
        var summary = new RunSummary(result);
        var page = new BoundedMarkdown(limit);
        page.Add($"## {Sign(result.Outcome)} {MarkdownText.Escape(summary.Verdict)}\n\n");
        foreach (var notice in summary.Notices.Take(MostNotices))
        {
            page.Add($"> ⚠️ {MarkdownText.EscapeShort(notice, LongestExplanation)}\n\n");
        }

        page.Add($"{Run(summary)}\n\n");
        AddChanges(page, result.Run.PolicyChanges);
        var room = page.Left;
        MarkdownTable.Write(result, summary, page, room * 3 / 10);
        AddProblems(page, "### Needs repair before the gate can judge it\n\n", summary.Problems, room / 10);
        AddGaps(page, summary, room / 10);
        AddUnscored(page, result, summary, room / 10);
        AddExplanations(page, result, room / 10);
        new MarkdownFindings(result, page).Write(room);
        AddProblems(page, "### Worth tidying up\n\n", result.Remarks, room / 20);
        output.Write(page.ToString());
    }

    private static string Run(RunSummary summary)
    {
        var gaps = summary.Ledger.Gaps == 0 ? "" : $" **({summary.Ledger.GapDetail})**";
        return $"Range: {MarkdownText.EscapeShort(summary.Range, LongestText)}  \n"
            + $"Judge: {MarkdownText.EscapeShort(summary.Judge, LongestText)}  \n"
            + (summary.Use is { } use ? $"Model: {MarkdownText.EscapeShort(use, LongestText)}  \n" : "")
            + (summary.Splits is { } splits ? $"Votes: {MarkdownText.EscapeShort(splits, LongestText)}  \n" : "")
            + $"Ledger: {MarkdownText.Escape(summary.Ledger.Equation)}{gaps}  \n"
            + $"Exit code: {summary.ExitCode}. {MarkdownText.Escape(summary.ExitMeaning)}";
    }

    private static void AddChanges(BoundedMarkdown page, IReadOnlyList<string> changes)
    {
        page.AddSection("### What changes about the gate\n\n", [.. changes.Select(change => (Func<string>)(() => $"- {MarkdownText.EscapeShort(change, LongestText)}\n"))], page.Left / 10, More);
        page.Add(changes.Count > 0 ? "\n" : "");
    }

    private static void AddProblems(BoundedMarkdown page, string heading, IReadOnlyList<Problem> problems, int share)
    {
        var blocks = problems.Select(problem => (Func<string>)(() =>
            $"- **{problem.Id}** {Place(problem.Location)}<br>{MarkdownText.Prose(problem.Message, LongestText)}"
                + $"<br>→ {MarkdownText.Prose(problem.Remedy, LongestText)}\n")).ToList();
        page.AddSection(heading, blocks, share, More);
        page.Add(blocks.Count > 0 ? "\n" : "");
    }

    private static void AddGaps(BoundedMarkdown page, RunSummary summary, int share)
    {
        var blocks = summary.Gaps.Select(cause => (Func<string>)(() =>
            $"- {MarkdownText.Prose(cause.Reason, LongestText)}<br>→ {MarkdownText.Prose(cause.Remedy, LongestText)}"
                + $"<br>{Wording.Gap(cause.Checks, cause.Rule, cause.Texts, [.. cause.Examples.Select(Id)])}\n")).ToList();
        page.AddSection("### Could not be judged\n\n", blocks, share, More);
        page.Add(blocks.Count > 0 ? "\n" : "");
    }

    private static void AddUnscored(BoundedMarkdown page, GateResult result, RunSummary summary, int share)
    {
        var blocks = result.Synopses
            .SelectMany(synopsis => summary.Unscored(synopsis).Where(entry => RunSummary.IsOpen(entry, synopsis)))
            .Select(entry => (Func<string>)(() => Unscored(entry)))
            .ToList();
        page.AddSection("### Left open\n\n", blocks, share, More);
        page.Add(blocks.Count > 0 ? "\n" : "");
    }

    private static void AddExplanations(BoundedMarkdown page, GateResult result, int share)
    {
        var blocks = result.Synopses.Where(synopsis => synopsis.Explanation is not null)
            .Select(synopsis => (Func<string>)(() => $"- {Id(synopsis.Synopsis.Id)}: {MarkdownText.EscapeShort(synopsis.Explanation!, LongestExplanation)}\n"))
            .ToList();
        page.AddSection("### What the fact checkers say\n\n", blocks, share, More);
        page.Add(blocks.Count > 0 ? "\n" : "");
    }

    private static string Unscored(LedgerEntry entry) =>
        $"- 👀 {Id(entry.Cell.Synopsis.Id)}: {RunSummary.Heading(entry)}, **{entry.Cell.Rule.Id}** "
            + $"{MarkdownText.EscapeShort(entry.Cell.Rule.Manifest.Title, LongestText)}<br>{MarkdownText.EscapeShort(RunSummary.Reason(entry), LongestText)}\n";

    internal static string More(int count) => $"- … and {count} more.\n";

    internal static string Id(SynopsisId id) => MarkdownText.EscapeShort(id.ToString(), LongestText);

    internal static string Place(Location location) =>
        location.Path.Length == 0 ? "" : $"<code>{MarkdownText.EscapeShort(location.Path, LongestText)}:{location.Start.Line}</code>";

    internal static string Sign(Verdict verdict) => verdict switch
    {
        Verdict.Pass => "✅",
        Verdict.Review => "👀",
        Verdict.Inconclusive => "⚠️",
        _ => "❌",
    };

    private static string Sign(GateOutcome outcome) => outcome switch
    {
        GateOutcome.Passed => "✅",
        GateOutcome.Failed => "❌",
        _ => "⚠️",
    };
}
