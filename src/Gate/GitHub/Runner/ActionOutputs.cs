using System.Globalization;
using Gate.Core.Verdicts;

namespace Gate.GitHub.Runner;

/// <summary>The one list of outputs, in the order of action.yml.</summary>
internal static class ActionOutputs
{
    public static IReadOnlyList<ActionOutput> All { get; } =
    [
        new("verdict", "passed, failed, incomplete (not everything could be judged) or error (nothing could).", outcome => outcome.Verdict),
        new("exit-code", "0 passed, 1 a criterion failed, 2 usage or settings, 3 not everything could be judged, 130 stopped.", outcome => Number(outcome.ExitCode)),
        new("planned", "Cells (a synopsis with a rule) that the change affects.", outcome => Number(outcome.Summary?.Ledger.Planned)),
        new("judged", "Cells that were judged in this run, with those that needed no judge any more.", outcome => Number(outcome.Summary?.Ledger is { } ledger ? ledger.Judged + ledger.Settled : null)),
        new("reused", "Cells that stored answers decided.", outcome => Number(outcome.Summary?.Ledger.Reused)),
        new("waived", "Cells whose findings somebody accepted.", outcome => Number(outcome.Summary?.Ledger.Waived)),
        new("not-judged", "Cells that could not be judged; with one of them the verdict is incomplete.", outcome => Number(outcome.Summary?.Ledger.Gaps)),
        new("failing-synopses", "Synopses that fail a criterion.", outcome => Number(outcome.Result?.Synopses.Count(synopsis => synopsis.Worst == Verdict.Fail))),
        new("errors", "Findings of severity error that nobody accepted.", outcome => Number(outcome.Summary?.Errors)),
        new("warnings", "Findings of severity warning that nobody accepted.", outcome => Number(outcome.Summary?.Warnings)),
        new("review-wanted", "Synopses that a person should look at.", outcome => Number(outcome.Result?.Synopses.Count(synopsis => synopsis.Verdicts.Values.Contains(Verdict.Review)))),
        new("calls", "Calls of the model.", outcome => outcome.Result is null ? "" : Number(outcome.Result.Use?.Cost.Calls ?? 0)),
        new("cost", "What they cost, by the prices in gate.yml; empty where there are none.", outcome => outcome.Result?.Use?.Money?.ToString("0.######", CultureInfo.InvariantCulture) ?? ""),
        new("currency", "Of the cost.", outcome => outcome.Result?.Use is { Money: not null } use ? use.Currency : ""),
        new("report-json", "The path of the JSON report in the workspace.", outcome => Report(outcome, ReportNames.Json)),
        new("report-sarif", "The path of the SARIF report, for code scanning.", outcome => Report(outcome, ReportNames.Sarif)),
        new("report-junit", "The path of the JUnit report.", outcome => Report(outcome, ReportNames.Junit)),
        new("report-markdown", "The path of the Markdown report.", outcome => Report(outcome, ReportNames.Markdown)),
        new("review-file", "The path of the review; empty where none was written.", outcome => outcome.ReviewFile ?? ""),
        new("pull-request", "The number of the pull request; empty where the run is about none.", outcome => Number(outcome.PullRequest)),
    ];

    private static string Report(ActionOutcome outcome, string file) => outcome.Reports is { } folder ? $"{folder}/{file}" : "";

    private static string Number(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
