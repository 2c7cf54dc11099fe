using System.Text.RegularExpressions;
using Gate.Core.Catalogs;
using Gate.Core.Documents;
using Gate.Core.Judging.Prompts;
using Gate.Core.Rules;
using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.Judging.Prompts;

public sealed class PromptWriterTests
{
    private static readonly Lazy<RuleSet> Rules = new(() => RuleLoader.Load([], []));

    public static TheoryData<string> Judges() => [.. Rules.Value.All.Where(rule => rule.Judge is not null).Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Judges))]
    public void What_is_the_same_for_all_synopses_comes_first_and_stays_the_same(string id)
    {
        var one = Write(id, Catalogue.Show("one", "drama", ("short", "Two sisters.")));
        var other = Write(id, Catalogue.Show("other", "comedy", ("short", "Two brothers.")));

        Assert.Equal(one.Instructions, other.Instructions);
        Assert.NotEqual(one.Data, other.Data);
        Assert.DoesNotContain("sisters", one.Instructions, StringComparison.Ordinal);
        Assert.Matches("(?s)# The guideline|# How to check", one.Instructions);
        Assert.Matches(@"(?s)# How to answer.*# How long to reason.*# The form of the answer", one.Instructions);
    }

    [Theory]
    [MemberData(nameof(Judges))]
    public void A_guideline_is_short_enough_to_be_paid_for_at_every_call(string id)
    {
        var judge = Rules.Value.Find(id)!.Judge!;

        Assert.All(judge.Prompts.Values, prompt => Assert.InRange(prompt.Content.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length, 300, 1050));
    }

    [Fact]
    public void A_judge_sees_the_title_and_its_facets_and_nothing_else()
    {
        var show = Catalogue.Show("one", "drama", ("short", "Two sisters."));
        show = show with
        {
            Facts = show.Facts! with
            {
                Talent = new() { OnScreen = [new Credit { Name = "Ada Lund", Role = "the captain" }] },
                Awards = [new Award { Name = "Emmy", Category = "Best Drama", Year = 2021, Result = AwardResult.Nominated, Recipient = "Bo Quill" }],
                Plot = new SourceText("plot.md", "They quarrel on the boat."),
                Complete = [Catalogue.Sourced("talent")],
            },
        };

        Assert.Equal("Title: Show one\nOn screen:\n- Ada Lund: the captain\nOff screen: none listed\nComplete: talent (what is missing there is not so)", FactsOf("SYN3003", show));
        Assert.Equal("Title: Show one\nAwards and nominations:\n- nominated: Emmy, Best Drama, ceremony of 2021, to Bo Quill", FactsOf("SYN3004", show));
        Assert.Equal("Title: Show one\nPlot:\nThey quarrel on the boat.", FactsOf("SYN3001", show));
        Assert.Equal("Title: Show one\nGenres: drama", FactsOf("SYN2001", show));
        Assert.Equal("There are no facts about this title.", FactsOf("SYN2001", show with { Facts = null }));
    }

    [Fact]
    public void A_language_has_its_own_guideline_where_there_is_one()
    {
        var show = Catalogue.Show("one", "drama", ("short", "Zwei Schwestern."));
        var german = show with { Suite = [show.Suite[0] with { Id = new SynopsisId("one", "short", "de-AT") }] };
        var french = show with { Suite = [show.Suite[0] with { Id = new SynopsisId("one", "short", "fr") }] };

        Assert.NotEqual(Write("SYN2001", show).Instructions, Write("SYN2001", german).Instructions);
        Assert.Equal(Write("SYN2001", show).Instructions, Write("SYN2001", french).Instructions);
        Assert.Contains("de-AT", Write("SYN2001", german).Data, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rationale_changes_the_instructions_and_the_room_for_an_answer()
    {
        var tiers = Enum.GetValues<RationaleTier>().Select(tier => Write("SYN2001", Catalogue.Show("one", "drama", ("short", "Text.")), tier)).ToList();

        Assert.Equal(tiers.Count, tiers.Select(prompt => prompt.Instructions).Distinct().Count());
        Assert.True(tiers[(int)RationaleTier.Tiered].MaximumTokens > tiers[(int)RationaleTier.Short].MaximumTokens);
    }

    private static Prompt Write(string id, Show show, RationaleTier rationale = RationaleTier.Tiered)
    {
        var rule = Rules.Value.Find(id)!;
        return PromptWriter.Write(rule.Judge!, rule.Reads, rationale, show.Facts, show.Suite[0]);
    }

    private static string FactsOf(string id, Show show) => Regex.Match(Write(id, show).Data, "(?s)<<<facts [0-9a-f]+>>>\n(.*?)\n<<<end ").Groups[1].Value;
}
