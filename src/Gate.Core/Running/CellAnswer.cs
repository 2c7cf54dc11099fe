using Gate.Core.Judging;

namespace Gate.Core.Running;

/// <summary>The outcome of asking about one cell: a vote, or why there is none.</summary>
internal sealed record CellAnswer(Vote? Vote, Judgment.Faulted? Fault, CellCost Cost)
{
    /// <summary>True when every other cell would fail in the same way.</summary>
    public bool IsForAll { get; init; }
}
