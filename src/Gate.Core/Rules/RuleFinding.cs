using Gate.Core.Documents;

namespace Gate.Core.Rules;

/// <summary>What a text rule reports: a span of the text and what is wrong with it.</summary>
/// <param name="Span">The words at fault, in the synopsis' text.</param>
/// <param name="Replacement">What would be right instead of <see cref="ReplacedSpan"/>; null when that takes a person.</param>
/// <param name="Cap">The highest severity that this finding may have, whatever the rule's: what cannot be verified never fails.</param>
public sealed record RuleFinding(TextSpan Span, string Message, string? Replacement = null, Severity Cap = Severity.Error)
{
    /// <summary>The range that the replacement takes the place of: the words at fault, unless a space or comma beside them must go too.</summary>
    public TextSpan ReplacedSpan { get; init; } = Span;

    /// <summary>The fix as an edit of the text; null when there is none.</summary>
    internal SourceEdit? Edit => Replacement is null ? null : new(ReplacedSpan, Replacement);
}
