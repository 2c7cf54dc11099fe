using Gate.Core.Documents;

namespace Gate.Core.Judging.Protocol;

/// <summary>One usable answer of the model: a vote, with its reasons.</summary>
/// <param name="Reasoning">At any length; nobody needs to read it.</param>
/// <param name="Evidence">The words of the synopsis that it is about; on a fail at least one.</param>
/// <param name="Summary">One or two sentences for people.</param>
/// <param name="Claims">Of a factuality agent; empty for other judges.</param>
public sealed record Sample(bool Pass, string Reasoning, IReadOnlyList<TextSpan> Evidence, string Summary, IReadOnlyList<Claim> Claims);
