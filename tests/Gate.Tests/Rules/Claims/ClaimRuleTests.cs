using Gate.Core.Rules;
using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.Rules.Claims;

public class ClaimRuleTests
{
    private const string Facts = """
        title: Night Ferry
        kind: film
        release-date: 2021-03-05
        genres: [Drama]
        talent:
          on-screen:
            - { name: Ada Sørensen-Wolff, role: Captain Ann Wolf }
            - { name: J. K. Marshall }
            - { name: Roy Lee }
          off-screen:
            - { name: Katarzyna Wolska, job: director }
        awards:
          - { name: Academy Award, result: nominated, year: 2022 }
          - { name: Academy Award, result: nominated, year: 2022, recipient: "Katarzyna Wolska, Roy Lee" }
          - { name: BAFTA Film Award, result: won, year: 2022 }
        """;

    [Theory]
    [InlineData("[|Katarzina Wolska|] directs.", "Katarzyna Wolska directs.")]
    [InlineData("[|Katarzyna Wolskaa|]’s film", "Katarzyna Wolska’s film")]
    [InlineData("with [|J.K. Marshal|] and", "with J. K. Marshall and")]
    [InlineData("[|Ada Sorensen-Wolff|] sails", "Ada Sørensen-Wolff sails")]
    [InlineData("Katarzyna Wolska and J.K. Marshall, JK Marshall", null)]
    [InlineData("KATARZYNA WOLSKA directs Ann Wolf", null)]
    [InlineData("Ray Lee is somebody else, and so is Karolina Wolska", null)]
    [InlineData("katarzina wolska", null)]
    [InlineData("Katarzina, Wolska", null)]
    public void A_name_one_letter_off_is_found_and_mended(string marked, string? repaired) =>
        RuleVerifier.Verify(RuleVerifier.Shipped("SYN1401"), marked, Facts, repaired: repaired);

    [Fact]
    public void The_message_cites_the_credit_with_its_line()
    {
        var findings = RuleVerifier.Verify(RuleVerifier.Shipped("SYN1401"), "[|Katarzina Wolska|] directs.", Facts, repaired: "Katarzyna Wolska directs.");

        Assert.Equal("“Katarzina Wolska” is credited as “Katarzyna Wolska” (show.yml, line 11).", findings[0].Message);
    }

    [Theory]
    [InlineData("SYN1407", "This [|Oscar-winning|] drama sails.", "", Severity.Warning)]
    [InlineData("SYN1407", "This [|Oscar-winning|] drama sails.", "complete: [awards]", Severity.Error)]
    [InlineData("SYN1407", "This [|Oscar-winning|] drama sails.", "complete: [Academy Award]", Severity.Error)]
    [InlineData("SYN1402", "This [|Emmy-winning|] drama sails.", "", Severity.Suggestion)]
    [InlineData("SYN1402", "This [|Emmy-winning|] drama sails.", "complete: [awards]", Severity.Error)]
    [InlineData("SYN1408", "The film [|won three BAFTAs|].", "complete: [awards]", Severity.Error)]
    [InlineData("SYN1407", "[|Oscar winner|] Katarzyna Wolska directs.", "complete: [awards]", Severity.Suggestion)]
    [InlineData("SYN1402", "[|Oscar winner|] Somebody Else stars.", "complete: [awards]", Severity.Suggestion)]
    [InlineData("SYN1402", "From the [|Emmy-winning|] series comes a film.", "complete: [awards]", Severity.Suggestion)]
    [InlineData("SYN1402", "Based on a [|Pulitzer Prize-winning|] novel.", "complete: [awards]", Severity.Suggestion)]
    [InlineData("SYN1407", "The [|Oscar-winning|] film director Katarzyna Wolska sails.", "complete: [awards]", Severity.Suggestion)]
    public void An_award_counts_as_much_as_the_facts_can_tell(string id, string marked, string complete, Severity expected)
    {
        var findings = RuleVerifier.Verify(RuleVerifier.Shipped(id), marked, $"{Facts}\n{complete}");

        Assert.Equal(expected, findings[0].Cap);
    }

    [Theory]
    [InlineData("This Oscar-nominated drama won a BAFTA.")]
    [InlineData("Oscar nominee Roy Lee stars. BAFTA-winning, they say.")]
    [InlineData("She dreams of winning an Oscar.")]
    [InlineData("He won the lottery, she won a tony neighbourhood.")]
    public void What_the_facts_have_or_the_story_tells_is_no_fault(string text)
    {
        var rule = RuleVerifier.Shipped("SYN1402");

        RuleVerifier.Verify(rule, text.Replace("BAFTA-winning, they say.", "", StringComparison.Ordinal), Facts);
    }

    [Theory]
    [InlineData("This [|2012|] film sails.", Severity.Error)]
    [InlineData("This [|1990s|] thriller sails.", Severity.Suggestion)]
    [InlineData("This [|2030s|] thriller sails.", Severity.Error)]
    [InlineData("This [|2022|] film sails.", Severity.Suggestion)]
    public void A_year_that_contradicts_the_release_date_is_found(string marked, Severity expected)
    {
        var findings = RuleVerifier.Verify(RuleVerifier.Shipped("SYN1403"), marked, Facts);

        Assert.Equal(expected, findings[0].Cap);
        Assert.Contains("2021-03-05 (show.yml, line 3).", findings[0].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("In 1912, the ferry sails.")]
    [InlineData("This 1970s set drama sails.")]
    [InlineData("A remake of the play that premiered in 1964.")]
    [InlineData("This 2020s film sails.")]
    [InlineData("This 2021 film sails.")]
    public void Years_of_the_story_and_of_other_works_are_let_be(string text) =>
        RuleVerifier.Verify(RuleVerifier.Shipped("SYN1403"), text, Facts);

    [Fact]
    public void A_genre_word_is_a_warning_only_where_the_metadata_is_complete()
    {
        var rule = RuleVerifier.Shipped("SYN1404");

        Assert.Equal(Severity.Suggestion, RuleVerifier.Verify(rule, "This romantic [|comedy|] sails.".Replace(" sails", "", StringComparison.Ordinal), Facts)[0].Cap);
        Assert.Equal(Severity.Error, RuleVerifier.Verify(rule, "This romantic [|comedy|].", Facts + "\ncomplete: [metadata]")[0].Cap);
        RuleVerifier.Verify(rule, "This comedy club sails.", Facts);
    }

    [Theory]
    [InlineData("SYN1401")]
    [InlineData("SYN1402")]
    [InlineData("SYN1403")]
    [InlineData("SYN1404")]
    public void Without_facts_nothing_can_be_wrong(string id)
    {
        var findings = RuleVerifier.Verify(RuleVerifier.Shipped(id), "In this 1999 documentary by Katarzina Wolska, nobody sails.");

        Assert.Empty(findings);
    }
}
