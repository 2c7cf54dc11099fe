using Gate.Core.Judging.Calls;
using Gate.Core.Judging.Sampling;

namespace Gate.Core.Running;

/// <summary>What one cell cost in this run, and what it took from the store.</summary>
/// <param name="Calls">Requests that were answered.</param>
/// <param name="Replies">Answers that came with them; more than calls where an endpoint gives several at once.</param>
/// <param name="StoredReplies">Answers of earlier runs that were used again.</param>
/// <param name="Retries">Attempts that failed before a request was answered.</param>
/// <param name="Usage">Tokens of this run's answers.</param>
/// <param name="Latency">The sum over the requests, each from sending to the whole answer.</param>
public sealed record CellCost(int Calls, int Replies, int StoredReplies, int Retries, TokenUsage Usage, TimeSpan Latency)
{
    /// <summary>Calls among them whose tokens the endpoint did not tell: what they cost is not known.</summary>
    public int Unmetered { get; init; }

    /// <summary>Of one answered request.</summary>
    internal static CellCost Of(CallResult result) => new(1, result.Choices.Count, 0, result.Retries, result.Usage ?? default, result.Latency) { Unmetered = result.Usage is null ? 1 : 0 };

    public static readonly CellCost None = new(0, 0, 0, 0, default, TimeSpan.Zero);

    public static CellCost operator +(CellCost a, CellCost b) =>
        new(a.Calls + b.Calls, a.Replies + b.Replies, a.StoredReplies + b.StoredReplies, a.Retries + b.Retries, a.Usage + b.Usage, a.Latency + b.Latency) { Unmetered = a.Unmetered + b.Unmetered };
}
