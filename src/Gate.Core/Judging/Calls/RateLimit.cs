namespace Gate.Core.Judging.Calls;

/// <summary>What an endpoint says is left in its present window: the share of requests or of tokens, whichever is smaller.</summary>
/// <param name="RequestsLeft">Null when it does not say.</param>
/// <param name="ShareLeft">From 0 to 1; null when it does not say.</param>
public sealed record RateLimit(long? RequestsLeft, double? ShareLeft);
