using Gate.Core.Rules;
using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.Rules.Claims;

/// <summary>The ways in which editors tell of awards.</summary>
public class AwardPhraseTests
{
    private const string Facts = """
        title: Night Ferry
        talent:
          on-screen:
            - { name: Ada Love, role: Erin Wolf }
          off-screen:
            - { name: Bo Quill, job: director }
        awards:
          - { name: Academy Award, category: Actress in a Leading Role, result: nominated, year: 2022, recipient: Ada Love }
          - { name: Academy Award, category: Best Picture, result: nominated, year: 2022, recipient: Bo Quill }
          - { name: Academy Award, category: Music (Original Song), result: won, year: 2022, recipient: Bo Quill }
        complete: [Academy Award]
        """;

    [Theory]
    [InlineData("SYN1409", "The drama carried off the [|animated-feature|] Oscar.")]
    [InlineData("SYN1409", "It was named [|best documentary short|] at the Academy Awards.")]
    [InlineData("SYN1409", "This drama of 2021 took home the Academy Award for [|best original screenplay|].")]
    [InlineData("SYN1409", "Her songs brought the pair the Academy Award for [|Best Original Score|].")]
    [InlineData("SYN1409", "It earned Ada Love a nomination for the [|Best Supporting Actress|] Oscar.")]
    [InlineData("SYN1408", "Of the [|five Academy Awards|] it won, one was for a song.")]
    [InlineData("SYN1408", "Both of its [|Oscar nominations|] became wins.")]
    public void A_claim_of_an_award_is_found(string id, string marked)
    {
        var findings = RuleVerifier.Verify(RuleVerifier.Shipped(id), marked, Facts);

        Assert.Equal(Severity.Error, findings[0].Cap);
    }

    [Theory]
    [InlineData("One of its Oscar nominations became a win.")]
    [InlineData("Of the three Oscars that Low Tide won, none was for a song.")]
    [InlineData("Bo Quill won an Oscar for the score of Low Tide.")]
    [InlineData("The drama competed for the best-picture Oscar.")]
    [InlineData("It won Best Picture at the Goya Awards.")]
    [InlineData("A boy was named Oscar by the crew.")]
    public void What_is_true_or_of_another_is_let_be(string text)
    {
        foreach (var id in (string[])["SYN1407", "SYN1408", "SYN1409"])
        {
            Assert.DoesNotContain(RuleVerifier.Verify(RuleVerifier.Shipped(id), text, Facts), finding => finding.Cap == Severity.Error);
        }
    }
}
