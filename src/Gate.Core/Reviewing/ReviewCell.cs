namespace Gate.Core.Reviewing;

/// <summary>A rule on a synopsis.</summary>
public sealed record ReviewCell(string Rule, string Synopsis);
