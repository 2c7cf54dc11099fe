using Gate.Core.Documents;
using Gate.Core.Rules;
using Gate.Core.Rules.Examples;
using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.Rules.Claims;

/// <summary>Awards that are said without a verb, without the body's name or without the body's bearer in full, for a work that has one win and one nomination.</summary>
public class AwardEllipsisTests
{
    private const string Facts = """
        title: Night Ferry
        kind: film
        release-date: 2021-03-05
        genres: [Drama]
        talent:
          on-screen:
            - { name: Ada Love, role: Erin Wolf }
            - { name: Cleo Brand, role: "Marta, Erin's mother" }
          off-screen:
            - { name: Bo Quill, job: Director and writer }
            - { name: Max Holm, job: Composer }
        awards:
          - { name: Academy Award, category: Actress in a Leading Role, year: 2022, recipient: Ada Love, result: nominated }
          - { name: Academy Award, category: Writing (Original Screenplay), year: 2022, recipient: Bo Quill, result: won }
          - { name: Academy Award, category: Music (Original Song Score), year: 2022, recipient: Max Holm, result: won }
          - { name: Academy Award, category: Foreign Language Film, year: 2022, recipient: Denmark, result: nominated }
        complete: [talent, Academy Award]
        """;

    [Theory]
    [InlineData("Bo Quill won an Oscar for the script, and Ada Love the one for best actress.")]
    [InlineData("Bo Quill won an Oscar for the script and Ada Love another for best actress.")]
    [InlineData("The film brought Bo Quill the Oscar for original screenplay and Ada Love the statuette for best actress.")]
    [InlineData("Love was in the running for an Oscar, which went to her.")]
    [InlineData("Bo Quill won an Oscar for his script, as did Cleo Brand.")]
    [InlineData("Ada Love (nominated as best supporting actress) plays a pilot; Bo Quill won an Oscar for the script.")]
    [InlineData("Cleo Brand is an Oscar-nominated Marta.")]
    [InlineData("The drama, its cinematography an Oscar nominee, follows a pilot.")]
    [InlineData("Cleo Brand led the film to the Best Picture Oscar.")]
    [InlineData("A pilot is lost in fog. Academy Awards for original screenplay and costume design.")]
    [InlineData("A drama from 2021, written by Bo Quill; Academy Award nominee for Max Holm's cinematography.")]
    [InlineData("Max Holm won the Oscar for best original song.")]
    [InlineData("Love won the Oscar for best actress.")]
    [InlineData("Bo Quill won an Oscar for the adapted screenplay.")]
    [InlineData("A drama made in 2021, and Oscar-nominated for Best Picture, it was directed by Bo Quill.")]
    public void An_award_that_is_half_said_is_judged(string text) =>
        Assert.Contains(Findings(text), finding => finding.Cap == Severity.Error);

    [Theory]
    [InlineData("Love was in the running for an Oscar, as was its script.")]
    [InlineData("Love was shortlisted for an Oscar.")]
    [InlineData("Love was up for an Academy Award for the part; Quill won one for his script.")]
    [InlineData("Love was in contention for the Oscar for best actress, which went to somebody else.")]
    [InlineData("Bo Quill won an Oscar for the script, and Ada Love a nomination for best actress.")]
    [InlineData("Ada Love (nominated as best actress) plays a pilot; Bo Quill won an Oscar for the script.")]
    [InlineData("Ada Love is an Oscar-nominated Erin.")]
    [InlineData("The drama, its screenplay an Oscar winner, follows a pilot.")]
    [InlineData("Bo Quill's script led the film to an Oscar.")]
    [InlineData("Bo Quill's Oscar winner follows a pilot.")]
    [InlineData("A pilot is lost in fog. Academy Award for original screenplay.")]
    [InlineData("A drama from 2021; Academy Award winner for Bo Quill's original screenplay.")]
    [InlineData("Max Holm won the Oscar for the songs.")]
    [InlineData("The music won an Oscar.")]
    [InlineData("Bo Quill was nominated for the foreign language Oscar.")]
    [InlineData("Cleo Brand, winner of two Oscars, plays her mother.")]
    [InlineData("Bo Quill won an Oscar, as Ada Love did later for Low Tide.")]
    [InlineData("Erin, whose screenplay an Oscar winner once read, boards the ferry.")]
    public void What_is_listed_may_be_said_in_part(string text) =>
        Assert.DoesNotContain(Findings(text), finding => finding.Cap >= Severity.Warning);

    private static IEnumerable<RuleFinding> Findings(string text)
    {
        var example = new RuleExample(Location.OfFile("test"), new(new("test", "short", "en"), MappedText.Verbatim("test.md", text)), []) { Facts = RuleVerifier.ReadFacts(Facts) };
        return ((string[])["SYN1402", "SYN1407", "SYN1408", "SYN1409"]).SelectMany(id => ExampleRunner.Check(RuleVerifier.Shipped(id), example, example.Text));
    }
}
