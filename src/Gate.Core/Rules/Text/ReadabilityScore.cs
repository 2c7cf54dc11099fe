namespace Gate.Core.Rules.Text;

/// <summary>Readability formulas for English prose.</summary>
public static class ReadabilityScore
{
    private const int ComplexSyllables = 3;

    public static double Of(ReadabilityFormula formula, ProseText prose) => formula switch
    {
        ReadabilityFormula.FleschReadingEase => FleschReadingEase(TextCounts.Of(prose)),
        ReadabilityFormula.FleschKincaidGrade => FleschKincaidGrade(TextCounts.Of(prose)),
        ReadabilityFormula.GunningFog => GunningFog(TextCounts.Of(prose)),
        ReadabilityFormula.AutomatedReadabilityIndex => AutomatedReadabilityIndex(TextCounts.Of(prose)),
        ReadabilityFormula.ColemanLiauIndex => ColemanLiauIndex(TextCounts.Of(prose)),
        _ => throw new ArgumentOutOfRangeException(nameof(formula)),
    };

    /// <summary>Flesch, R. (1948). A new readability yardstick. Journal of Applied Psychology 32(3), 221–233. Higher is easier; 60–70 is plain English.</summary>
    public static double FleschReadingEase(TextCounts counts) => 206.835 - (1.015 * counts.WordsPerSentence) - (84.6 * counts.SyllablesPerWord);

    /// <summary>
    /// Kincaid, J. P., Fishburne, R. P., Rogers, R. L., Chissom, B. S. (1975). Derivation of new readability formulas for Navy enlisted personnel.
    /// Research Branch Report 8-75. A United States school grade.
    /// </summary>
    public static double FleschKincaidGrade(TextCounts counts) => (0.39 * counts.WordsPerSentence) + (11.8 * counts.SyllablesPerWord) - 15.59;

    /// <summary>Gunning, R. (1952). The Technique of Clear Writing. McGraw-Hill, 36–37. Words of three syllables or more are complex. A school grade.</summary>
    public static double GunningFog(TextCounts counts) => 0.4 * (counts.WordsPerSentence + (100.0 * counts.ComplexWords / counts.Words));

    /// <summary>Smith, E. A., Senter, R. J. (1967). Automated Readability Index. AMRL-TR-66-220. Strokes are letters, digits and punctuation. A school grade.</summary>
    public static double AutomatedReadabilityIndex(TextCounts counts) => (4.71 * counts.Strokes / counts.Words) + (0.5 * counts.WordsPerSentence) - 21.43;

    /// <summary>
    /// Coleman, M., Liau, T. L. (1975). A computer readability formula designed for machine scoring. Journal of Applied Psychology 60(2), 283–284.
    /// A school grade.
    /// </summary>
    public static double ColemanLiauIndex(TextCounts counts) =>
        (0.0588 * 100 * counts.Letters / counts.Words) - (0.296 * 100 * counts.Sentences / counts.Words) - 15.8;

    internal static bool IsComplex(int syllables) => syllables >= ComplexSyllables;
}
