using System.Buffers;
using Gate.Core.Documents;

namespace Gate.Core.Rules.Text;

/// <summary>Builds fixes that leave a clean text: capitals kept, no double space, no stray comma, the right article. Where that takes thought, there is no fix.</summary>
internal static class Rewording
{
    private const int ShortestShout = 5;

    // What may stand between two findings without making their fixes independent.
    private static readonly SearchValues<char> WeakMarks = SearchValues.Create(" \t\n\u00A0,\"'([{“‘„«");

    /// <summary>Adds the fix that puts other words in the place of the words at fault.</summary>
    public static RuleFinding Replacing(this RuleFinding finding, string text, string better)
    {
        if (better.Length == 0)
        {
            return finding.Removing(text);
        }

        var here = text.AsSpan(finding.Span.Start, finding.Span.Length);
        if (!KeepsArticle(text, finding.Span.Start, here[0], better[0]) || Doubles(text, finding.Span, better))
        {
            return finding;
        }

        var replacement = IsShouted(here) ? better.ToUpperInvariant() : char.IsUpper(here[0]) ? Capitalise(better) : better;
        return finding with { Replacement = replacement };
    }

    /// <summary>Adds the fix that takes the words at fault out of the sentence.</summary>
    public static RuleFinding Removing(this RuleFinding finding, string text)
    {
        var start = finding.Span.Start;
        var end = finding.Span.End;
        var before = SkipBack(text, start);
        var after = SkipSpace(text, end);
        if (BeginsSentence(text, before))
        {
            // "Finally, he leaves." loses its comma too, and gains a capital.
            after = after < text.Length && text[after] == ',' ? SkipSpace(text, after + 1) : after;
            var letter = after;
            while (letter < text.Length && Typography.IsOpener(text[letter]))
            {
                letter++;
            }

            return letter < text.Length && char.IsLetterOrDigit(text[letter])
                ? Cut(finding, start, letter + 1, text[after..letter] + char.ToUpperInvariant(text[letter]))
                : finding;
        }

        var isAfterComma = text[before - 1] == ',';
        if (isAfterComma && after < text.Length && text[after] is ',' or '.' or '!' or '?' or ';' or ':')
        {
            return Cut(finding, SkipBack(text, before - 1), text[after] == ',' ? after + 1 : after, "");
        }

        if (Typography.IsOpener(text[before - 1]) && before == start)
        {
            return after < text.Length && char.IsLetterOrDigit(text[after]) ? Cut(finding, start, after, "") : finding;
        }

        return after < text.Length && char.IsLetterOrDigit(text[after]) && !KeepsArticle(text, start, text[start], text[after])
            ? finding
            : Cut(finding, before, end, before == start && after > end ? "" : Separator(text, before, start, end));
    }

    /// <summary>
    /// Adds fixes to findings, each with its better form, so that one by one and all at once they come to the same text. Neighbours that all go are
    /// removed as one, by the first; of others whose fixes depend on each other only the first has one, and the next run the next.
    /// </summary>
    public static IEnumerable<RuleFinding> Fixing(string text, IEnumerable<(RuleFinding Finding, string Better)> found)
    {
        var ordered = found.OrderBy(pair => pair.Finding.Span.Start).ToList();
        for (var first = 0; first < ordered.Count;)
        {
            var end = first + 1;
            while (end < ordered.Count && !Between(text, ordered[end - 1].Finding, ordered[end].Finding).ContainsAnyExcept(WeakMarks))
            {
                end++;
            }

            foreach (var finding in FixNeighbours(text, ordered[first..end]))
            {
                yield return finding;
            }

            first = end;
        }
    }

    public static string Capitalise(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];

    private static IEnumerable<RuleFinding> FixNeighbours(string text, List<(RuleFinding Finding, string Better)> neighbours)
    {
        var (first, better) = neighbours[0];
        var isOneStretch = neighbours.Zip(neighbours.Skip(1)).All(pair => Between(text, pair.First.Finding, pair.Second.Finding).IsWhiteSpace());
        if (neighbours.Count > 1 && isOneStretch && neighbours.All(pair => pair.Better.Length == 0))
        {
            var joined = (first with { Span = TextSpan.FromBounds(first.Span.Start, neighbours[^1].Finding.Span.End) }).Removing(text);
            return neighbours.Select(pair => pair.Finding).Skip(1)
                .Prepend(joined.Replacement is null ? first : first with { Replacement = joined.Replacement, ReplacedSpan = joined.ReplacedSpan });
        }

        var dependOnEachOther = StandsAfterArticle(text, first.Span.Start) || neighbours.Any(pair => pair.Better.Length == 0);
        return dependOnEachOther
            ? neighbours.Select(pair => pair.Finding).Skip(1).Prepend(first.Replacing(text, better))
            : neighbours.Select(pair => pair.Finding.Replacing(text, pair.Better));
    }

    private static ReadOnlySpan<char> Between(string text, RuleFinding one, RuleFinding next) => text.AsSpan(one.Span.End, Math.Max(0, next.Span.Start - one.Span.End));

    private static RuleFinding Cut(RuleFinding finding, int start, int end, string replacement) =>
        finding with { Replacement = replacement, ReplacedSpan = TextSpan.FromBounds(start, end) };

    // Words that stand between a letter and a letter without any space must not fuse what is left.
    private static string Separator(string text, int before, int start, int end) =>
        before == start && before > 0 && end < text.Length && char.IsLetterOrDigit(text[before - 1]) && char.IsLetterOrDigit(text[end]) ? " " : "";

    private static bool BeginsSentence(string text, int before)
    {
        var i = before;
        while (i > 0 && (Typography.IsOpener(text[i - 1]) || Typography.IsCloser(text[i - 1])))
        {
            i--;
        }

        return i == 0 || text[i - 1] is '.' or '!' or '?' or '…' or '\n' || (i < before && char.IsWhiteSpace(text[i - 1]) && BeginsSentence(text, SkipBack(text, i)));
    }

    private static int SkipBack(string text, int index)
    {
        while (index > 0 && char.IsWhiteSpace(text[index - 1]) && text[index - 1] != '\n')
        {
            index--;
        }

        return index;
    }

    private static int SkipSpace(string text, int index)
    {
        while (index < text.Length && char.IsWhiteSpace(text[index]) && text[index] != '\n')
        {
            index++;
        }

        return index;
    }

    /// <summary>False when `a` or `an` stands before the place and what comes to stand after it may want the other one.</summary>
    private static bool KeepsArticle(string text, int start, char old, char next) =>
        !StandsAfterArticle(text, start) || (old == next && char.IsDigit(old)) || (SoundsAsWritten(old) && SoundsAsWritten(next) && IsVowel(old) == IsVowel(next));

    /// <summary>True when a phrase's better words would begin or end with the word that already stands beside them: “go to [in order to]”.</summary>
    private static bool Doubles(string text, TextSpan span, string better)
    {
        var first = better.Split(' ')[0];
        var last = better[(better.LastIndexOf(' ') + 1)..];
        var before = SkipBack(text, span.Start);
        var after = SkipSpace(text, span.End);
        if (!text.AsSpan(span.Start, span.Length).Contains(' '))
        {
            return false;
        }

        return (char.IsLetter(better[0]) && before < span.Start && EndsWith(text, before, first))
            || (char.IsLetter(better[^1]) && after > span.End && StartsWith(text, after, last));
    }

    private static bool StandsAfterArticle(string text, int start)
    {
        var article = SkipBack(text, start);
        return article > 0 && article < start && (EndsWith(text, article, "a") || EndsWith(text, article, "an"));
    }

    private static bool EndsWith(string text, int end, string word)
    {
        var start = end - word.Length;
        return start >= 0 && text.AsSpan(start, word.Length).Equals(word, StringComparison.OrdinalIgnoreCase) && (start == 0 || !char.IsLetterOrDigit(text[start - 1]));
    }

    private static bool StartsWith(string text, int start, string word) =>
        text.AsSpan(start).StartsWith(word, StringComparison.OrdinalIgnoreCase) && (start + word.Length == text.Length || !char.IsLetterOrDigit(text[start + word.Length]));

    // An hour, a unit, a one-off, a European: the letter does not tell the sound.
    private static bool SoundsAsWritten(char c) => char.IsAsciiLetter(c) && char.ToLowerInvariant(c) is not ('h' or 'u' or 'o' or 'e');

    private static bool IsVowel(char c) => char.ToLowerInvariant(c) is 'a' or 'e' or 'i' or 'o' or 'u';

    private static bool IsShouted(ReadOnlySpan<char> words)
    {
        var letters = 0;
        foreach (var c in words)
        {
            if (char.IsLower(c))
            {
                return false;
            }

            letters += char.IsUpper(c) ? 1 : 0;
        }

        return letters >= ShortestShout;
    }
}
