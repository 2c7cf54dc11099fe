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
        for (var i = 0; i < prose.Words.Count; i++)
        {
            var count = SyllableCounter.Count(prose.FoldedWord(i));
            syllables += count;
            complex += ReadabilityScore.IsComplex(count) ? 1 : 0;
        }

        return new(Math.Max(1, prose.Words.Count), Math.Max(1, prose.Sentences.Count), syllables,
            Count(prose.Text, c => !char.IsWhiteSpace(c)), Count(prose.Text, char.IsLetterOrDigit), complex);
    }

    private static int Count(string text, Func<char, bool> counts)
    {
        var count = 0;
        foreach (var c in text)
        {
            count += counts(c) ? 1 : 0;
        }

        return count;
    }
}
