using Gate.Core.Documents;

namespace Gate.Core.Rules;

/// <summary>What a text rule reports: a span of the text and what is wrong with it.</summary>
/// <param name="Span">In the synopsis' text.</param>
/// <param name="Replacement">What would be right instead of the span; null when that takes a person.</param>
/// <param name="Cap">The highest severity that this finding may have, whatever the rule's: what cannot be verified never fails.</param>
public sealed record RuleFinding(TextSpan Span, string Message, string? Replacement = null, Severity Cap = Severity.Error);
