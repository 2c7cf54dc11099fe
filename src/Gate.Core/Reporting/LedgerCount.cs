using Gate.Core.Running;

namespace Gate.Core.Reporting;

/// <summary>The ledger in numbers.</summary>
internal sealed record LedgerCount(int Judged, int Reused, int Waived, int Settled, int Faulted, int SkippedForBudget)
{
    public int Gaps => Faulted + SkippedForBudget;

    public int Planned => Judged + Reused + Waived + Settled + Gaps;

    /// <summary>`planned 120 = judged 118 + reused 0 + waived 2`; settled ones only where there are some.</summary>
    public string Equation => $"planned {Planned} = judged {Judged} + reused {Reused} + waived {Waived}" + (Settled == 0 ? "" : $" + settled {Settled}") + (Gaps == 0 ? "" : $" + not judged {Gaps}");

    /// <summary>`7 faulted, 1 skipped for budget`; empty without gaps.</summary>
    public string GapDetail => string.Join(", ", new[]
    {
        Faulted > 0 ? $"{Faulted} faulted" : "",
        SkippedForBudget > 0 ? $"{SkippedForBudget} skipped for budget" : "",
    }.Where(part => part.Length > 0));

    public static LedgerCount Of(IReadOnlyList<LedgerEntry> ledger)
    {
        var counts = new int[Enum.GetValues<CellOutcome>().Length];
        foreach (var entry in ledger)
        {
            counts[(int)entry.Outcome]++;
        }

        return new(
            counts[(int)CellOutcome.Judged],
            counts[(int)CellOutcome.Reused],
            counts[(int)CellOutcome.Waived],
            counts[(int)CellOutcome.Settled],
            counts[(int)CellOutcome.Faulted],
            counts[(int)CellOutcome.SkippedForBudget]);
    }
}
