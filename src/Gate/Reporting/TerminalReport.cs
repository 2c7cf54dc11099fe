using Gate.Core.Documents;
using Gate.Core.Judging;
using Gate.Core.Reporting;
using Gate.Core.Rules;
using Gate.Core.Verdicts;

namespace Gate.Reporting;

/// <summary>The report for a person in front of a terminal.</summary>
internal sealed class TerminalReport(GateResult result, ConsoleOptions options, TextWriter output)
{
    // A sweep passes a hundred thousand synopses; nobody reads their names.
    private const int MostPassingLines = 100;
    private readonly RunSummary summary = new(result);
    private readonly TerminalPage page = new(options, output);

    public void Write()
    {
        WriteHead();
        WriteShows();
        WriteGaps();
        WriteProblems(options.IsVerbose ? result.Problems : summary.Problems, "Needs repair before the gate can judge it", Palette.Bad);
        WriteProblems(result.Remarks, "Worth tidying up", Palette.Doubtful);
        new TerminalSummary(result, summary, page).Write();
    }

    private void WriteHead()
    {
        page.Paragraph(0, $"gate · {summary.Range}", Palette.Quiet);
        foreach (var notice in summary.NoticesWithChanges)
        {
            page.Paragraph(2, InertText.Line(notice), Palette.Doubtful, "! ", Palette.Doubtful);
        }

        page.Gap();
    }

    private void WriteShows()
    {
        var findings = new TerminalFindings(result.Rules, page);
        var quietCount = result.Synopses.Count(IsQuiet);
        var hidesQuiet = quietCount > MostPassingLines && !options.IsVerbose;
        var shown = hidesQuiet ? result.Synopses.Where(synopsis => !IsQuiet(synopsis)) : result.Synopses;
        foreach (var show in shown.GroupBy(synopsis => synopsis.Synopsis.Id.Show))
        {
            findings.BeginShow();
            var title = InertText.Line(show.First().ShowTitle);
            page.Write(title, Palette.Strong).Write(title == show.Key ? "" : $"  {InertText.Line(show.Key)}", Palette.Quiet).Line();
            foreach (var synopsis in show)
            {
                WriteSynopsis(synopsis, findings);
            }

            page.Gap();
        }

        if (hidesQuiet)
        {
            page.Paragraph(2, $"{quietCount} synopses pass without a finding (--verbose names them).", Palette.Plain, "✓ ", Palette.Good);
            page.Gap();
        }
    }

    private void WriteSynopsis(SynopsisResult synopsis, TerminalFindings findings)
    {
        WriteVerdicts(synopsis);
        foreach (var finding in synopsis.Findings.Where(IsShown))
        {
            findings.Write(synopsis, finding);
        }

        if (synopsis.Explanation is { } explanation)
        {
            page.Paragraph(6, InertText.Line(explanation), Palette.Plain, "What the fact checkers say  ", Palette.Strong);
            page.Gap();
        }

        foreach (var entry in summary.Unscored(synopsis).Where(entry => options.IsVerbose || RunSummary.IsOpen(entry, synopsis)))
        {
            var rule = entry.Cell.Rule;
            var style = RunSummary.IsGap(entry) ? Palette.Bad : Palette.Quiet;
            page.Write("    ").Write(RunSummary.Heading(entry), style)
                .Write($" {rule.Id} {InertText.Line(rule.Manifest.Title)}").Line();
            page.Paragraph(6, RunSummary.Reason(entry));
            page.Gap();
        }
    }

    private void WriteVerdicts(SynopsisResult synopsis)
    {
        var id = synopsis.Synopsis.Id;
        var name = InertText.Line(id.Locale == Core.Catalogs.SynopsisId.DefaultLocale ? id.Variant : $"{id.Variant} ({id.Locale})");
        page.Write($"  {Palette.Sign(synopsis.Worst)} ", Palette.Of(synopsis.Worst)).Write(name, Palette.Strong).Write("  ");
        var parts = synopsis.Verdicts
            .OrderBy(pair => pair.Key)
            .GroupBy(pair => pair.Value, pair => Wording.Of(pair.Key))
            .OrderBy(group => group.Key)
            .Select(group => (group.Key, Text: $"{VerdictVerb(group.Key)} {string.Join(", ", group)}"))
            .ToList();
        for (var i = 0; i < parts.Count; i++)
        {
            page.Write(i > 0 ? " · " : "", Palette.Quiet)
                .Write(parts[i].Text, parts[i].Key == Verdict.Pass ? Palette.Quiet : Palette.Of(parts[i].Key));
        }

        page.Line();
    }

    private void WriteGaps()
    {
        if (options.IsVerbose || summary.Gaps.Count == 0)
        {
            return;
        }

        page.Write("Could not be judged", Palette.Strong).Line();
        foreach (var cause in summary.Gaps)
        {
            page.Paragraph(2, Wording.Gap(cause.Checks, cause.Rule, cause.Texts, [.. cause.Examples.Select(id => InertText.Line(id.ToString()))]));
            page.Paragraph(4, cause.Reason);
            page.Paragraph(6, InertText.Line(cause.Remedy), Palette.Plain, "→ ", Palette.Mild);
        }

        page.Gap();
    }

    private void WriteProblems(IReadOnlyList<Problem> problems, string heading, Spectre.Console.Style style)
    {
        if (problems.Count == 0)
        {
            return;
        }

        page.Write(heading, Palette.Strong).Line();
        foreach (var problem in problems)
        {
            page.Write("  ").Write(problem.Id, style);
            page.Write(problem.Location.Path.Length == 0 ? "" : $"  {InertText.Line(problem.Location.Path)}:{problem.Location.Start}", Palette.Quiet).Line();
            page.Paragraph(4, InertText.Line(problem.Message));
            page.Paragraph(6, InertText.Line(problem.Remedy), Palette.Plain, "→ ", Palette.Mild);
        }

        page.Gap();
    }

    private bool IsShown(Finding finding) => options.IsVerbose || finding.Severity > Severity.Suggestion;

    private bool IsQuiet(SynopsisResult synopsis) =>
        synopsis.Worst == Verdict.Pass && !synopsis.Findings.Any(IsShown) && !summary.Unscored(synopsis).Any(RunSummary.IsGap);

    private static string VerdictVerb(Verdict verdict) => verdict switch
    {
        Verdict.Pass => "passes",
        Verdict.Fail => "fails",
        Verdict.Review => "needs a look at",
        _ => "not judged on",
    };
}
