using Gate.Core.Catalogs;
using Gate.Core.Documents;
using Gate.Core.Judging.Agents;
using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.Judging.Agents;

public sealed class ClaimDetectorTests
{
    [Theory]
    [InlineData(Facet.Awards, "An Oscar-winning drama about two sisters.")]
    [InlineData(Facet.Awards, "The film that took the Palme d’Or.")]
    [InlineData(Facet.Awards, "Ausgezeichnet mit dem Deutschen Filmpreis.")]
    [InlineData(Facet.Awards, "Récompensé par trois César.")]
    [InlineData(Facet.Awards, "第一部获奖的电影。")]
    [InlineData(Facet.Talent, "Ada Lund waits for the last boat.")]
    [InlineData(Facet.Talent, "A comedy with Cher.")]
    [InlineData(Facet.Talent, "directed by its own star")]
    [InlineData(Facet.Talent, "Тайна старого дома.")]
    [InlineData(Facet.Metadata, "A series about a lighthouse.")]
    [InlineData(Facet.Metadata, "Two sisters meet in Oslo.")]
    [InlineData(Facet.Metadata, "two sisters, 90 minutes")]
    [InlineData(Facet.Plot, "Two sisters take the last boat.")]
    public void A_text_that_may_claim_something_is_asked_about(Facet facet, string text) => Assert.Null(Abstains(facet, text, null));

    [Theory]
    [InlineData(Facet.Awards, "Two sisters take the last boat home.")]
    [InlineData(Facet.Talent, "Two sisters take the last boat home.")]
    [InlineData(Facet.Metadata, "Two sisters take the last boat home.")]
    [InlineData(Facet.Plot, "…")]
    public void A_text_that_claims_nothing_of_an_empty_facet_is_not(Facet facet, string text) => Assert.NotNull(Abstains(facet, text, Catalogue.Show("s", "drama").Facts! with { Genres = [] }));

    [Fact]
    public void A_facet_that_holds_something_is_always_asked_about()
    {
        const string Text = "Two sisters take the last boat home.";
        var facts = Catalogue.Show("s", "drama").Facts!;

        Assert.Null(Abstains(Facet.Metadata, Text, facts));
        Assert.Null(Abstains(Facet.Talent, Text, facts with { Talent = new() { OnScreen = [new Credit { Name = "Ada Lund" }] } }));
        Assert.Null(Abstains(Facet.Awards, Text, facts with { Awards = [new Award { Name = "Emmy", Result = AwardResult.Won }] }));
        Assert.Null(Abstains(Facet.Plot, "…", facts with { Plot = new SourceText("plot.md", "They quarrel.") }));
    }

    [Fact]
    public void A_facet_that_is_complete_and_empty_says_that_there_is_nothing()
    {
        const string Text = "Two sisters take the last boat home.";
        var facts = Catalogue.Show("s", "drama").Facts!;

        Assert.Null(Abstains(Facet.Awards, Text, facts with { Complete = [Catalogue.Sourced("Academy Award")] }));
        Assert.Null(Abstains(Facet.Talent, Text, facts with { Complete = [Catalogue.Sourced("talent")] }));
        Assert.NotNull(Abstains(Facet.Awards, Text, facts));
    }

    private static string? Abstains(Facet facet, string text, Facts? facts) =>
        ClaimDetector.Abstains(new HashSet<Facet> { facet }, facts, Catalogue.Show("s", "drama", ("short", text)).Suite[0]);
}
