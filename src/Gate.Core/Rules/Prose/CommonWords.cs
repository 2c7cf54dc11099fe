using Gate.Core.Documents;

namespace Gate.Core.Rules.Prose;

/// <summary>
/// How common a word is in English synopses: the share of synopses that it stands in, from `common-words.txt`. Function words, which tell nothing of what a
/// text is about, have no share.
/// </summary>
internal static class CommonWords
{
    public const string File = "common-words.txt";

    /// <summary>Words are listed from this share of synopses on, in parts of ten thousand.</summary>
    public const int SmallestShare = 20;

    /// <summary>What a word that is not listed counts: as if it stood in one of some 3,000 synopses.</summary>
    public const double Unlisted = 3.5;

    private static readonly Lazy<Dictionary<string, double>.AlternateLookup<ReadOnlySpan<char>>> Rarities = new(() => Resources.Read(File)
        .Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Where(line => line[0] != '#')
        .Select(line => line.Split('\t'))
        .ToDictionary(entry => entry[0], entry => Rarity(int.Parse(entry[1])), StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>());

    /// <param name="word">In lower case, with straight apostrophes, without the `'s` of a possessive.</param>
    /// <returns>The negative decimal logarithm of the share: 1 for a word in every tenth synopsis. Zero for a function word.</returns>
    public static double RarityOf(ReadOnlySpan<char> word) => Rarities.Value.TryGetValue(word, out var rarity) ? rarity : Unlisted;

    private static double Rarity(int share) => share == 0 ? 0 : -Math.Log10(share / 10_000.0);
}
