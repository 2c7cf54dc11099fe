using Gate.Core.Documents;

namespace Gate.Core.Rules.Form;

/// <summary>Builds fixes of signs that are or hide spaces, so that neither two spaces nor a fused word remain.</summary>
internal static class Spacing
{
    /// <summary>The finding with a fix that puts one space in place of the signs, or none where one already stands beside them.</summary>
    public static RuleFinding ReplacedBySpace(this RuleFinding finding, string text) =>
        finding with { Replacement = IsSpace(text, finding.Span.Start - 1) || IsSpace(text, finding.Span.End) ? "" : " " };

    /// <summary>The finding with a fix that takes the signs out; where spaces on both sides would meet, one of them goes too.</summary>
    public static RuleFinding TakenOut(this RuleFinding finding, string text)
    {
        var meet = IsSpace(text, finding.Span.Start - 1) && IsSpace(text, finding.Span.End);
        return finding with { Replacement = "", ReplacedSpan = new(finding.Span.Start, finding.Span.Length + (meet ? 1 : 0)) };
    }

    public static bool StandsBetweenLetters(string text, TextSpan span) =>
        span.Start > 0 && span.End < text.Length && char.IsLetterOrDigit(text[span.Start - 1]) && char.IsLetterOrDigit(text[span.End]);

    private static bool IsSpace(string text, int index) => index < 0 || index >= text.Length || text[index] is ' ' or '\u00A0' or '\u202F' or '\n';
}
