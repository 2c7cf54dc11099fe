using Gate.Core.Documents;

namespace Gate.Core.Rules.Text;

/// <summary>A text seen as words and sentences. Everything is found on first use and shared by all rules that read the text.</summary>
public sealed class ProseText(string text, string language)
{
    private IReadOnlyList<TextSpan>? words;
    private IReadOnlyList<TextSpan>? sentences;
    private readonly List<(PhraseIndex Index, List<PhraseHit<IndexedPhrase>> Hits)> phrases = [];
    private readonly List<(PatternIndex Index, bool[]? Candidates)> candidates = [];
    private string? plain;
    private string? folded;

    public string Text => text;

    public string Language => language;

    /// <summary>Words in order: letters and digits with the apostrophes, hyphens and marks inside them.</summary>
    public IReadOnlyList<TextSpan> Words => words ??= WordBreaker.Break(text);

    /// <summary>Sentences in order, without the white space around them.</summary>
    public IReadOnlyList<TextSpan> Sentences => sentences ??= SentenceBreaker.Break(text, language);

    /// <summary>The text with straight apostrophes and plain hyphens; offsets are the same as in <see cref="Text"/>.</summary>
    public string Plain => plain ??= Typography.Straighten(text);

    /// <summary><see cref="Plain"/> in lower case; offsets are the same as in <see cref="Text"/>.</summary>
    public string Folded => folded ??= Plain.ToLowerInvariant();

    /// <summary>A word in lower case, with straight apostrophes.</summary>
    public ReadOnlySpan<char> FoldedWord(int index) => Folded.AsSpan(Words[index].Start, Words[index].Length);

    /// <summary>The phrases of an index that stand in the text, found once.</summary>
    internal List<PhraseHit<IndexedPhrase>> PhrasesOf(PhraseIndex index)
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

    /// <summary>The words that stand inside a span.</summary>
    internal IEnumerable<TextSpan> WordsIn(TextSpan span) => Words.Where(word => span.Contains(word));

    /// <summary>True when nothing but white space stands between a word and the next one.</summary>
    internal bool IsNeighbour(int index)
    {
        var from = Words[index].End;
        return text.AsSpan(from, Words[index + 1].Start - from).IsWhiteSpace();
    }
}
