using Gate.Core.Running;

namespace Gate.Core.Verdicts;

/// <summary>What a run used of a model.</summary>
/// <param name="Cost">Calls, answers and tokens, those of explanations included.</param>
/// <param name="Money">In <paramref name="Currency"/>; null when the prices are not known.</param>
public sealed record ModelUse(CellCost Cost, double? Money, string Currency)
{
    /// <summary>What one cell cost in money, in the same currency; null when the prices are not known.</summary>
    public required Func<CellCost, double?> MoneyOf { get; init; }
}
