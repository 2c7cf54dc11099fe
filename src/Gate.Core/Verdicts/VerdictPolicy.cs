using Gate.Core.Catalogs;
using Gate.Core.Documents;
using Gate.Core.Judging;
using Gate.Core.Judging.Protocol;
using Gate.Core.Rules;
using Gate.Core.Running;

namespace Gate.Core.Verdicts;

/// <summary>From the ledger to verdicts and the outcome of the run. Pure.</summary>
public static class VerdictPolicy
{
    /// <summary>What one entry says of its criterion.</summary>
    public static Verdict Of(LedgerEntry entry) => entry switch
    {
        { Outcome: CellOutcome.Faulted or CellOutcome.SkippedForBudget } or { Judgment: null or Judgment.Faulted } => Verdict.Inconclusive,
        { Judgment: Judgment.Scored { Pass: false } or Judgment.Settled } => Verdict.Fail,
        { Judgment: Judgment.Scored { ReviewReason: not null } } => Verdict.Review,
        _ => Verdict.Pass,
    };

    /// <summary>A criterion's verdict is the minimum over its rules.</summary>
    public static IReadOnlyDictionary<Criterion, Verdict> Verdicts(IEnumerable<LedgerEntry> entriesOfOneSynopsis) =>
        entriesOfOneSynopsis
            .GroupBy(entry => entry.Cell.Rule.Manifest.Criterion)
            .OrderBy(group => group.Key)
            .ToDictionary(group => group.Key, group => group.Min(Of));

    public static IReadOnlyList<SynopsisResult> Results(IReadOnlyList<LedgerEntry> ledger) =>
        [.. ledger
            .GroupBy(entry => entry.Cell.Synopsis, ReferenceEqualityComparer.Instance as IEqualityComparer<Synopsis>)
            .Select(group => new SynopsisResult(
                group.Key,
                group.First().Cell.Show.Facts?.Title?.Value is { Length: > 0 } title ? title : group.Key.Id.Show,
                Verdicts(group),
                [.. group.SelectMany(Findings).OrderBy(finding => finding.Span.Start).ThenBy(finding => finding.RuleId, StringComparer.Ordinal)]))];

    /// <summary>A gap or a problem wins over a failure, and a failure over everything else: an incomplete run says so first.</summary>
    public static GateOutcome Outcome(IReadOnlyList<LedgerEntry> ledger, IReadOnlyList<Problem> problems)
    {
        if (problems.Count > 0 || ledger.Any(entry => Of(entry) == Verdict.Inconclusive))
        {
            return GateOutcome.Incomplete;
        }

        return ledger.Any(entry => Of(entry) == Verdict.Fail) ? GateOutcome.Failed : GateOutcome.Passed;
    }

    /// <summary>The faults of the ledger as problems: one for each rule and message, at the first synopsis it happened on.</summary>
    public static IEnumerable<Problem> Faults(IReadOnlyList<LedgerEntry> ledger) =>
        ledger
            .Where(entry => entry.Judgment is Judgment.Faulted)
            .GroupBy(entry => (entry.Cell.Rule.Id, (Judgment.Faulted)entry.Judgment!))
            .Select(group => Fault(group.Key.Id, group.Key.Item2, group.First().Cell.Synopsis, group.Count()));

    private static Problem Fault(string rule, Judgment.Faulted fault, Synopsis synopsis, int count) => new(
        fault.ProblemId,
        synopsis.Body.Locate(new TextSpan(0, 0)),
        $"{rule} could not judge {synopsis.Id}{(count > 1 ? $" and {count - 1} more" : "")}: {fault.Message}",
        fault.ProblemId switch
        {
            ProblemIds.InputsUnreadable => "Mend the facts file; the finding at it says how.",
            ProblemIds.ReplyUnusable => Unusable(fault.Message),
            ProblemIds.ModelUnavailable => "Mend what the message says; `gate doctor` looks closer. Then run again: what was answered is kept.",
            ProblemIds.BudgetSpent => "Run again when more may be spent.",
            _ => $"Mend the rule, or switch it off until then: `severity: [{{set: none, rules: [{rule}]}}]` in gate.yml.",
        });

    // A fault ends with the reason of the last answer that was none.
    private static string Unusable(string message)
    {
        const string again = "run again: what was usable is kept, and only the rest is asked anew.";
        return message switch
        {
            _ when message.EndsWith(ReplyReader.CutOff, StringComparison.Ordinal) => $"Allow longer answers (`model.max-output-tokens`), and {again}",
            _ when message.EndsWith(ReplyReader.Misquoted, StringComparison.Ordinal) || message.EndsWith(ReplyReader.MisquotedClaim, StringComparison.Ordinal) =>
                "The model misquoted the text: run again; if it stays, take a more capable model.",
            _ => $"R{again[1..]} If it stays, take a more capable model; `gate explain` shows the answers.",
        };
    }

    private static IEnumerable<Finding> Findings(LedgerEntry entry) => entry.Judgment is Judgment.Scored scored ? scored.Findings : [];
}
