using Gate.Core.Rules;
using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.Rules.Claims;

/// <summary>What texts say of people's parts, and the names that make it hard.</summary>
public class PeopleClaimTests
{
    private const string Facts = """
        title: Grace Hollander
        talent:
          on-screen:
            - { name: Ada Sorensen, role: Grace Hollander }
            - { name: Bo Quill, role: "Will Marsh, Grace's brother" }
            - { name: Yorick van der Meer, role: Mr. Brandt }
            - { name: Inés Otero, role: Mrs. Brandt }
            - { name: Zhang Liwei, role: Dr. Tom Reyes / Nightjar }
            - { name: Solenne, role: The Ferryman }
            - { name: Robert Vance Jr., role: Narrator }
          off-screen:
            - { name: Katarzyna McAllister, job: "Director (feature debut), writer and producer" }
            - { name: Grace Lindqvist, job: Author of the source novel }
            - { name: J. R. Holm, job: Director of photography }
        """;

    [Theory]
    [InlineData("[|Grace (Inés Otero)|] waits.")]
    [InlineData("[|Bo Quill as Grace|], for once.")]
    [InlineData("[|Yorick van der Meer plays Will|].")]
    [InlineData("[|Ada Sorensen plays Will Marsh|].")]
    [InlineData("The ferry of [|Nightjar, played by Solenne|].")]
    [InlineData("[|Inés Otero as Mr. Brandt|] is stern.")]
    [InlineData("[|Bo Quill’s stubborn Nightjar|] waits.")]
    [InlineData("[|Mrs. Brandt (Ada Sorensen)|] waits.")]
    public void A_part_of_somebody_else_is_found(string marked)
    {
        var findings = RuleVerifier.Verify(RuleVerifier.Shipped("SYN1405"), marked, Facts);

        Assert.Equal(Severity.Error, findings[0].Cap);
    }

    [Theory]
    [InlineData("[|Catarzyna McAllister|] directs.", "Katarzyna McAllister directs.")]
    [InlineData("[|Yoric van der Meer|] waits.", "Yorick van der Meer waits.")]
    public void A_name_that_sounds_the_same_or_has_particles_is_mended(string marked, string repaired) =>
        RuleVerifier.Verify(RuleVerifier.Shipped("SYN1401"), marked, Facts, repaired: repaired);

    [Theory]
    [InlineData("SYN1405", "With Solenne and [|Inés Otero, who plays Grace|], her friend.")]
    [InlineData("SYN1405", "[|Bo Quill turned the novel into a screenplay|].")]
    [InlineData("SYN1405", "[|Bo Quill adapted the 2021 drama from|] a novel.")]
    [InlineData("SYN1405", "[|Bo Quill made his debut as a director with|] this drama.")]
    [InlineData("SYN1405", "In [|Bo Quill's horror film of 2021|], a ferry waits.")]
    [InlineData("SYN1405", "It was made [|under the direction of Bo Quill|].")]
    [InlineData("SYN1406", "[|Narrator: Cleo Brandvold|]. The ferry waits.")]
    [InlineData("SYN1406", "[|Cleo Brandvold voices the robot of the title|].")]
    public void A_deed_is_told_in_many_ways(string id, string marked)
    {
        var findings = RuleVerifier.Verify(RuleVerifier.Shipped(id), marked, Facts + "\ncomplete: [talent]");

        Assert.Equal(Severity.Error, findings[0].Cap);
    }

    [Theory]
    [InlineData("Katarzyna McAllister adapted the drama from a novel and turned it into a screenplay.")]
    [InlineData("Katarzyna McAllister made her debut as a director with this drama. Narrator: Robert Vance Jr.")]
    [InlineData("With Solenne and Bo Quill, who plays Will, her brother.")]
    [InlineData("Grace turned the letter into a script, and Cleo Brandvold voices the doubts of all.")]
    public void A_deed_of_its_doer_is_let_be(string text)
    {
        RuleVerifier.Verify(RuleVerifier.Shipped("SYN1405"), text, Facts + "\ncomplete: [talent]");
        RuleVerifier.Verify(RuleVerifier.Shipped("SYN1406"), text, Facts + "\ncomplete: [talent]");
    }

    [Theory]
    [InlineData("Grace (Ada Sorensen) and Will (Bo Quill) wait for Mr. Brandt (Yorick van der Meer).")]
    [InlineData("Liwei Zhang is Nightjar; Ines Otero plays Mrs Brandt. Solenne is the Ferryman.")]
    [InlineData("Narrated by Robert Vance, from Grace Lindqvist's novel, shot by JR Holm.")]
    [InlineData("Katarzyna McAllister's 2021 drama was written and directed by McAllister.")]
    [InlineData("Grace will not will it away: Will sees in Bo Quill a friend, and Grace takes Will for Nightjar.")]
    [InlineData("Bo Quill and Ada Sorensen star as Grace and Will.")]
    [InlineData("“Bo Quill plays Grace,” says the poster in the story.")]
    [InlineData("Bo Quill, who played Grace in the original, returns.")]
    [InlineData("An homage to films directed by Bo Quill and Solenne.")]
    public void What_is_credited_or_no_claim_is_let_be(string text) =>
        RuleVerifier.Verify(RuleVerifier.Shipped("SYN1405"), text, Facts + "\ncomplete: [talent]");

    [Theory]
    [InlineData("[|Directed by Bo Quill|], it never rests.", "", Severity.Warning)]
    [InlineData("[|Directed by Bo Quill|], it never rests.", "complete: [talent]", Severity.Error)]
    [InlineData("A drama [|written by Bo Quill|].", "", Severity.Suggestion)]
    [InlineData("A drama [|written by Bo Quill|].", "complete: [talent]", Severity.Error)]
    [InlineData("Based on [|Katarzyna McAllister's novel|].", "complete: [talent]", Severity.Error)]
    public void A_job_of_somebody_else_counts_as_much_as_the_credits_are_complete(string marked, string complete, Severity expected)
    {
        var findings = RuleVerifier.Verify(RuleVerifier.Shipped("SYN1405"), marked, $"{Facts}\n{complete}");

        Assert.Equal(expected, findings[0].Cap);
    }

    [Theory]
    [InlineData("[|Grace (Vera Stone)|] waits.")]
    [InlineData("[|Vera Stone stars as Will|].")]
    [InlineData("[|Directed by Vera Stone|], it never rests.")]
    public void A_stranger_is_wrong_only_where_the_credits_are_complete(string marked)
    {
        var rule = RuleVerifier.Shipped("SYN1406");

        RuleVerifier.Verify(rule, marked.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal), Facts);
        var findings = RuleVerifier.Verify(rule, marked, Facts + "\ncomplete: [talent]");

        Assert.Equal(Severity.Error, findings[0].Cap);
    }

    [Theory]
    [InlineData("Songs by Vera Stone. Edited by Georg Haller.")]
    [InlineData("She joins Doc Carter's medicine show in Grace (New York City).")]
    [InlineData("He meets Vera Stone, who directs the choir.")]
    public void A_job_that_nobody_holds_and_people_of_the_story_are_let_be(string text) =>
        RuleVerifier.Verify(RuleVerifier.Shipped("SYN1406"), text, Facts + "\ncomplete: [talent]");

    [Theory]
    [InlineData("Liwei Zhang, Zhang Liwei, Robert Vance and Grace wait for Will.")]
    [InlineData("JR Holm and J.R. Holm met Yorick Van Der Meer.")]
    public void Order_initials_particles_and_common_words_are_no_misspelling(string text) =>
        RuleVerifier.Verify(RuleVerifier.Shipped("SYN1401"), text, Facts);

    [Theory]
    [InlineData("SYN1401")]
    [InlineData("SYN1402")]
    [InlineData("SYN1405")]
    [InlineData("SYN1406")]
    [InlineData("SYN1409")]
    public void Strange_texts_raise_nothing(string id)
    {
        var rule = RuleVerifier.Shipped(id);
        string[] texts =
        [
            "", " ", "(", "()", "as ", "’s", "\"", "Grace (", "グレースは船を待っている。渡し守は眠らない。", "גרייס מחכה (לספינה) כל הלילה.", "\uD800 Oscar \uDC00",
            string.Concat(Enumerable.Repeat("Grace (Ada Sorensen) won an Oscar-free evening as Grace. ", 2_000)),
            new string('A', 100_000), string.Concat(Enumerable.Repeat("A ", 50_000)), string.Concat(Enumerable.Repeat("Bo Quill, ", 5_000)),
        ];

        Assert.All(texts, text => RuleVerifier.Verify(rule, text, Facts + "\ncomplete: [talent, awards]"));
    }
}
