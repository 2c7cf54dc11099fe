using Gate.Core.Judging;
using Gate.Core.Planning;

namespace Gate.Core.Running;

/// <summary>One planned cell and what became of it.</summary>
/// <param name="Judgment">Null only where nobody was asked.</param>
public sealed record LedgerEntry(Cell Cell, CellOutcome Outcome, Judgment? Judgment)
{
    /// <summary>What asking a model cost in this run; null when none was needed.</summary>
    public CellCost? Cost { get; init; }

    /// <summary>Of a text rule, or whoever else answers at once.</summary>
    public static LedgerEntry Of(Cell cell, Judgment judgment) => new(cell, judgment is Judgment.Faulted ? CellOutcome.Faulted : CellOutcome.Judged, judgment);
}
