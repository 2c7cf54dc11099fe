using System.Collections.Frozen;
using Gate.Core.Rules.Text;

namespace Gate.Core.Rules.Claims.Metadata;

/// <summary>
/// Finds the words that mean a work, in English: a noun for works with what stands before it, back to its determiner. A noun that belongs to another one
/// (`comedy club`, `series of murders`) is none.
/// </summary>
internal static class WorkMentionReader
{
    private const int MaximumModifiers = 8;

    // Where one of these stands before the noun, the mention has begun after it.
    private static readonly FrozenSet<string> Ends = ((string[])
    [
        "is", "are", "was", "were", "be", "been", "in", "of", "to", "from", "with", "for", "by", "on", "at", "as", "into", "like", "about", "or", "but", "that", "which", "who", "when",
        "directs", "directed", "directing", "stars", "wrote", "writes", "makes", "made", "making", "won", "than", "after", "before", "between", "through", "not", "if", "while", "during", "becomes", "around", "over", "under", "against", "across", "within", "where", "whose", "because", "how", "what", "has", "have", "had", "will", "can", "stars", "featuring", "starring", "creating", "watching",
    ]).ToFrozenSet(StringComparer.Ordinal);

    // Adjectives that look like verbs.
    private static readonly FrozenSet<string> Plurals = ((string[])["sports", "series", "arts", "kids", "politics", "samurais", "news", "animals"]).ToFrozenSet(StringComparer.Ordinal);

    // Somebody else's work, or one among several.
    private static readonly FrozenSet<string> Foreign = ((string[])
    [
        "his", "her", "their", "our", "my", "your", "its", "whose", "that", "these", "those", "another", "each", "every", "no", "some", "any", "such", "other", "own",
    ]).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> EndLookup = Ends.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ForeignLookup = Foreign.GetAlternateLookup<ReadOnlySpan<char>>();

    public static IEnumerable<WorkMention> Read(ProseText prose)
    {
        if (!prose.Folded.AsSpan().ContainsAny(WorkNouns.Stems))
        {
            yield break;
        }

        for (var i = 0; i < prose.WordSpans.Length; i++)
        {
            if (WorkNouns.FormOf(prose.FoldedWord(i)) is null || IsPartOfName(prose, i))
            {
                continue;
            }

            var first = i;
            while (i + 1 < prose.WordSpans.Length && IsTogether(prose, i) && WorkNouns.FormOf(prose.FoldedWord(i + 1)) is not null)
            {
                i++;
            }

            if (FindStart(prose, first) is var (start, determiner) && EndsHere(prose, i, determiner) && !IsQuoted(prose, i))
            {
                yield return new(start, i, determiner, WorkNouns.FormOf(prose.FoldedWord(i))!.Value);
            }
        }
    }

    // "Stitch! The Movie", "Series 2.0": a capital where no sentence begins.
    private static bool IsPartOfName(ProseText prose, int index) =>
        char.IsUpper(prose.Text[prose.WordSpans[index].Start]) && index > 0 && prose.IsNeighbour(index - 1) && !(index == 1 && prose.Sentences[0].Start == prose.WordSpans[0].Start && char.IsUpper(prose.Text[0]));

    private static bool EndsHere(ProseText prose, int head, WorkDeterminer determiner)
    {
        if (head + 1 == prose.WordSpans.Length || !prose.IsNeighbour(head))
        {
            // "film-maker" is one word; "film/series" says nothing sure.
            return head + 1 == prose.WordSpans.Length || prose.Plain[prose.WordSpans[head].End] is not ('/' or '\'');
        }

        var next = prose.FoldedWord(head + 1);
        if (next is "of")
        {
            // A series of murders, a show of force; but "the series of 2012".
            return prose.FoldedWord(head) is not ("series" or "show" or "special" or "short" or "feature" or "epic" or "romance") || (head + 2 < prose.WordSpans.Length && YearWord.Read(prose.FoldedWord(head + 2)) is not null);
        }

        // "The Danish film Night Ferry": whether it is this one, the title tells.
        if (determiner == WorkDeterminer.The && char.IsUpper(prose.Text[prose.WordSpans[head + 1].Start]))
        {
            return true;
        }

        // After "this film" a word in s is a verb: a noun would be in the singular.
        return WorkNouns.MayFollow(next) || (determiner == WorkDeterminer.This && next is [.., not ('s' or 'u' or 'i'), 's'] && next.Length > 3);
    }

    private static (int First, WorkDeterminer Determiner)? FindStart(ProseText prose, int noun)
    {
        var first = noun;
        for (var j = noun - 1; j >= Math.Max(0, noun - MaximumModifiers) && IsTogether(prose, j); j--)
        {
            var word = prose.FoldedWord(j);
            if (ForeignLookup.Contains(word))
            {
                return null;
            }

            if (Determiner(prose, j, word) is { } determiner)
            {
                return (first, determiner);
            }

            if (EndLookup.Contains(word) || IsVerb(word) || WorkNouns.FormOf(word) is WorkForm.Film or WorkForm.Series)
            {
                break;
            }

            first = j;
        }

        return (first, WorkDeterminer.None);
    }

    private static bool IsVerb(ReadOnlySpan<char> word) =>
        word is [.., not ('s' or 'u' or 'i' or '\'' or '0'), 's'] && word.Length > 3 && !Plurals.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word) && !char.IsAsciiDigit(word[0]);

    private static WorkDeterminer? Determiner(ProseText prose, int index, ReadOnlySpan<char> word) => word switch
    {
        "this" => WorkDeterminer.This,
        "a" or "an" => WorkDeterminer.A,
        "the" => WorkDeterminer.The,
        _ when !char.IsAsciiDigit(word[0]) && (word.EndsWith("'s", StringComparison.Ordinal) || (word[^1] == 's' && prose.Plain.AsSpan(prose.WordSpans[index].End).StartsWith("' ", StringComparison.Ordinal))) => WorkDeterminer.Possessive,
        _ => null,
    };

    /// <summary>True when the next word belongs to the same group of adjectives and nouns.</summary>
    private static bool IsTogether(ProseText prose, int index)
    {
        var gap = prose.Plain.AsSpan(prose.WordSpans[index].End, prose.WordSpans[index + 1].Start - prose.WordSpans[index].End);
        return gap is " " or ", " or "/" or "' " || gap.IsWhiteSpace();
    }

    private static bool IsQuoted(ProseText prose, int head)
    {
        var before = prose.Plain.AsSpan(0, prose.WordSpans[head].Start);
        return before.Count('“') > before.Count('”') || before.Count('"') % 2 == 1;
    }
}
