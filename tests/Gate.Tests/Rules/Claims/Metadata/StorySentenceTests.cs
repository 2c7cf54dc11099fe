using Gate.Core.Rules;
using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.Rules.Claims.Metadata;

/// <summary>Places, times and lengths that only the sentence around them binds to the plot, each wrong once, and near misses that are let be.</summary>
public class StorySentenceTests
{
    private const string Facts = """
        title: Night Ferry
        kind: film
        release-date: 2012
        genres: [Drama, Romance, Music]
        countries: [Norway]
        locations: ["Bergen, Norway"]
        talent:
          on-screen:
            - { name: Bo Quill, role: Purser }
            - { name: Ida Holm, role: Selma }
            - { name: Per Foss, role: Jonas }
          off-screen:
            - { name: Ada Lund, job: Director and writer }
            - { name: Kaarina Dahl, job: Author of the source novel }
        """;

    private const string Plot = """
        In 1964 Selma Vik, who mends nets in Bergen, gets a letter from her brother Jonas, a lighthouse keeper. He left home without a word and has served at the lighthouse for fourteen years. Selma
        has forty minutes to reach the last ferry, and the purser holds it back for her. She goes away for the weekend to see her brother and his wife, and at the table nobody speaks of their father.
        On the island Jonas shows her the room where he keeps all letters that he never sent. He does not want to come home, and she lets him be. On the way back the purser asks her to stay with him.
        """;

    [Theory]
    [InlineData("[|Oslo|] net mender Selma gets a letter from her brother, a lighthouse keeper.")]
    [InlineData("Selma mends nets in [|Oslo|] until a letter from her brother Jonas calls her to a lighthouse.")]
    [InlineData("A lonely [|Stockholm|] lodger named Selma Vik gets a letter from her brother Jonas.")]
    [InlineData("A letter from the lighthouse calls Selma away from [|Bergen, Sweden|].")]
    [InlineData("Selma mends nets in Bergen until a letter from her brother Jonas calls her to Oslo.", false)]
    [InlineData("Born in Oslo, Ada Lund tells of Selma, who gets a letter from her brother Jonas.", false)]
    [InlineData("Selma gets a letter from her brother Jonas in this drama that won a prize in Venice.", false)]
    [InlineData("Selma, who comes from Oslo, gets a letter from her brother Jonas.", false)]
    [InlineData("An Oslo lawyer writes to a net mender.", false)]
    [InlineData("Selma Vik lives by the sea with Paris Hilton posters and a letter from her brother Jonas.", false)]
    public void Places(string marked, bool isFound = true) => Judge("SYN1412", marked, isFound);

    [Theory]
    [InlineData("Mending nets in the harbour in [|1994|], Selma gets a letter from her brother.")]
    [InlineData("Mending nets in the harbour in 1964, Selma gets a letter from her brother.", false)]
    [InlineData("Ada Lund shot Selma and her brother and the letter in 1994.", false)]
    [InlineData("Selma gets a letter that her brother wrote before 1940.", false)]
    public void Times(string marked, bool isFound = true) => Judge("SYN1416", marked, isFound);

    [Theory]
    [InlineData("For [|four years|] her brother has served at a lighthouse without a word.")]
    [InlineData("Selma has [|three hours|] to catch the last ferry, and a purser who waits for her.")]
    [InlineData("Selma [|spends a summer|] with her brother and his wife, where nobody speaks of the father.")]
    [InlineData("For fourteen years her brother has served at a lighthouse without a word.", false)]
    [InlineData("Selma has forty minutes to catch the last ferry, and a purser who waits for her.", false)]
    [InlineData("Two years later her brother leaves the lighthouse where he served without a word.", false)]
    [InlineData("The drama of Selma, her brother, the last ferry and the purser lasts two hours.", false)]
    [InlineData("Selma spends the weekend with her brother and his wife, where nobody speaks of the father.", false)]
    public void Lengths(string marked, bool isFound = true) => Judge("SYN1417", marked, isFound);

    [Theory]
    [InlineData("SYN1404", "Ada Lund's music [|documentary|] follows a net mender.", true)]
    [InlineData("SYN1404", "Ada Lund is writer and director of the [|disaster|] drama.", true)]
    [InlineData("SYN1404", "Ada Lund is writer and director of the romantic drama.", false)]
    [InlineData("SYN1410", "Ada Lund is writer and director of the [|Turkish|] drama.", true)]
    [InlineData("SYN1410", "Ada Lund is writer and director of the Norwegian drama.", false)]
    [InlineData("SYN1403", "Ada Lund directs the drama, which she also wrote; it dates from [|1992|].", true)]
    [InlineData("SYN1403", "Selma keeps a letter; it dates from 1992.", false)]
    [InlineData("SYN1403", "For Ada Lund, the romantic drama was a first feature in [|2017|].", true)]
    public void Works(string id, string marked, bool isFound) => Judge(id, marked, isFound);

    private static void Judge(string id, string marked, bool isFound)
    {
        var text = isFound ? marked : marked.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal);

        var findings = RuleVerifier.Verify(RuleVerifier.Shipped(id), text, Facts, plot: Plot);

        Assert.Equal(isFound, findings.Count > 0 && findings[0].Cap == Severity.Error);
    }
}
