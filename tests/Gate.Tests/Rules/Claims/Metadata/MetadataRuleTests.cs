using Gate.Core.Rules;
using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.Rules.Claims.Metadata;

/// <summary>The boundaries of the rules about metadata, besides the examples of their pages.</summary>
public class MetadataRuleTests
{
    private const string Facts = """
        title: Night Ferry
        kind: film
        release-date: 2021
        genres: [Comedy, Drama, Romance]
        countries: [Norway, Denmark]
        runtime-minutes: 100
        locations: ["Astoria, Oregon"]
        talent:
          on-screen:
            - { name: Bo Quill }
          off-screen:
            - { name: Ada Lund, job: director }
        """;

    [Theory]
    [InlineData("SYN1403", "Ada Lund's [|2012|] comedy sails.", false)]
    [InlineData("SYN1403", "Ada Lund's [|2012|] comedy stars Bo Quill.", true)]
    [InlineData("SYN1403", "Ada Lund directs the [|2012|] comedy.", true)]
    [InlineData("SYN1403", "Ada Lund directs this comedy from [|2012|].", true)]
    [InlineData("SYN1403", "Night Ferry is a [|2012|] comedy.", true)]
    [InlineData("SYN1403", "This comedy ([|2012|]) is about a ferry.", true)]
    [InlineData("SYN1403", "A comedy from [|2012|].", true)]
    [InlineData("SYN1403", "A remake of the [|2012|] comedy, this film sails.", false)]
    [InlineData("SYN1403", "Cy Dahl's [|2012|] comedy was another one.", false)]
    [InlineData("SYN1403", "She meets the star of the [|2012|] comedy.", false)]
    [InlineData("SYN1403", "In this [|1970s|] New York drama, nobody sails.", false)]
    [InlineData("SYN1404", "Ada Lund's romantic [|thriller|] stars Bo Quill.", true)]
    [InlineData("SYN1404", "This romantic comedy-[|drama|] sails.", false)]
    [InlineData("SYN1410", "Ada Lund's [|American|] comedy stars Bo Quill.", true)]
    [InlineData("SYN1410", "This [|South Korean|] comedy stars Bo Quill.", true)]
    [InlineData("SYN1410", "This [|South|] American adventure stars Bo Quill.", false)]
    [InlineData("SYN1410", "This [|American|] football drama stars Bo Quill.", false)]
    [InlineData("SYN1410", "This drama about an [|American|] comedy sails.", false)]
    [InlineData("SYN1411", "Ada Lund's comedy [|series|] stars Bo Quill.", true)]
    [InlineData("SYN1411", "The third film in this [|series|].", false)]
    [InlineData("SYN1411", "This film [|series|] begins here.", false)]
    [InlineData("SYN1412", "She returns to [|Astoria, Washington|].", true)]
    [InlineData("SYN1412", "She returns to [|Astoria, Oregon|].", false)]
    [InlineData("SYN1412", "Set in rural [|Ireland|].", true)]
    [InlineData("SYN1412", "She has a novel set in [|Ireland|] in her bag, in Astoria.", false)]
    [InlineData("SYN1413", "This [|90-minute|] film sails.", false)]
    [InlineData("SYN1413", "This [|70-minute|] film sails.", true)]
    [InlineData("SYN1413", "This [|three-hour|] film sails.", true)]
    [InlineData("SYN1413", "This [|70-minute|] ride sails.", false)]
    public void A_claim_is_found_only_where_it_is_one_and_wrong(string id, string marked, bool isFound) =>
        RuleVerifier.Verify(RuleVerifier.Shipped(id), isFound ? marked : marked.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal), Facts);

    [Theory]
    [InlineData("A [|2012|] comedy about a ferry.", Severity.Warning)]
    [InlineData("This [|2012|] comedy is about a ferry.", Severity.Error)]
    public void A_fragment_is_less_sure_than_words_that_mean_the_show(string marked, Severity expected) =>
        Assert.Equal(expected, RuleVerifier.Verify(RuleVerifier.Shipped("SYN1403"), marked, Facts)[0].Cap);

    [Fact]
    public void A_partner_that_is_missing_may_be_a_gap_in_the_facts()
    {
        var findings = RuleVerifier.Verify(RuleVerifier.Shipped("SYN1410"), "This [|Norwegian-Finnish|] comedy is about a ferry.", Facts);

        Assert.Equal(Severity.Warning, findings[0].Cap);
    }

    [Fact]
    public void A_country_that_is_not_known_may_be_any() =>
        RuleVerifier.Verify(RuleVerifier.Shipped("SYN1410"), "This American comedy is about a ferry.", "title: Night Ferry\ncountries: [XX]\n");

    [Fact]
    public void One_season_more_is_only_a_question()
    {
        const string series = "title: Night Ferry\nkind: series\nseasons: 3\n";
        var rule = RuleVerifier.Shipped("SYN1414");

        Assert.Equal(Severity.Suggestion, RuleVerifier.Verify(rule, "The crew is back in its [|fourth season|].", series)[0].Cap);
        Assert.Equal(Severity.Error, RuleVerifier.Verify(rule, "The crew is back in its [|fifth season|].", series)[0].Cap);
        RuleVerifier.Verify(rule, "The crew is back in its third season, after two seasons ashore.", series);
    }

    [Theory]
    [InlineData("SYN1404")]
    [InlineData("SYN1410")]
    [InlineData("SYN1411")]
    [InlineData("SYN1412")]
    [InlineData("SYN1413")]
    [InlineData("SYN1414")]
    [InlineData("SYN1415")]
    [InlineData("SYN1417")]
    public void Hostile_texts_raise_nothing(string id)
    {
        var rule = RuleVerifier.Shipped(id);
        foreach (var text in (string[])[string.Concat(Enumerable.Repeat("this series' this film in ", 4_000)), "映画はこのシリーズ、2012年", "فيلم this", "'s film", "this this this", "\"this\" film '", "in , Oregon set in"])
        {
            RuleVerifier.Verify(rule, text, "title: Night Ferry\n");
        }
    }
}
