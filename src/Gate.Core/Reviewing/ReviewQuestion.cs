namespace Gate.Core.Reviewing;

/// <summary>A cell that leaves something open.</summary>
/// <param name="IsGap">True when it could not be judged, which is never green; false when a person should look.</param>
public sealed record ReviewQuestion(string Synopsis, string ShowTitle, string Rule, string Title, bool IsGap, string Heading, string Reason);
