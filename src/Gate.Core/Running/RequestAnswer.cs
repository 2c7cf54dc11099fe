using Gate.Core.Judging;
using Gate.Core.Judging.Calls;
using Gate.Core.Judging.Sampling;

namespace Gate.Core.Running;

/// <summary>What one request brought.</summary>
internal sealed record RequestAnswer(IReadOnlyList<StoredReply> Replies, CellCost Cost, Judgment.Faulted? Fault)
{
    public static RequestAnswer Failed(Judgment.Faulted fault, CallException? call = null) =>
        new([], CellCost.None with { Retries = Math.Max(0, (call?.Attempts ?? 1) - 1) }, fault) { IsForAll = call?.IsForAll == true || fault.ProblemId == Documents.ProblemIds.BudgetSpent };

    /// <summary>True when every other request would fail in the same way.</summary>
    public bool IsForAll { get; private init; }
}
