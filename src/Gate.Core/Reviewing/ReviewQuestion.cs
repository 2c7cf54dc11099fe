namespace Gate.Core.Reviewing;

/// <summary>A cell that a person should look at.</summary>
public sealed record ReviewQuestion(string Synopsis, string ShowTitle, string Rule, string Title, string Heading, string Reason);
