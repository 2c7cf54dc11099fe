using System.Runtime.InteropServices;
using System.Text;
using Gate.Core.Documents;

namespace Gate.Core.Rules.Text;

/// <summary>A text seen as words and sentences. Everything is found on first use and shared by all rules that read the text.</summary>
public sealed class ProseText(string text, string language)
{
    private List<TextSpan>? words;
    private List<TextSpan>? sentences;
    private uint[]? hashes;
    private CommonWord?[]? common;
    private readonly List<(PhraseIndex Index, PhraseHits Hits)> phrases = [];
    private readonly List<(PatternIndex Index, bool[]? Candidates)> candidates = [];
    private readonly List<(PartSet Parts, bool IsHeld)> held = [];
    private string? plain;
    private string? folded;
    private bool? isAscii;

    public string Text => text;

    public string Language => language;

    /// <summary>Words in order: letters and digits with the apostrophes, hyphens and marks inside them.</summary>
    public IReadOnlyList<TextSpan> Words => words ??= WordBreaker.Break(text);

    /// <summary>Sentences in order, without the white space around them.</summary>
    public IReadOnlyList<TextSpan> Sentences => sentences ??= SentenceBreaker.Break(text, language);

    /// <summary>The text with straight apostrophes and plain hyphens; offsets are the same as in <see cref="Text"/>.</summary>
    public string Plain => plain ??= Typography.Straighten(text);

    /// <summary><see cref="Plain"/> in lower case; offsets are the same as in <see cref="Text"/>.</summary>
    public string Folded => folded ??= IsAscii ? Lower(text) : Plain.ToLowerInvariant();

    /// <summary><see cref="Words"/>, for loops that every text costs.</summary>
    internal ReadOnlySpan<TextSpan> WordSpans => CollectionsMarshal.AsSpan(words ??= WordBreaker.Break(text));

    /// <summary>The hashes of the words, in lower case, with straight apostrophes.</summary>
    internal ReadOnlySpan<uint> WordHashes => hashes ??= HashWords();

    /// <summary>What is known beforehand of each word, without the `'s` of a possessive; null for one that is not common.</summary>
    internal ReadOnlySpan<CommonWord?> KnownWords => common ??= FindCommonWords();

    /// <summary>True for a text of plain letters and signs, in which most faults of typography cannot be.</summary>
    internal bool IsAscii => isAscii ??= Ascii.IsValid(text);

    /// <summary>A word in lower case, with straight apostrophes.</summary>
    public ReadOnlySpan<char> FoldedWord(int index)
    {
        var word = WordSpans[index];
        return Folded.AsSpan(word.Start, word.Length);
    }

    /// <summary>The phrases of an index that stand in the text, found once.</summary>
    internal PhraseHits PhrasesOf(PhraseIndex index)
    {
        foreach (var known in phrases)
        {
            if (ReferenceEquals(known.Index, index))
            {
                return known.Hits;
            }
        }

        var hits = index.FindAll(this);
        phrases.Add((index, hits));
        return hits;
    }

    /// <summary>Which patterns of an index can match here, found once; null when nothing is known.</summary>
    internal bool[]? CandidatesOf(PatternIndex index)
    {
        foreach (var known in candidates)
        {
            if (ReferenceEquals(known.Index, index))
            {
                return known.Candidates;
            }
        }

        var found = index.Candidates(Folded);
        candidates.Add((index, found));
        return found;
    }

    /// <summary>True when a part of a set stands in the text, found once.</summary>
    internal bool Holds(PartSet parts)
    {
        foreach (var known in held)
        {
            if (ReferenceEquals(known.Parts, parts))
            {
                return known.IsHeld;
            }
        }

        var isHeld = parts.StandsIn(this);
        held.Add((parts, isHeld));
        return isHeld;
    }

    /// <summary>The words that stand inside a span.</summary>
    internal IEnumerable<TextSpan> WordsIn(TextSpan span) => Words.Where(word => span.Contains(word));

    /// <summary>True when nothing but white space stands between a word and the next one.</summary>
    internal bool IsNeighbour(int index)
    {
        var from = WordSpans[index].End;
        var length = WordSpans[index + 1].Start - from;
        return (length == 1 && text[from] == ' ') || text.AsSpan(from, length).IsWhiteSpace();
    }

    private static string Lower(string ascii) => string.Create(ascii.Length, ascii, static (target, source) => Ascii.ToLower(source, target, out _));

    private CommonWord?[] FindCommonWords()
    {
        var found = new CommonWord?[WordSpans.Length];
        for (var i = 0; i < found.Length; i++)
        {
            var word = FoldedWord(i);
            found[i] = word.EndsWith("'s") ? CommonWords.Find(word[..^2], WordHash.Of(word[..^2])) : CommonWords.Find(word, WordHashes[i]);
        }

        return found;
    }

    private uint[] HashWords()
    {
        var made = new uint[WordSpans.Length];
        for (var i = 0; i < made.Length; i++)
        {
            made[i] = WordHash.Of(FoldedWord(i));
        }

        return made;
    }
}
