namespace Gate.Core.Judging.Sampling;

/// <summary>What one reply cost, in tokens, as the endpoint reports it.</summary>
/// <param name="Prompt">Tokens of the request, those from the cache included.</param>
/// <param name="Cached">Those of the prompt's tokens that the endpoint took from its prefix cache.</param>
/// <param name="Completion">Tokens of the reply, those of hidden reasoning included.</param>
public readonly record struct TokenUsage(long Prompt, long Cached, long Completion)
{
    public static TokenUsage operator +(TokenUsage a, TokenUsage b) => new(a.Prompt + b.Prompt, a.Cached + b.Cached, a.Completion + b.Completion);
}
