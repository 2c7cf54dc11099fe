using Gate.Core.Judging;
using Gate.Core.Rules;
using Gate.Core.Verdicts;

namespace Gate.Core.Reporting;

/// <summary>The findings of a Markdown report, each with its line quoted. The why of a rule is told once.</summary>
internal sealed class MarkdownFindings(GateResult result, BoundedMarkdown page)
{
    private const int LongestMessage = 500;
    private const int Context = 90;
    private readonly HashSet<string> explained = [];

    /// <param name="room">In bytes, for the whole report.</param>
    public void Write(int room)
    {
        var all = result.Synopses.SelectMany(synopsis => synopsis.Findings.Select(finding => (synopsis, finding))).ToList();
        var open = all.Where(pair => pair.finding is { Acceptance: null, Severity: Severity.Error or Severity.Warning })
            .OrderByDescending(pair => pair.finding.Severity)
            .Select(pair => (Func<string>)(() => Block(pair.synopsis, pair.finding)))
            .ToList();
        var accepted = all.Where(pair => pair.finding.Acceptance is not null)
            .Select(pair => (Func<string>)(() => AcceptedLine(pair.finding)))
            .ToList();

        // What follows the findings needs a little room too.
        page.AddSection("### Findings\n\n", open, page.Left - (room / 10), count => $"… and {count} more. The JSON report has them all.\n\n");
        page.AddSection($"<details><summary>{accepted.Count} accepted</summary>\n\n", accepted, room / 20, MarkdownReportWriter.More);
        page.Add(accepted.Count > 0 ? "\n</details>\n\n" : "");
    }

    private string Block(SynopsisResult synopsis, Finding finding)
    {
        var rule = result.Rules.Find(finding.RuleId);
        var line = FindingLine.Of(finding, Context);
        var sign = finding.Severity == Severity.Error ? "❌" : "⚠️";
        var block = $"#### {sign} {MarkdownReportWriter.Id(finding.Synopsis)}: {MarkdownText.EscapeShort(rule?.Manifest.Title ?? "", Context)}\n\n"
            + $"{Wording.Of(finding.Severity)} {finding.RuleId} ({Wording.Of(finding.Criterion)}{Wording.Votes(finding.Votes)}{(finding.WasThere ? $", {Wording.WasThere}" : "")}) {MarkdownReportWriter.Place(finding.Location)}\n\n"
            + $"> {MarkdownText.Escape(line.Before)}<ins><b>{MarkdownText.Escape(line.Marked)}</b></ins>{MarkdownText.Escape(line.After)}\n\n"
            + $"- **What:** {MarkdownText.Prose(finding.Message, LongestMessage)}\n";
        return block + Advice(synopsis, finding, rule) + "\n";
    }

    private string Advice(SynopsisResult synopsis, Finding finding, Rule? rule)
    {
        var isNew = explained.Add(finding.RuleId);
        var why = isNew && rule?.Page.Why is { Length: > 0 } reason ? $"- **Why:** {MarkdownText.Prose(reason, LongestMessage)}\n" : "";
        var fix = finding.Fix is { } replacement ? Wording.Of(replacement, synopsis.Synopsis.Text)
            : isNew && rule is not null ? rule.Page.HowToFix
            : "";
        return why + (fix.Length > 0 ? $"- **Fix:** {MarkdownText.Prose(fix, LongestMessage)}\n" : "");
    }

    private static string AcceptedLine(Finding finding)
    {
        var acceptance = finding.Acceptance!;
        return $"- {MarkdownReportWriter.Id(finding.Synopsis)}, {finding.RuleId}, “{MarkdownText.EscapeShort(finding.Quotation, Wording.LongestQuotation)}”: "
            + $"{Wording.Of(acceptance.Kind)}, {MarkdownText.EscapeShort(acceptance.Reason, LongestMessage)}\n";
    }
}
