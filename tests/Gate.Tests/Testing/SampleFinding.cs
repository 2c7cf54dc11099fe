using Gate.Core.Judging;

namespace Gate.Tests.Testing;

/// <summary>What a test says of a finding; the rest follows from the marks in its text.</summary>
internal sealed record SampleFinding(string RuleId, string Message)
{
    public string? Replacement { get; init; }

    public AcceptanceKind? Accepted { get; init; }

    public string Reason { get; init; } = "Intended.";
}
