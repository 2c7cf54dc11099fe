using System.Buffers;
using Gate.Core.Documents;

namespace Gate.Core.Rules.Form;

/// <summary>SYN1903: finds spaces that are too many, that stand before a stop or inside brackets, and stops without one. One pass: every text has spaces.</summary>
internal sealed class SpaceRule : TextRule
{
    // What stands at every fault but two spaces in a row.
    private static readonly SearchValues<char> Marks = SearchValues.Create(".,;:!?()\u00A0");

    public override IEnumerable<RuleFinding> Check(RuleContext context) => MayHaveFault(context.Text) ? FindAll(context.Text) : [];

    private static bool MayHaveFault(string text)
    {
        if (text.Contains("  ", StringComparison.Ordinal))
        {
            return true;
        }

        var rest = text.AsSpan();
        for (var start = 0; rest[start..].IndexOfAny(Marks) is var at and >= 0; start += at + 1)
        {
            var mark = start + at;
            var isLast = mark + 1 == rest.Length;
            if (rest[mark] == '\u00A0' || (rest[mark] == '(' ? !isLast && IsSpace(rest[mark + 1]) : (mark > 0 && rest[mark - 1] == ' ') || (!isLast && char.IsLetter(rest[mark + 1]))))
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<RuleFinding> FindAll(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (Find(text, i) is { } found)
            {
                yield return new(found.Span, "The space is off here.", found.Replacement);
                i = found.Span.End - 1;
            }
        }
    }

    private static (TextSpan Span, string Replacement)? Find(string text, int index) => text[index] switch
    {
        ' ' or '\u00A0' => InSpaces(text, index),
        '(' when index + 1 < text.Length && IsSpace(text[index + 1]) => (TextSpan.FromBounds(index, EndOfSpaces(text, index + 1)), "("),
        '.' or '!' or '?' when IsFused(text, index) => (new(index, 1), text[index] + " "),
        ',' when IsLetter(text, index + 1) && IsLetter(text, index + 2) && IsLowerBefore(text, index) => (new(index, 1), ", "),
        _ => null,
    };

    private static (TextSpan Span, string Replacement)? InSpaces(string text, int start)
    {
        var end = EndOfSpaces(text, start);
        var mark = end < text.Length ? text[end] : '\0';
        var isFirst = start == 0 || char.IsWhiteSpace(text[start - 1]);
        if (mark == ')' && !isFirst)
        {
            return (TextSpan.FromBounds(start, end + 1), ")");
        }

        var isStop = mark is ',' or ';' or ':' or '!' or '?' || (mark == '.' && !isFirst && text[start - 1] != '.' && !IsRowOfDots(text, end));
        if (isStop && (end + 1 == text.Length || char.IsWhiteSpace(text[end + 1])))
        {
            return (TextSpan.FromBounds(start, end + 1), mark.ToString());
        }

        return end - start > 1 ? (TextSpan.FromBounds(start, end), " ") : null;
    }

    // `. . .`
    private static bool IsRowOfDots(string text, int stop) => text.AsSpan(stop + 1).TrimStart() is ['.', ..];

    private static bool IsFused(string text, int index) =>
        IsLowerBefore(text, index) && index + 2 < text.Length && char.IsUpper(text[index + 1]) && char.IsLower(text[index + 2]);

    // Two small letters: no abbreviation, no number.
    private static bool IsLowerBefore(string text, int index) => index > 1 && char.IsLower(text[index - 1]) && char.IsLower(text[index - 2]);

    private static bool IsLetter(string text, int index) => index < text.Length && char.IsLetter(text[index]);

    private static bool IsSpace(char c) => c is ' ' or '\u00A0';

    private static int EndOfSpaces(string text, int index)
    {
        while (index < text.Length && IsSpace(text[index]))
        {
            index++;
        }

        return index;
    }
}
