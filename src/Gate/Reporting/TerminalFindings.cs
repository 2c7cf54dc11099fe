using Gate.Core.Judging;
using Gate.Core.Reporting;
using Gate.Core.Rules;
using Gate.Core.Verdicts;
using Spectre.Console;

namespace Gate.Reporting;

/// <summary>Findings in a terminal: the words in their line, what is wrong, why, and how to fix it. The why of a rule is told once per show.</summary>
internal sealed class TerminalFindings(RuleSet rules, TerminalPage page)
{
    private const int Indent = 6;
    private readonly HashSet<string> explained = [];

    public void BeginShow() => explained.Clear();

    public void Write(SynopsisResult synopsis, Finding finding)
    {
        if (finding.Acceptance is { } acceptance)
        {
            WriteAccepted(finding, acceptance);
            return;
        }

        var style = Palette.Of(finding.Severity);
        WriteTitle(finding, style);
        var snippet = Snippet.Of(finding, page.Room(Indent));
        var marked = new Style(style.Foreground, decoration: Decoration.Underline | Decoration.Bold);
        page.Write(new string(' ', Indent)).Write(snippet.Before).Write(snippet.Marked, marked).Write(snippet.After).Line();
        page.Write(new string(' ', Indent)).Write(snippet.Marks, style).Line();
        page.Paragraph(Indent, InertText.Line(finding.Message));
        WriteAdvice(synopsis, finding);
        page.Gap();
    }

    private void WriteTitle(Finding finding, Style style)
    {
        var title = InertText.Line(rules.Find(finding.RuleId)?.Manifest.Title ?? "");
        var place = $"{InertText.Line(finding.Location.Path)}:{finding.Location.Start}";
        var votes = Wording.Votes(finding.Votes).TrimStart(',', ' ') is { Length: > 0 } text ? $" ({text})" : "";
        var severity = Wording.Of(finding.Severity);
        page.Write("    ").Write(severity, style).Write($" {finding.RuleId} ").Write(title, Palette.Strong).Write(votes, Palette.Quiet);
        if (Cells.Width($"{severity} {finding.RuleId} {title}{votes}  {place}") > page.Room(4))
        {
            page.Line();
            page.Write(new string(' ', Indent - 2));
        }

        page.Write("  ").Write(place, Palette.Quiet).Line();
    }

    private void WriteAdvice(SynopsisResult synopsis, Finding finding)
    {
        var isNew = explained.Add(finding.RuleId);
        var rule = rules.Find(finding.RuleId);
        if (rule?.Page.Why is { Length: > 0 } why && isNew)
        {
            page.Paragraph(Indent + 5, InertText.Line(why), Palette.Quiet, "Why  ");
        }

        if (finding.Fix is { } fix)
        {
            page.Paragraph(Indent + 5, Wording.Of(fix, synopsis.Synopsis.Text), Palette.Plain, "Fix  ", Palette.Good);
        }
        else if (rule?.Page.HowToFix is { Length: > 0 } howToFix && isNew)
        {
            page.Paragraph(Indent + 5, InertText.Line(howToFix), Palette.Plain, "Fix  ", Palette.Good);
        }
    }

    private void WriteAccepted(Finding finding, Acceptance acceptance)
    {
        var title = rules.Find(finding.RuleId)?.Manifest.Title;
        page.Paragraph(
            Indent,
            $"{finding.RuleId} {InertText.Line(title ?? "")} “{InertText.Short(finding.Quotation, Wording.LongestQuotation)}” "
                + $"accepted by {Wording.Of(acceptance.Kind)}: {InertText.Line(acceptance.Reason)}",
            Palette.Quiet,
            "· ");
    }
}
