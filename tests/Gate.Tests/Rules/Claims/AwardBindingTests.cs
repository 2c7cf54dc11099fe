using Gate.Core.Documents;
using Gate.Core.Rules;
using Gate.Core.Rules.Examples;
using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.Rules.Claims;

/// <summary>Whom a clause gives an award, where the name before it is not the holder's or nothing but the category tells.</summary>
public class AwardBindingTests
{
    private const string Facts = """
        title: Night Ferry
        kind: film
        release-date: 2021-03-05
        talent:
          on-screen:
            - { name: Ada Love, role: Erin Wolf }
            - { name: Cleo Brand, role: Marta Wolf }
          off-screen:
            - { name: Bo Quill, job: Director and co-writer }
            - { name: Ines Otero, job: Co-writer }
            - { name: Max Holm, job: Composer }
            - { name: Jorge Salas, job: Editor }
        awards:
          - { name: Academy Award, category: Actress in a Supporting Role, result: won, year: 2022, recipient: Cleo Brand }
          - { name: Academy Award, category: Actress in a Leading Role, result: nominated, year: 2022, recipient: Ada Love }
          - { name: Academy Award, category: Directing, result: nominated, year: 2022, recipient: Bo Quill }
          - { name: Academy Award, category: Film Editing, result: nominated, year: 2022, recipient: Jorge Salas }
          - { name: Academy Award, category: Writing (Original Screenplay), result: won, year: 2022, recipient: "Bo Quill, Ines Otero" }
          - { name: Academy Award, category: Music (Original Score), result: won, year: 2022, recipient: Max Holm }
        complete: [talent, Academy Award]
        """;

    [Theory]
    [InlineData("Bo Quill's 2021 drama saw Cleo Brand, as Marta, win the Best Actress Oscar.")]
    [InlineData("Ada Love plays a pilot in Bo Quill's 2021 drama, which opened a festival and won an Academy Award for sound mixing.")]
    [InlineData("Bo Quill directed this drama of 2021, and Quill's direction brought him an Oscar for best director.")]
    [InlineData("The drama brought Bo Quill and Ines Otero an Academy Award for Best Picture.")]
    [InlineData("It is the drama, released in 2021, that made Ada Love an Oscar-winning actress.")]
    [InlineData("Cleo Brand plays her mother in this 2021 drama, whose four Oscars include one for its score.")]
    [InlineData("The drama, whose six Oscar nominations yielded a win for film editing, is set on a ship.")]
    [InlineData("The drama of 2021 collected three Oscars: for Brand, for Max Holm's music and for Quill's direction.")]
    [InlineData("Erin's mother (Ada Love, rewarded with an Oscar) knows nothing.")]
    [InlineData("The Academy gave it the prize for film editing.")]
    [InlineData("The drama was named Best Picture by the Academy.")]
    [InlineData("Among the five Oscars won by Bo Quill's drama was one for its score.")]
    [InlineData("Cleo Brand received an Oscar, as did editor Jorge Salas and the drama's writers.")]
    [InlineData("Bo Quill directed the drama, a costume design nominee at the Oscars.")]
    [InlineData("The drama, made in 2021 and an Oscar nominee for visual effects, was directed by Bo Quill.")]
    [InlineData("Bo Quill directed and wrote it with Ines Otero, sharing a cinematography nomination at the Oscars.")]
    [InlineData("The drama, directed by Bo Quill, was the Best Picture winner at the Oscars.")]
    [InlineData("The Oscars rewarded Bo Quill's drama with the award for best film editing.")]
    [InlineData("An Oscar went to Jorge Salas for editing the drama.")]
    [InlineData("Three Oscars, among them Best Picture, went to Bo Quill's drama.")]
    [InlineData("Two Oscars, for its script and its cinematography, went to the drama.")]
    [InlineData("The drama was the Academy's choice for best picture.")]
    [InlineData("The drama, cited by the Academy for its visual effects, is set on a ship.")]
    [InlineData("Ada Love became an Oscar winner with this drama.")]
    public void A_wrong_award_is_found(string text) =>
        Assert.Contains(Findings(text), finding => finding.Cap == Severity.Error);

    [Theory]
    [InlineData("Bo Quill's 2021 drama saw Cleo Brand, as Marta, win the Best Supporting Actress Oscar.")]
    [InlineData("Jorge Salas edited Bo Quill's 2021 drama, which opened a festival and won Academy Awards for its script and for Max Holm's score.")]
    [InlineData("Ada Love plays a pilot in Bo Quill's 2021 drama, which opened a festival and won an Academy Award for its score.")]
    [InlineData("Ada Love plays a pilot in the drama, shot on a ship, and won the best original score Oscar.")]
    [InlineData("Ines Otero wrote this drama of 2021, and Otero's script brought her an Oscar.")]
    [InlineData("The drama brought Bo Quill and Ines Otero an Academy Award for Best Original Screenplay.")]
    [InlineData("It is the drama, released in 2021, that made Cleo Brand an Oscar-winning actress.")]
    [InlineData("Ada Love plays a pilot in this 2021 drama, whose three Oscars include one for its score.")]
    [InlineData("The drama, whose six Oscar nominations yielded a win for original score, is set on a ship.")]
    [InlineData("The drama of 2021 collected three Oscars: for Brand, for Max Holm's music and for Quill's script.")]
    [InlineData("Erin's mother (Cleo Brand, rewarded with an Oscar) knows nothing.")]
    [InlineData("The Academy gave it the prize for original score.")]
    [InlineData("Among the three Oscars won by Bo Quill's drama was one for its score.")]
    [InlineData("Cleo Brand received an Oscar, as did composer Max Holm and the drama's writers.")]
    [InlineData("Bo Quill directed the drama, a film editing nominee at the Oscars.")]
    [InlineData("The drama, made in 2021 and an Oscar nominee for its direction, was directed by Bo Quill.")]
    [InlineData("Bo Quill directed it between Low Tide, an Oscar winner for visual effects, and a play.")]
    [InlineData("Bo Quill directs cinematographer Rex Hollander, who has an Oscar for cinematography, in a small part.")]
    [InlineData("Erin trains at the Academy, which gave her a prize for sound.")]
    [InlineData("Narrated by Ada Love, the 2021 drama by Bo Quill won the Oscar for best original score.")]
    [InlineData("An Oscar went to Max Holm for the score.")]
    [InlineData("Three Oscars, among them one for its score, went to Bo Quill's drama.")]
    [InlineData("Bo Quill became an Oscar winner with this drama.")]
    [InlineData("The drama, cited by the Academy for its direction, is set on a ship.")]
    [InlineData("Ada Love lost the Best Actress Oscar, and Cleo Brand won hers.")]
    public void What_is_true_of_somebody_is_let_be(string text) =>
        Assert.DoesNotContain(Findings(text), finding => finding.Cap == Severity.Error);

    private static IEnumerable<RuleFinding> Findings(string text)
    {
        var example = new RuleExample(Location.OfFile("test"), new(new("test", "short", "en"), MappedText.Verbatim("test.md", text)), []) { Facts = RuleVerifier.ReadFacts(Facts) };
        return ((string[])["SYN1402", "SYN1407", "SYN1408", "SYN1409"]).SelectMany(id => ExampleRunner.Check(RuleVerifier.Shipped(id), example, example.Text));
    }
}
