using Gate.Core.Documents;
using Gate.Core.Rules.Prose;
using Gate.Core.Rules.Text;
using Xunit;

namespace Gate.Tests.Rules.Text;

public class CommonWordsTests
{
    private static readonly string[] Sources = ["amazon_prime_titles.csv", "disney_plus_titles.csv", "hulu_titles.csv"];

    [Theory]
    [InlineData("the", 0)]
    [InlineData("family", 1.10)]
    [InlineData("ferry", CommonWords.Unlisted)]
    [InlineData("1972", CommonWords.Unlisted)]
    public void A_word_is_the_rarer_the_fewer_synopses_have_it(string word, double rarity) =>
        Assert.Equal(rarity, CommonWords.RarityOf(word), 0.05);

    /// <summary>How the list is made, and the proof that it was made so. Function words, those with share 0, are chosen by hand and stay.</summary>
    [Fact]
    public void The_list_is_what_the_titles_give()
    {
        Assert.SkipWhen(RealTitles.Folder is null, "../shared/data is not beside the repository.");
        var shipped = Resources.Read(CommonWords.File);

        var made = Make(shipped.Split('\n').TakeWhile(line => line.StartsWith('#')), shipped.Split('\n').Where(line => line.EndsWith("\t0", StringComparison.Ordinal)).Select(line => line[..^2]));

        var path = Path.Combine(AppContext.BaseDirectory, CommonWords.File);
        File.WriteAllText(path, made);
        Assert.True(shipped == made, $"The list differs from {path}, which was made of the titles. Copy that one to src/Gate.Core/Rules/Text, and raise the version of SYN1312.");
    }

    private static string Make(IEnumerable<string> header, IEnumerable<string> functionWords)
    {
        var texts = Sources.SelectMany(RealTitles.Read).Select(row => Words(row["description"])).DistinctBy(words => string.Join(' ', words)).ToList();
        var functions = functionWords.ToHashSet(StringComparer.Ordinal);
        var shares = texts.SelectMany(words => words.Distinct()).Where(word => !functions.Contains(word)).CountBy(word => word)
            .Select(count => (Word: count.Key, Share: (int)Math.Round(10_000.0 * count.Value / texts.Count)))
            .Where(entry => entry.Share >= CommonWords.SmallestShare)
            .Concat(functions.Select(word => (Word: word, Share: 0)))
            .OrderBy(entry => entry.Word, StringComparer.Ordinal);
        return string.Join('\n', [.. header, .. shares.Select(entry => $"{entry.Word}\t{entry.Share}"), ""]);
    }

    private static List<string> Words(string text)
    {
        var prose = new ProseText(text, "en");
        return [.. Enumerable.Range(0, prose.Words.Count).Select(i => GenericTextRule.WithoutPossessive(prose.FoldedWord(i)).ToString()).Where(word => word.All(c => char.IsLetter(c) || c is '-' or '\''))];
    }
}
