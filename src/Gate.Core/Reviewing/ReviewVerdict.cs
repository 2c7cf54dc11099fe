using Gate.Core.Reporting;
using Gate.Core.Verdicts;

namespace Gate.Core.Reviewing;

/// <summary>The verdict as a writer reads it on a pull request: of checks and texts, where other reports count cells.</summary>
internal static class ReviewVerdict
{
    public static string Of(GateResult result, RunSummary summary) => result.Outcome switch
    {
        GateOutcome.Passed when summary.HasNothingToJudge && result.Run.Base is not null => "Nothing to judge: this change affects no synopsis.",
        GateOutcome.Incomplete when summary.OneCause is { } cause => $"Could not be judged: {cause}. {Waiting(result, summary.Ledger.Gaps)}{Besides(result)}",
        GateOutcome.Incomplete => $"Incomplete: {Missing(summary.Ledger.Gaps, summary.Problems.Count)}{Besides(result)}",
        _ => summary.Verdict,
    };

    private static string Missing(int gaps, int problems) => (gaps, problems) switch
    {
        (0, 0) => "not every check could be made.",
        (0, _) => $"{Wording.Count(problems, "problem keeps", "problems keep")} the gate from judging everything.",
        (_, 0) => $"{Wording.Count(gaps, "check", "checks")} could not be made.",
        _ => $"{Wording.Count(gaps, "check", "checks")} could not be made, and {Wording.Count(problems, "problem needs", "problems need")} attention.",
    };

    private static string Waiting(GateResult result, int gaps)
    {
        var texts = result.Ledger.Where(RunSummary.IsGap).Select(entry => entry.Cell.Synopsis.Id).Distinct().Count();
        return $"{Wording.Count(gaps, "check", "checks")} of {Wording.Count(texts, "synopsis", "synopses")} {(gaps == 1 ? "waits" : "wait")}; the {(texts == 1 ? "text is" : "texts are")} not at fault.";
    }

    private static string Besides(GateResult result)
    {
        var failing = result.Synopses.Count(synopsis => synopsis.Worst == Verdict.Fail);
        return failing == 0 ? "" : $" Besides, {failing} of {Wording.Count(result.Synopses.Count, "synopsis", "synopses")} {(failing == 1 ? "has" : "have")} something to fix.";
    }
}
