using Gate.Core.Judging.Sampling;
using Gate.Core.Settings;

namespace Gate.Judging;

/// <summary>What judging a plan by a model would take, if each answer is usable at once.</summary>
/// <param name="Cells">Of judges, in the plan.</param>
/// <param name="Reused">Decided by what the store holds.</param>
/// <param name="Settled">Need no judge: a text rule has failed the criterion.</param>
/// <param name="Abstained">Need no model: there is nothing to check.</param>
/// <param name="Unreadable">Cannot be asked about.</param>
/// <param name="Fewest">Tokens, where all votes agree, answers are short and the endpoint's prefix cache holds all instructions.</param>
/// <param name="Most">Tokens, where all votes are cast, one by one, with the longest answers.</param>
internal sealed record JudgingEstimate(int Cells, int Reused, int Settled, int Abstained, int Unreadable, Bounds Calls, Bounds Replies, TokenUsage Fewest, TokenUsage Most)
{
    public static readonly JudgingEstimate None = new(0, 0, 0, 0, 0, default, default, default, default);

    /// <summary>Cells that the model must be asked about.</summary>
    public int New => Cells - Reused - Settled - Abstained - Unreadable;

    public Bounds Prompt => new(Fewest.Prompt, Most.Prompt);

    public Bounds Completion => new(Fewest.Completion, Most.Completion);

    /// <returns>Null when the prices are not known.</returns>
    public (double AtLeast, double AtMost)? Cost(ModelPrices prices) =>
        prices.CostOf(Fewest) is { } least && prices.CostOf(Most) is { } most ? (Math.Min(least, most), Math.Max(least, most)) : null;
}
