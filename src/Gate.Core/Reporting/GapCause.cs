using Gate.Core.Catalogs;
using Gate.Core.Documents;
using Gate.Core.Running;
using Gate.Core.Verdicts;

namespace Gate.Core.Reporting;

/// <summary>One reason why checks could not be made: told once, however many checks wait for it.</summary>
/// <param name="Place">The first text that waits.</param>
/// <param name="Rule">The rule that could not judge; null when there are several.</param>
/// <param name="Examples">A few of the texts.</param>
internal sealed record GapCause(string ProblemId, string Reason, string Remedy, Location Place, int Checks, string? Rule, int Texts, IReadOnlyList<SynopsisId> Examples)
{
    private const int MostExamples = 3;

    /// <summary>The largest first.</summary>
    public static IReadOnlyList<GapCause> Of(IReadOnlyList<LedgerEntry> ledger) =>
        [.. ledger.Where(RunSummary.IsGap).GroupBy(RunSummary.Reason).Select(group => Of(group.Key, [.. group])).OrderByDescending(cause => cause.Checks)];

    /// <summary>What is the matter, in plain words.</summary>
    public string Plainly => ProblemId switch
    {
        ProblemIds.ModelUnavailable => "the model does not answer",
        ProblemIds.ReplyUnusable => "the model’s answers cannot be used",
        ProblemIds.BudgetSpent => "the budget is spent",
        ProblemIds.InputsUnreadable => "facts cannot be read",
        ProblemIds.RuleTimedOut => "a rule takes too long",
        _ => "a rule does not work",
    };

    private static GapCause Of(string reason, IReadOnlyList<LedgerEntry> entries)
    {
        var texts = entries.Select(entry => entry.Cell.Synopsis.Id).Distinct().ToList();
        var rules = entries.Select(entry => entry.Cell.Rule.Id).Distinct().Take(2).ToList();
        var fault = VerdictPolicy.Faults([entries[0]]).FirstOrDefault();
        return new(
            fault?.Id ?? ProblemIds.BudgetSpent,
            reason,
            fault?.Remedy ?? "Run again when more may be spent.",
            entries[0].Cell.Synopsis.Body.Locate(new TextSpan(0, 0)),
            entries.Count,
            rules.Count == 1 ? rules[0] : null,
            texts.Count,
            [.. texts.Take(MostExamples)]);
    }
}
