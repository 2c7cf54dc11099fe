using Gate.Core.Documents;
using Gate.Core.Judging;
using Gate.Core.Reporting;
using Gate.Core.Rules;
using Gate.Core.Running;
using Gate.Core.Verdicts;

namespace Gate.Reporting;

/// <summary>One line per finding, as compilers print them, so that editors, grep and CI logs understand it.</summary>
internal sealed class PlainReport(GateResult result, ConsoleOptions options, TextWriter output)
{
    private readonly RunSummary summary = new(result);

    public void Write()
    {
        foreach (var notice in summary.NoticesWithChanges)
        {
            Line($"note: {InertText.Line(notice)}");
        }

        foreach (var synopsis in result.Synopses)
        {
            WriteSynopsis(synopsis);
        }

        foreach (var cause in options.IsVerbose ? [] : summary.Gaps)
        {
            var names = cause.Examples.Select(id => InertText.Line(id.ToString())).ToList();
            Line($"{Place(cause.Place)}: error {cause.ProblemId}: Not judged: {Wording.Gap(cause.Checks, cause.Rule, cause.Texts, names)}. {cause.Reason} {InertText.Line(cause.Remedy)}");
        }

        foreach (var problem in options.IsVerbose ? result.Problems : summary.Problems)
        {
            Line($"{Place(problem.Location)}: error {problem.Id}: {Sentences(problem)}");
        }

        foreach (var remark in result.Remarks)
        {
            Line($"{Place(remark.Location)}: note {remark.Id}: {Sentences(remark)}");
        }

        WriteSummary();
    }

    private void WriteSynopsis(SynopsisResult synopsis)
    {
        var name = InertText.Line(synopsis.Synopsis.Id.ToString());
        foreach (var finding in synopsis.Findings.Where(finding => options.IsVerbose || finding.Severity > Severity.Suggestion))
        {
            var severity = finding.Acceptance is null ? Wording.Of(finding.Severity) : "note";
            Line($"{Place(finding.Location)}: {severity} {finding.RuleId}: {InertText.Line(finding.Message)} "
                + $"[{Wording.Of(finding.Criterion)}{Wording.Votes(finding.Votes)}] ({name}){Accepted(finding)}");
        }

        if (synopsis.Explanation is { } explanation)
        {
            Line($"{Place(synopsis.Synopsis.Body.Locate(new(0, 0)))}: note: What the fact checkers say: {InertText.Line(explanation)} ({name})");
        }

        foreach (var entry in summary.Unscored(synopsis).Where(entry => options.IsVerbose || RunSummary.IsOpen(entry, synopsis)))
        {
            WriteUnscored(synopsis, entry, name);
        }

        if (options.IsVerbose && synopsis.Worst >= Verdict.Review)
        {
            Line($"{Place(synopsis.Synopsis.Body.Locate(new(0, 0)))}: note: {Wording.Of(synopsis.Worst)} ({name})");
        }
    }

    private void WriteUnscored(SynopsisResult synopsis, LedgerEntry entry, string name)
    {
        var severity = RunSummary.IsGap(entry) ? "error" : "note";
        var what = RunSummary.Heading(entry) is var heading ? char.ToUpperInvariant(heading[0]) + heading[1..] : "";
        var rule = entry.Cell.Rule;
        Line($"{Place(synopsis.Synopsis.Body.Locate(new(0, 0)))}: {severity} {rule.Id}: {what}. {RunSummary.Reason(entry)} "
            + $"[{Wording.Of(rule.Manifest.Criterion)}] ({name})");
    }

    private void WriteSummary()
    {
        Line($"gate: {summary.Verdict}");
        foreach (var count in summary.Criteria.Where(count => count.IsJudged))
        {
            Line($"  {Wording.Of(count.Criterion)}: {count.Pass} pass, {count.Review} review, {count.Fail} fail, {count.Inconclusive} inconclusive");
        }

        Line($"  ledger: {summary.Ledger.Equation}{(summary.Ledger.Gaps > 0 ? $" ({summary.Ledger.GapDetail})" : "")}");
        Line($"  {summary.Range}");
        Line($"  {summary.Judge}");
        foreach (var line in new[] { summary.Use, summary.Splits is { } splits ? $"votes: {splits}" : null }.OfType<string>())
        {
            Line($"  {line}");
        }

        Line($"  exit code {summary.ExitCode}: {summary.ExitMeaning}");
    }

    private static string Accepted(Finding finding) => finding.Acceptance is { } acceptance
        ? $" accepted by {Wording.Of(acceptance.Kind)}: {InertText.Line(acceptance.Reason)}"
        : "";

    private static string Place(Location location) => location.Path.Length == 0 ? "gate" : $"{InertText.Line(location.Path)}:{location.Start}";

    private static string Sentences(Problem problem) => InertText.Line($"{problem.Message} {problem.Remedy}");

    private void Line(string text) => output.Write(text + "\n");
}
