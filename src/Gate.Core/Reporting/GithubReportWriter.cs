using Gate.Core.Judging;
using Gate.Core.Rules;
using Gate.Core.Verdicts;

namespace Gate.Core.Reporting;

/// <summary>Workflow commands, from which GitHub's runner makes annotations on the changed lines.</summary>
public sealed class GithubReportWriter : IReportWriter
{
    /// <summary>The runner keeps no more of a level per step.</summary>
    public const int MostPerLevel = 10;

    private static readonly string[] Levels = ["error", "warning", "notice"];

    public string Name => "github";

    public string Description => "annotations on the lines of a pull request, from inside GitHub Actions";

    public void Write(GateResult result, TextWriter output)
    {
        var summary = new RunSummary(result);
        var left = new Dictionary<string, int>();
        foreach (var (level, command) in Commands(result, summary))
        {
            var written = left.GetValueOrDefault(level);
            if (written < MostPerLevel)
            {
                output.Write(command() + "\n");
            }

            left[level] = written + 1;
        }

        var more = Levels.Where(level => left.GetValueOrDefault(level) > MostPerLevel)
            .Select(level => $"{left[level] - MostPerLevel} more of level {level}")
            .ToList();
        if (more.Count > 0)
        {
            output.Write($"gate: GitHub takes {MostPerLevel} annotations of a level, so these are only in the report: {string.Join(", ", more)}.\n");
        }

        output.Write($"gate: {summary.Verdict} {summary.Ledger.Equation}. {summary.Judge}{(summary.Use is { } use ? $" {use}." : "")}\n");
    }

    // The worst first: what is over the limit is dropped.
    private static IEnumerable<(string Level, Func<string> Command)> Commands(GateResult result, RunSummary summary)
    {
        if (result.Outcome != GateOutcome.Passed)
        {
            yield return ("error", () => WorkflowCommand.Format("error", null, $"Gate {Wording.Of(result.Outcome)}", summary.Verdict));
        }

        foreach (var problem in result.Problems)
        {
            yield return ("error", () => WorkflowCommand.Format("error", problem.Location, problem.Id, $"{problem.Message} {problem.Remedy}"));
        }

        foreach (var finding in result.Synopses.SelectMany(synopsis => synopsis.Findings).Where(finding => finding.Acceptance is null))
        {
            if (finding.Severity is Severity.Error or Severity.Warning)
            {
                var level = finding.Severity == Severity.Error ? "error" : "warning";
                yield return (level, () => WorkflowCommand.Format(level, finding.Location, Title(result, finding), finding.Message));
            }
        }

        foreach (var entry in result.Ledger.Where(RunSummary.IsGap))
        {
            var text = entry.Cell.Synopsis.Body;
            yield return ("error", () => WorkflowCommand.Format(
                "error", text.Locate(new(0, text.Text.Length)), $"{entry.Cell.Rule.Id} could not judge {entry.Cell.Synopsis.Id}", RunSummary.Reason(entry)));
        }

        foreach (var entry in result.Ledger.Where(entry => entry.Judgment is Judgment.Scored { ReviewReason: not null }))
        {
            var text = entry.Cell.Synopsis.Body;
            yield return ("notice", () => WorkflowCommand.Format(
                "notice", text.Locate(new(0, text.Text.Length)), $"{entry.Cell.Rule.Id}: please look at {entry.Cell.Synopsis.Id}", RunSummary.Reason(entry)));
        }

        foreach (var remark in result.Remarks)
        {
            yield return ("notice", () => WorkflowCommand.Format("notice", remark.Location, remark.Id, $"{remark.Message} {remark.Remedy}"));
        }

        foreach (var notice in summary.NoticesWithChanges)
        {
            yield return ("notice", () => WorkflowCommand.Format("notice", null, "Gate", notice));
        }
    }

    private static string Title(GateResult result, Finding finding) =>
        $"{finding.RuleId} {result.Rules.Find(finding.RuleId)?.Manifest.Title} ({finding.Synopsis}, {Wording.Of(finding.Criterion)}{Wording.Votes(finding.Votes)})";
}
