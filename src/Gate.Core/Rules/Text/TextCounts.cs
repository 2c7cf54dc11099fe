namespace Gate.Core.Rules.Text;

/// <summary>What readability formulas count.</summary>
/// <param name="Strokes">All characters but white space.</param>
/// <param name="Letters">Letters and digits.</param>
/// <param name="ComplexWords">Words of three syllables or more.</param>
public sealed record TextCounts(int Words, int Sentences, int Syllables, int Strokes, int Letters, int ComplexWords)
{
    public double WordsPerSentence => (double)Words / Sentences;

    public double SyllablesPerWord => (double)Syllables / Words;

    /// <summary>Counts an English text. Words and sentences are at least 1, so that the formulas are defined.</summary>
    public static TextCounts Of(ProseText prose)
    {
        var syllables = 0;
        var complex = 0;
        var known = prose.KnownWords;
        for (var i = 0; i < known.Length; i++)
        {
            var count = known[i]?.Syllables ?? SyllableCounter.Count(prose.FoldedWord(i));
            syllables += count;
            complex += ReadabilityScore.IsComplex(count) ? 1 : 0;
        }

        var (strokes, letters) = (0, 0);
        foreach (var c in prose.Text)
        {
            strokes += char.IsWhiteSpace(c) ? 0 : 1;
            letters += char.IsLetterOrDigit(c) ? 1 : 0;
        }

        return new(Math.Max(1, prose.WordSpans.Length), Math.Max(1, prose.Sentences.Count), syllables, strokes, letters, complex);
    }
}
