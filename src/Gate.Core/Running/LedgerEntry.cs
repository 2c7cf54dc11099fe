using Gate.Core.Judging;
using Gate.Core.Planning;

namespace Gate.Core.Running;

/// <summary>One planned cell and what became of it.</summary>
/// <param name="Judgment">Null only where nobody was asked.</param>
public sealed record LedgerEntry(Cell Cell, CellOutcome Outcome, Judgment? Judgment);
