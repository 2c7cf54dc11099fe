using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.Rules.Claims;

/// <summary>What rules about facts got wrong on real synopses, in made-up ones.</summary>
public class MeasuredClaimTests
{
    private const string NoAwards = "title: Night Ferry\ncomplete: [awards]\n";

    [Fact]
    public void A_curly_apostrophe_is_no_misspelling() =>
        RuleVerifier.Verify(RuleVerifier.Shipped("SYN1401"), "Kelly O’Haran sings.", "title: Night Ferry\ntalent:\n  on-screen:\n    - name: Kelly O'Haran\n");

    [Theory]
    [InlineData("The making of John Brandt's two [|Oscar-winning|] short films.")]
    [InlineData("She went on to star in her own self-titled [|Emmy-winning|] series.")]
    [InlineData("The creators of the Peabody and [|Emmy Award-winning|] series look back.")]
    public void An_award_of_another_work_is_never_an_error(string marked)
    {
        var findings = RuleVerifier.Verify(RuleVerifier.Shipped("SYN1402"), marked, NoAwards);

        Assert.All(findings, finding => Assert.Equal(Gate.Core.Rules.Severity.Suggestion, finding.Cap));
    }

    [Theory]
    [InlineData("The seminal album, released in 1969, is a milestone.")]
    [InlineData("Re-released in 1939 as Phantom.")]
    public void A_year_of_an_album_or_of_a_second_release_is_let_be(string text) =>
        RuleVerifier.Verify(RuleVerifier.Shipped("SYN1403"), text, "title: Night Ferry\nrelease-date: 2014\n");
}
