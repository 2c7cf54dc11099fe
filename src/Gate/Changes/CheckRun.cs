using Gate.Core.Planning;
using Gate.Core.Running;
using Gate.Core.Verdicts;
using Gate.Judging;

namespace Gate.Changes;

/// <summary>Carries a plan out: judges its cells and decides.</summary>
internal static class CheckRun
{
    /// <param name="today">Decides which acceptances have expired.</param>
    /// <param name="model">Null when no model is asked.</param>
    public static async Task<GateResult> ExecuteAsync(PlannedRun planned, DateOnly today, ModelRun? model, RunProgress progress, CancellationToken cancellation)
    {
        var acceptances = new Acceptances(planned.Policy.Waivers, planned.Policy.Baseline, today);
        var cells = planned.Plan.Affected;
        var judges = cells.Where(cell => cell.Judge is not null).ToList();
        var ledger = acceptances.Apply(Runner.Run(judges.Count == 0 ? cells : [.. cells.Where(cell => cell.Judge is null)], progress.Synopses, cancellation));
        IReadOnlyList<Explanation> explanations = [];
        ModelUse? use = null;
        if (model is not null)
        {
            var asked = acceptances.Apply(await model.JudgeAsync(judges, ledger, progress.Judges, cancellation));
            (explanations, use) = await model.ExplainAsync(asked, cancellation);
            ledger = InOrder(cells, ledger, asked);
        }

        return EarlierFindings.Mark(Decide(planned, acceptances, planned.LostFacts.Mark(ledger), explanations) with { Use = use }, planned.Before, cancellation);
    }

    private static GateResult Decide(PlannedRun planned, Acceptances acceptances, IReadOnlyList<LedgerEntry> ledger, IReadOnlyList<Explanation> explanations)
    {
        var problems = planned.Problems.Concat(VerdictPolicy.Faults(ledger)).ToList();
        var texts = explanations.ToDictionary(explanation => explanation.Synopsis, explanation => explanation.Text);
        return new()
        {
            Run = planned.Run,
            Rules = planned.Policy.Rules,
            Ledger = ledger,
            Synopses = [.. VerdictPolicy.Results(ledger).Select(result => result with { Explanation = texts.GetValueOrDefault(result.Synopsis) })],
            Problems = problems,
            Remarks = acceptances.Remarks(ledger, planned.Policy.Rules, planned.IsWholeCatalogue && problems.Count == 0),
            Outcome = VerdictPolicy.Outcome(ledger, problems),
        };
    }

    // Text rules and judges are asked apart; the ledger is in the order of the plan.
    private static List<LedgerEntry> InOrder(IReadOnlyList<Cell> cells, IReadOnlyList<LedgerEntry> text, IReadOnlyList<LedgerEntry> asked)
    {
        var (nextText, nextAsked) = (0, 0);
        return [.. cells.Select(cell => cell.Judge is null ? text[nextText++] : asked[nextAsked++])];
    }
}
