using Gate.Core.Documents;
using Gate.Core.Rules;
using Gate.Core.Rules.Examples;
using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.Rules.Claims;

/// <summary>Awards told with another result, category, number or holder than show.yml has.</summary>
public class AwardFactTests
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
            - { name: Tom Reyes, role: The Ferryman }
          off-screen:
            - { name: Bo Quill, job: Director and co-writer }
            - { name: Ines Otero, job: Co-writer }
            - { name: Max Holm, job: Composer }
            - { name: Lena Berg, job: Author of the source novel }
        awards:
          - { name: Academy Award, category: Actress in a Supporting Role, year: 2022, recipient: Cleo Brand, result: won }
          - { name: Academy Award, category: Film Editing, year: 2022, recipient: Zed Novak, result: nominated }
          - { name: Academy Award, category: Music (Original Song), year: 2022, recipient: 'Max Holm ("Harbor Light")', result: nominated }
          - { name: Academy Award, category: Directing, year: 2022, recipient: Bo Quill, result: nominated }
        complete: [talent, Academy Award]
        """;

    [Theory]
    [InlineData("Cleo Brand won the Oscar for Best Actress.")]
    [InlineData("Ada Love won the Oscar for Best Supporting Actress.")]
    [InlineData("Ada Love's performance won an Academy Award for Best Actress.")]
    [InlineData("The drama won two Oscars.")]
    [InlineData("It won the Oscar for film editing.")]
    [InlineData("It won Oscars for supporting actress and film editing.")]
    [InlineData("The editing brought it an Academy Award.")]
    [InlineData("The song \"Harbor Light\" won the Oscar.")]
    [InlineData("\"Harbor Light\" brought home the Oscar for best song.")]
    [InlineData("It was nominated for Best Picture at the Academy Awards.")]
    [InlineData("It was nominated for six Academy Awards.")]
    [InlineData("Nominated for four Academy Awards, it won three.")]
    [InlineData("It was up for four Oscars and won two.")]
    [InlineData("Bo Quill won the Academy Award for directing.")]
    [InlineData("The Oscar for directing went to Bo Quill.")]
    [InlineData("Bo Quill's direction earned an Oscar.")]
    [InlineData("The film's Oscar was for Best Picture.")]
    [InlineData("Its Oscar for directing was well earned.")]
    [InlineData("It was nominated for the Oscar for original score.")]
    [InlineData("Max Holm's score was nominated for an Academy Award.")]
    [InlineData("Max Holm's Oscar-nominated score drives the film.")]
    [InlineData("The drama contended for two Oscars, directing and cinematography.")]
    [InlineData("Academy Award nominations came its way for best picture and film editing.")]
    [InlineData("It received Oscars for directing and editing.")]
    [InlineData("The drama took the Oscar for Best Picture.")]
    [InlineData("It was given two Oscars: for supporting actress and for editing.")]
    [InlineData("At the Oscars it was named best picture.")]
    [InlineData("Five Oscar nominations went to this drama.")]
    [InlineData("Bo Quill's Oscar-winning direction keeps it tense.")]
    [InlineData("It won one Oscar from six nominations.")]
    [InlineData("The editing was nominated for an Oscar and won.")]
    [InlineData("Competing for the Oscar for best song, it won.")]
    public void An_award_told_otherwise_is_found(string text) =>
        Assert.Contains(Findings(text, Facts), finding => finding.Cap == Severity.Error);

    [Theory]
    [InlineData("Cleo Brand won the Oscar for Best Supporting Actress.")]
    [InlineData("Cleo Brand took home an Academy Award as Erin's mother.")]
    [InlineData("The drama won an Oscar.")]
    [InlineData("Nominated for four Academy Awards, it won one.")]
    [InlineData("It was nominated for four Oscars, including directing and film editing.")]
    [InlineData("Four Oscar nominations, directing included, went to this drama.")]
    [InlineData("It won one Oscar from four nominations.")]
    [InlineData("It was also up for the Oscar for directing, editing and original song.")]
    [InlineData("Bo Quill was nominated for the Oscar for Best Director.")]
    [InlineData("The editing was nominated for an Academy Award.")]
    [InlineData("\"Harbor Light\" was up for the Oscar for best song.")]
    [InlineData("Cleo Brand's Oscar-winning performance anchors the drama.")]
    [InlineData("Cleo Brand, an Oscar winner for the role, plays the mother.")]
    [InlineData("This Oscar-winning drama stars Ada Love.")]
    [InlineData("It was nominated for three more Oscars.")]
    [InlineData("Besides Cleo Brand's Oscar, it had three further nominations.")]
    [InlineData("One Academy Award, for Cleo Brand, came from four nominations.")]
    [InlineData("Three of its four Oscar nominations came to nothing.")]
    [InlineData("It won the Golden Globe for best picture and was nominated for the Oscar for directing.")]
    [InlineData("The Oscar for Best Picture went to another film.")]
    [InlineData("It lost the Oscar for directing to another ferry.")]
    [InlineData("Oscar-nominated for directing, editing and song, it won for Cleo Brand's supporting turn.")]
    [InlineData("It competed for the Oscar for directing and lost.")]
    [InlineData("Cleo Brand won an Oscar, Ada Love a Golden Globe for Best Actress.")]
    public void An_award_told_as_it_is_stays_untouched(string text) =>
        Assert.DoesNotContain(Findings(text, Facts), finding => finding.Cap == Severity.Error);

    private static IEnumerable<RuleFinding> Findings(string text, string facts)
    {
        var example = new RuleExample(Location.OfFile("test"), new(new("test", "short", "en"), MappedText.Verbatim("test.md", text)), []) { Facts = RuleVerifier.ReadFacts(facts) };
        return ((string[])["SYN1402", "SYN1407", "SYN1408", "SYN1409"]).SelectMany(id => ExampleRunner.Check(RuleVerifier.Shipped(id), example, example.Text));
    }
}
