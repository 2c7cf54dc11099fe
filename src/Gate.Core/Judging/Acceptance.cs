using Gate.Core.Documents;

namespace Gate.Core.Judging;

/// <summary>The reason for which a finding does not count.</summary>
/// <param name="Location">Where it is written.</param>
public sealed record Acceptance(AcceptanceKind Kind, string Reason, Location Location);
