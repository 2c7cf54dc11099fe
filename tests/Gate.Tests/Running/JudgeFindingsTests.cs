using Gate.Core.Catalogs;
using Gate.Core.Judging;
using Gate.Core.Planning;
using Gate.Core.Rules;
using Gate.Core.Running;
using Gate.Tests.Testing;
using Gate.Tests.Testing.Judges;
using Xunit;

namespace Gate.Tests.Running;

/// <summary>What a writer reads of a vote that fails a text.</summary>
public sealed class JudgeFindingsTests
{
    private static readonly Show Show = Catalogue.Show("one", "drama", ("short", "A bad text that won an award, starring and directed by Ada Quill."));

    [Fact]
    public async Task A_fail_names_the_other_places_that_its_answer_quotes()
    {
        var show = Catalogue.Show("one", "drama", ("short", "A bad text with one fault, a second, a third, a fourth and a fifth that goes on and on until nobody can read it."));
        var reply = JudgeReply.Of(false, "r", ["fault", "bad text", "text", "second", "fifth that goes on and on until nobody can read it"], "Mend it.");

        var entry = await Run(ModelStub.Saying(_ => reply), show);

        var finding = Assert.Single(((Judgment.Scored)entry.Judgment!).Findings);
        Assert.Equal("fault", finding.Quotation);
        Assert.Equal("Mend it. Also: “bad text”, “second”, “fifth that goes on and on until nobody c…”.", finding.Message);
    }

    [Fact]
    public async Task At_most_four_other_places_are_named_and_a_long_summary_makes_room_for_them()
    {
        string[] words = [.. Enumerable.Range(10, 9).Select(i => $"word{i}")];
        var show = Catalogue.Show("one", "drama", ("short", string.Join(' ', words)));

        var entry = await Run(ModelStub.Saying(_ => JudgeReply.Of(false, "r", words, new string('x', 700))), show);

        var message = Assert.Single(((Judgment.Scored)entry.Judgment!).Findings).Message;
        Assert.EndsWith("x… Also: “word11”, “word12”, “word13”, “word14”.", message, StringComparison.Ordinal);
        Assert.InRange(message.Length, 590, 601);
    }

    [Fact]
    public async Task One_contradicted_claim_is_told_in_the_sentence_that_the_judge_wrote_for_the_writer()
    {
        var model = ModelStub.Saying(_ => JudgeReply.Claims(("bad", "contradicted", "Genres: drama"), ("A", "supported", "")));

        var entry = await Run(model, Show, TestRule.Judge("SYN3002", Criterion.Factuality, listsClaims: true, reads: RuleInput.Metadata));

        Assert.Equal("The facts say otherwise.", Assert.Single(((Judgment.Scored)entry.Judgment!).Findings).Message);
    }

    [Theory]
    [InlineData(RuleInput.Plot, "the plot says “It is good”.", "the plot does not say so.")]
    [InlineData(RuleInput.Talent, "the credits say “It is good”.", "the credits do not say so.")]
    [InlineData(RuleInput.Awards, "the show’s facts say “It is good”.", "the show’s facts do not say so.")]
    public async Task A_contradiction_names_its_source_and_claims_nothing_itself(RuleInput reads, string says, string doesNot)
    {
        var model = ModelStub.Saying(_ => JudgeReply.Claims(("bad", "contradicted", " It is\ngood. "), ("text", "contradicted", " ")));

        var entry = await Run(model, Show, TestRule.Judge("SYN3001", Criterion.Factuality, listsClaims: true, reads: reads));

        Assert.Equal([$"The text says “bad”; {says}", $"The text says “text”; {doesNot}"], ((Judgment.Scored)entry.Judgment!).Findings.Select(finding => finding.Message));
    }

    [Fact]
    public async Task Each_contradicted_claim_is_a_finding_that_says_what_the_facts_say()
    {
        var model = ModelStub.Saying(_ => JudgeReply.Claims(("bad", "contradicted", "Genres: drama"), ("text", "contradicted", "Kind: film"), ("A", "supported", "")));

        var entry = await Run(model, Show, TestRule.Judge("SYN3002", Criterion.Factuality, listsClaims: true, reads: RuleInput.Metadata));

        Assert.Equal(
            ["bad: The text says “bad”; the show’s facts say “Genres: drama”.", "text: The text says “text”; the show’s facts say “Kind: film”."],
            ((Judgment.Scored)entry.Judgment!).Findings.Select(finding => $"{finding.Quotation}: {finding.Message}"));
    }

    private static async Task<LedgerEntry> Run(ModelStub model, Show show, Rule? rule = null)
    {
        var judge = rule ?? TestRule.Judge("SYN2001");
        var cell = new Cell(show, show.Suite[0], judge, Severity.Error, new JudgePolicy(new(), "m").For(judge));
        return (await new JudgeRunner(model, new MemoryStore(), new(new(), "m"), 1, TimeProvider.System).RunAsync([cell], [], null, TestContext.Current.CancellationToken)).Single();
    }
}
