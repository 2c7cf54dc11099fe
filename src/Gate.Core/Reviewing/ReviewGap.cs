namespace Gate.Core.Reviewing;

/// <summary>One reason why checks could not be made, which is never green.</summary>
/// <param name="Rule">The rule that could not judge; null when there are several.</param>
/// <param name="Examples">A few of the synopses that wait.</param>
public sealed record ReviewGap(string Reason, string Remedy, int Checks, string? Rule, int Synopses, IReadOnlyList<string> Examples);
