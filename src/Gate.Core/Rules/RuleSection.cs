using Gate.Core.Documents;

namespace Gate.Core.Rules;

/// <summary>One section of a rule's page.</summary>
/// <param name="Text">Markdown, without the heading.</param>
/// <param name="Location">Where the heading stands.</param>
public sealed record RuleSection(string Heading, string Text, Location Location)
{
    public const string What = "What";
    public const string Why = "Why";
    public const string HowToFix = "How to fix";
    public const string WhenToSuppress = "When to suppress";
    public const string Examples = "Examples";

    /// <summary>The sections that every page has, in their order.</summary>
    public static IReadOnlyList<string> Expected { get; } = [What, Why, HowToFix, WhenToSuppress, Examples];
}
