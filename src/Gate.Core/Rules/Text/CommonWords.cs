using Gate.Core.Documents;

namespace Gate.Core.Rules.Text;

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

    private static readonly Lazy<WordTable<CommonWord>> Listed = new(ReadListed);

    /// <param name="word">In lower case, with straight apostrophes, without the `'s` of a possessive.</param>
    /// <returns>The negative decimal logarithm of the share: 1 for a word in every tenth synopsis. Zero for a function word.</returns>
    public static double RarityOf(ReadOnlySpan<char> word) => Find(word, WordHash.Of(word))?.Rarity ?? Unlisted;

    /// <summary>Null for a word that is not listed.</summary>
    /// <param name="hash">That of the word.</param>
    public static CommonWord? Find(ReadOnlySpan<char> word, uint hash) => Listed.Value.Find(word, hash);

    private static WordTable<CommonWord> ReadListed()
    {
        var table = new WordTable<CommonWord>();
        foreach (var line in Resources.Read(File).AsSpan().EnumerateLines())
        {
            if (line.Length > 0 && line[0] != '#' && line.IndexOf('\t') is var tab and > 0)
            {
                table.Add(line[..tab].ToString(), new(Rarity(int.Parse(line[(tab + 1)..])), SyllableCounter.Count(line[..tab])));
            }
        }

        return table;
    }

    private static double Rarity(int share) => share == 0 ? 0 : -Math.Log10(share / 10_000.0);
}
