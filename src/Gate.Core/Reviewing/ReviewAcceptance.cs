using Gate.Core.Judging;

namespace Gate.Core.Reviewing;

/// <summary>A finding that somebody accepted, and why.</summary>
/// <param name="Fingerprint">The identity over pushes.</param>
public sealed record ReviewAcceptance(string Fingerprint, string Rule, string Synopsis, AcceptanceKind Kind, string Reason);
