namespace Gate.Core.Judging.Calls;

/// <summary>One of the answers to a request.</summary>
/// <param name="Content">The text; empty when the model refused or had no room left for one.</param>
/// <param name="FinishReason">As the endpoint names it. Only `stop` is a whole answer.</param>
/// <param name="Refusal">Why the model would not answer; null when it did.</param>
public sealed record Choice(string Content, string FinishReason, string? Refusal = null)
{
    /// <summary>In place of a reason, for a choice beside others that did not follow the protocol.</summary>
    public const string Unreadable = "malformed";

    /// <summary>True when the endpoint gave the probabilities of the tokens.</summary>
    public bool HasLogProbabilities { get; init; }
}
