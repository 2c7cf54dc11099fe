using Gate.Core.Documents;
using Gate.Core.Rules;
using Gate.Core.Rules.Examples;
using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.Rules.Claims;

/// <summary>The ways in which clauses give awards to a work that has none, and in which they give them to something else.</summary>
public class AwardGrammarTests
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
        complete: [talent, Academy Award]
        """;

    [Theory]
    [InlineData("Ada Love plays a ferry pilot in this Oscar-winning drama.")]
    [InlineData("An Academy Award-nominated thriller about a ferry that never lands, directed by Bo Quill.")]
    [InlineData("The last ferry of the year does not land. Winner of two Academy Awards.")]
    [InlineData("Nominated for three Oscars, Bo Quill's drama follows a pilot through one night.")]
    [InlineData("The film, nominated for an Oscar, was shot on one ship.")]
    [InlineData("A drama, honoured with an Academy Award, about a pilot and her mother.")]
    [InlineData("Bo Quill's drama, which won an Oscar, follows a pilot through one night.")]
    [InlineData("Erin Wolf (Ada Love) steers into the fog. The screenplay by Bo Quill and Ines Otero won an Academy Award.")]
    [InlineData("With an Oscar-winning score by Max Holm, the drama follows a pilot.")]
    [InlineData("Max Holm's Oscar-nominated music drives the drama.")]
    [InlineData("The music by Max Holm was nominated for an Oscar.")]
    [InlineData("Max Holm wrote the music, which received an Oscar nomination.")]
    [InlineData("Ada Love received an Oscar nomination for her performance.")]
    [InlineData("Ada Love, nominated for an Oscar for the role, plays a pilot lost in fog.")]
    [InlineData("Ada Love (an Oscar nominee for this role) plays a pilot lost in fog.")]
    [InlineData("The role earned Ada Love an Oscar.")]
    [InlineData("Ada Love gives an Oscar-nominated performance as a pilot.")]
    [InlineData("In an Oscar-winning turn, Ada Love plays a pilot.")]
    [InlineData("It took home three Academy Awards.")]
    [InlineData("It was awarded the Academy Award for Best Picture.")]
    [InlineData("The Academy Award for Best Picture went to this drama.")]
    [InlineData("Two Oscars went to the film, for directing and for editing.")]
    [InlineData("The film's three Oscars include Best Picture.")]
    [InlineData("With three Oscars to its name, Bo Quill's drama tells of one night.")]
    [InlineData("Its two Oscar nominations were for directing and editing.")]
    [InlineData("The drama was named Best Picture at the Academy Awards.")]
    [InlineData("At the Academy Awards, it won Best Picture.")]
    [InlineData("At the 2022 Oscars the film took home the prize for best picture.")]
    [InlineData("Bo Quill directs from Lena Berg's novel and was nominated for the Academy Award for directing.")]
    [InlineData("Bo Quill won the Oscar for Best Director.")]
    [InlineData("Bo Quill's direction won an Oscar.")]
    [InlineData("Bo Quill took the Academy Award for directing.")]
    [InlineData("The Oscar for Best Director went to Bo Quill.")]
    [InlineData("Oscar nominations followed for Ada Love and Cleo Brand.")]
    [InlineData("Ada Love and Cleo Brand were both nominated for Academy Awards.")]
    [InlineData("Ada Love and Cleo Brand both earned Oscar nominations.")]
    [InlineData("Bo Quill and Ines Otero shared the Oscar for Best Original Screenplay.")]
    [InlineData("Bo Quill directs his own Oscar-winning screenplay.")]
    [InlineData("Based on Lena Berg's novel, the drama picked up an Academy Award.")]
    [InlineData("Shot on one ship, the film collected an Academy Award for its cinematography.")]
    [InlineData("Written and directed by Bo Quill, it competed for the Oscar for Best International Feature.")]
    [InlineData("A drama from 2021, it was up for five Oscars.")]
    [InlineData("A pilot loses her way in this winner of the Academy Award for Best Picture.")]
    [InlineData("A pilot loses her way in this Academy Award winner.")]
    [InlineData("This Academy Award nominee follows a pilot through one night.")]
    [InlineData("Recognised with an Oscar for its sound, the drama follows a pilot.")]
    [InlineData("The film - an Oscar winner for its sound - follows a pilot.")]
    [InlineData("Bo Quill directs Ada Love in a drama that brought her an Oscar nomination.")]
    [InlineData("The drama, for which Ada Love won an Oscar, follows a pilot.")]
    [InlineData("Ada Love won an Oscar for it.")]
    [InlineData("Ada Love plays the pilot, a part that won her an Oscar.")]
    [InlineData("Ada Love plays the pilot, winning an Academy Award.")]
    [InlineData("Ada Love is the pilot, a performance honored with an Academy Award.")]
    [InlineData("The song \"Harbor Light\" won an Oscar.")]
    [InlineData("Its song \"Harbor Light\" was nominated for the Oscar.")]
    [InlineData("The costume design was rewarded with an Oscar.")]
    [InlineData("Director Bo Quill earned an Academy Award nomination.")]
    [InlineData("Co-writers Bo Quill and Ines Otero were Oscar-nominated for their script.")]
    [InlineData("Among its honours is an Academy Award for Best Picture.")]
    [InlineData("The honours include an Academy Award for the score.")]
    [InlineData("Honours for the drama include two Academy Awards.")]
    [InlineData("It went on to win the Oscar for best film editing.")]
    [InlineData("Night Ferry won the Academy Award for Best Picture.")]
    [InlineData("Night Ferry was nominated for four Oscars, including Best Picture.")]
    [InlineData("The ninety-minute drama, shot in one take, won an Oscar.")]
    [InlineData("Bo Quill's Oscar-winning drama follows a pilot.")]
    [InlineData("Bo Quill's drama is an Oscar winner.")]
    [InlineData("Oscar-nominated for Best Picture, the drama follows a pilot.")]
    [InlineData("Ada Love's Oscar-nominated performance anchors the drama.")]
    [InlineData("Cleo Brand, in an Oscar-winning performance, is her mother.")]
    [InlineData("Cleo Brand is her mother, a role that earned her an Academy Award nomination.")]
    [InlineData("Ada Love was an Oscar nominee for her role as Erin.")]
    [InlineData("The drama contended for the Best Picture Oscar.")]
    [InlineData("It has three Academy Award nominations.")]
    [InlineData("Bo Quill adapted Lena Berg's novel, winning the Academy Award for Best Adapted Screenplay.")]
    [InlineData("Five Oscar nominations came the film's way.")]
    [InlineData("The film received nominations for two Oscars.")]
    [InlineData("The score was recognized with an Oscar nod.")]
    [InlineData("Academy voters gave it the Oscar for Best Picture.")]
    public void An_award_that_the_show_does_not_have_is_found_in_any_clause(string text) =>
        Assert.Contains(Findings(text, Facts), finding => finding.Cap == Severity.Error);

    [Theory]
    [InlineData("Oscar winner Ada Love plays a pilot lost in fog.")]
    [InlineData("Two-time Academy Award winner Ada Love plays a pilot lost in fog.")]
    [InlineData("Bo Quill, an Oscar winner, directs.")]
    [InlineData("Ada Love, who has won two Oscars, plays a pilot.")]
    [InlineData("The pilot dreams of an Oscar, and of land.")]
    [InlineData("An actress wins an Oscar and loses her mother in one night.")]
    [InlineData("Erin wins an Oscar and gives it to her mother.")]
    [InlineData("Erin Wolf, an actress nominated for an Oscar, flees the ceremony on a ferry.")]
    [InlineData("A faded star, honoured with an Academy Award long ago, boards the ferry.")]
    [InlineData("On the night she wins an Oscar, a singer boards the ferry.")]
    [InlineData("Oscar-winning director Bo Quill follows a pilot through one night.")]
    [InlineData("From the Oscar-winning director of Low Tide comes a drama about a pilot.")]
    [InlineData("From the producers of the Oscar-winning film Low Tide, a drama about a pilot.")]
    [InlineData("Bo Quill, whose Low Tide won an Oscar, directs.")]
    [InlineData("Bo Quill, who won an Oscar for Low Tide, directs.")]
    [InlineData("Bo Quill returns after his Oscar-winning debut.")]
    [InlineData("The drama got no Academy Award nomination at all.")]
    [InlineData("It was not nominated for an Oscar.")]
    [InlineData("The film was overlooked at the Oscars.")]
    [InlineData("Based on the Pulitzer Prize-winning novel by Lena Berg.")]
    [InlineData("It was Denmark's entry for the Oscar for Best International Feature.")]
    [InlineData("The film was submitted for the Academy Awards.")]
    [InlineData("A stuntman named Oscar boards the ferry with Tony.")]
    [InlineData("Ada Love, Oscar-nominated in 2012 for Low Tide, plays the pilot.")]
    [InlineData("Ada Love, who would later win an Oscar, plays the pilot.")]
    [InlineData("A remake of the Oscar-winning drama of 1950.")]
    [InlineData("The sequel to a film that won an Oscar.")]
    [InlineData("Her father, a director with three Oscars, is on board.")]
    [InlineData("Two screenwriters whose script wins an Oscar fall out on a ferry.")]
    [InlineData("A thief steals an Oscar from the ferry's cabin.")]
    [InlineData("A producer who was nominated for an Oscar plans his revenge.")]
    [InlineData("The story of the first woman to win an Academy Award.")]
    [InlineData("A film about the making of an Oscar-winning classic.")]
    [InlineData("Her documentary won an Oscar; now the filmmaker has to face her subject.")]
    [InlineData("A composer whose score won an Oscar hears nothing.")]
    [InlineData("In 1994 he won an Oscar, and now the actor drives a ferry.")]
    [InlineData("He won an Oscar once. Now Erin's father works on a ferry.")]
    [InlineData("Without a single Oscar, the drama became a classic.")]
    [InlineData("Ada Love's first film since her Oscar-winning role in Low Tide.")]
    [InlineData("Ada Love, fresh from her Oscar win, plays the pilot.")]
    [InlineData("The Oscar-winning actress Ada Love plays the pilot.")]
    [InlineData("Academy Award nominees Ada Love and Cleo Brand star.")]
    [InlineData("With Oscar winners Ada Love and Cleo Brand, and music by Max Holm.")]
    [InlineData("Oscar hopefuls board a ferry to the ceremony.")]
    [InlineData("Ada Love (Oscar winner for Low Tide) plays the pilot.")]
    [InlineData("Bo Quill's follow-up to the Oscar-winning Low Tide stars Ada Love.")]
    [InlineData("The novel won a Pulitzer, and the play a Tony.")]
    [InlineData("In this satire of Hollywood, the worst film of the year wins an Oscar.")]
    public void An_award_of_another_work_a_career_or_the_story_is_let_be(string text) =>
        Assert.DoesNotContain(Findings(text, Facts), finding => finding.Cap == Severity.Error);

    private static IEnumerable<RuleFinding> Findings(string text, string facts)
    {
        var example = new RuleExample(Location.OfFile("test"), new(new("test", "short", "en"), MappedText.Verbatim("test.md", text)), []) { Facts = RuleVerifier.ReadFacts(facts) };
        return ((string[])["SYN1402", "SYN1407", "SYN1408", "SYN1409"]).SelectMany(id => ExampleRunner.Check(RuleVerifier.Shipped(id), example, example.Text));
    }
}
