using Gate.Core.Documents;

namespace Gate.Core.Judging.Protocol;

/// <summary>Something that a synopsis says and facts can bear on, as a factuality agent found it.</summary>
/// <param name="Text">The claim in the agent's words.</param>
/// <param name="Quotation">Where the synopsis makes it; null when the words that the agent gave do not occur there.</param>
/// <param name="Source">The fact that bears on it, in the agent's words; empty when there is none.</param>
public sealed record Claim(string Text, TextSpan? Quotation, ClaimStatus Status, string Source);
