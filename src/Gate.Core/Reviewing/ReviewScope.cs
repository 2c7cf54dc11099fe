namespace Gate.Core.Reviewing;

/// <summary>Each of some rules on each of some synopses.</summary>
public sealed record ReviewScope(IReadOnlyList<string> Rules, IReadOnlyList<string> Synopses);
