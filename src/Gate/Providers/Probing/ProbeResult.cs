namespace Gate.Providers.Probing;

/// <summary>One thing that was tried, and what came of it, in words.</summary>
internal sealed record ProbeResult(string Name, ProbeStatus Status, string Words);
