using Gate.Core.Running;
using Gate.Core.Verdicts;

namespace Gate.Changes;

/// <summary>Carries a plan out: judges its cells and decides.</summary>
internal static class CheckRun
{
    /// <param name="today">Decides which acceptances have expired.</param>
    /// <param name="progress">Told the number of synopses judged so far.</param>
    public static GateResult Execute(PlannedRun planned, DateOnly today, IProgress<int>? progress, CancellationToken cancellation)
    {
        var acceptances = new Acceptances(planned.Policy.Waivers, planned.Policy.Baseline, today);
        var ledger = acceptances.Apply(Runner.Run(planned.Plan.Affected, progress, cancellation));
        var problems = planned.Problems.Concat(VerdictPolicy.Faults(ledger)).ToList();
        return new()
        {
            Run = planned.Run,
            Rules = planned.Policy.Rules,
            Ledger = ledger,
            Synopses = VerdictPolicy.Results(ledger),
            Problems = problems,
            Remarks = acceptances.Remarks(ledger, planned.Policy.Rules, planned.IsWholeCatalogue && problems.Count == 0),
            Outcome = VerdictPolicy.Outcome(ledger, problems),
        };
    }
}
