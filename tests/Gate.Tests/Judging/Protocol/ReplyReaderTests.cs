using System.Text.RegularExpressions;
using FsCheck.Fluent;
using Gate.Core.Judging.Protocol;
using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.Judging.Protocol;

public sealed class ReplyReaderTests
{
    private const string Synopsis = "The “last” ferry – and its captain – never arrive. Ada’s lamp burns on.";
    private const string Passing = """{"reasoning": "r", "evidence": [], "summary": "Good.", "pass": true}""";
    private const string Failing = """{"reasoning": "r", "evidence": ["Ada's lamp"], "summary": "Why?", "pass": false}""";

    [Fact]
    public void A_whole_reply_is_a_vote_with_the_places_of_its_quotations()
    {
        var vote = Assert.IsType<ReplyReading.Valid>(Read(Failing)).Sample;

        Assert.False(vote.Pass);
        Assert.Equal("Why?", vote.Summary);
        Assert.Equal(["Ada’s lamp"], vote.Evidence.Select(span => Synopsis.Substring(span.Start, span.Length)));
        Assert.True(Assert.IsType<ReplyReading.Valid>(Read(Passing)).Sample.Pass);
    }

    [Theory]
    [InlineData("```json\n{0}\n```")]
    [InlineData("<think>It says {\"pass\": false}.</think>\n{0}")]
    [InlineData("  {0}\n\n")]
    public void What_models_put_around_an_answer_is_taken_off(string shape) => Assert.True(Assert.IsType<ReplyReading.Valid>(Read(shape.Replace("{0}", Passing, StringComparison.Ordinal))).Sample.Pass);

    [Theory]
    [InlineData("")]
    [InlineData("pass")]
    [InlineData("true")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"reasoning": "r", "evidence": [], "summary": "Good."}""")]
    [InlineData("""{"reasoning": "r", "evidence": [], "summary": "Good.", "pass": null}""")]
    [InlineData("""{"reasoning": "r", "evidence": [], "summary": "Good.", "pass": "true"}""")]
    [InlineData("""{"reasoning": "r", "evidence": [], "summary": "Good.", "pass": 1}""")]
    [InlineData("""{"reasoning": "r", "evidence": [], "summary": "Good.", "pass": false, "pass": true}""")]
    [InlineData("""{"reasoning": "r", "evidence": [], "summary": "Good.", "Pass": true}""")]
    [InlineData("""{"reasoning": "r", "evidence": [], "summary": "Good.", "pass": true, "score": 5}""")]
    [InlineData("""{"reasoning": "r", "evidence": "all", "summary": "Good.", "pass": true}""")]
    [InlineData("""{"reasoning": "r", "evidence": [1], "summary": "Good.", "pass": true}""")]
    [InlineData("""{"reasoning": "r", "evidence": [], "summary": "  ", "pass": true}""")]
    [InlineData("""{"reasoning": null, "evidence": [], "summary": "Good.", "pass": true}""")]
    [InlineData("""{"reasoning": "\ud800", "evidence": [], "summary": "Good.", "pass": true}""")]
    [InlineData("""{"reasoning": "r", "evidence": [], "summary": "Good.", "pass": tru""")]
    [InlineData("""{"reasoning": "r", "evidence": [], "summary": "Good.", "pass": true} {"pass": true}""")]
    [InlineData("""{"reasoning": "r", "evidence": [], "summary": "Good.", "pass": true} // sure""")]
    public void What_is_not_exactly_an_answer_is_no_vote(string content) => Assert.IsType<ReplyReading.Invalid>(Read(content));

    [Theory]
    [InlineData("[]")]
    [InlineData("[\"the captain sleeps\"]")]
    [InlineData("[\"Ada's lamp\", \"the captain sleeps\"]")]
    [InlineData("[\"\"]")]
    [InlineData("[\"...\"]")]
    [InlineData("[\"ada's lamp\"]")]
    [InlineData("[\"err\"]")]
    public void A_fail_without_words_of_the_synopsis_is_no_vote(string evidence) => Assert.IsType<ReplyReading.Invalid>(Read(Failing.Replace("[\"Ada's lamp\"]", evidence, StringComparison.Ordinal)));

    [Theory]
    [InlineData("length")]
    [InlineData("content_filter")]
    public void A_reply_that_was_cut_is_no_vote_even_where_it_looks_whole(string finishReason) => Assert.IsType<ReplyReading.Invalid>(ReplyReader.Read(Passing, finishReason, Synopsis, false));

    [Fact]
    public void A_reply_that_was_damaged_never_passes()
    {
        var cases = from at in Gen.Choose(0, Failing.Length - 1) from length in Gen.Choose(1, 12) from with in Gen.Elements("", "\"", "{", "}", "true", ",", "\\", "pass", "\0") select (at, length, with);

        Prop.ForAll(cases.ToArbitrary(), damage =>
        {
            var damaged = Failing[..damage.at] + damage.with + Failing[Math.Min(Failing.Length, damage.at + damage.length)..];

            // The one way to a pass is to write true where the decision stands.
            Assert.False(Read(damaged) is ReplyReading.Valid { Sample.Pass: true } && !Regex.IsMatch(damaged, "\"pass\"\\s*:\\s*true"), damaged);
        }).Hold(2_000);
    }

    [Theory]
    [InlineData("supported", true, true)]
    [InlineData("unverifiable", true, true)]
    [InlineData("contradicted", false, true)]
    [InlineData("contradicted", true, false)]
    [InlineData("supported", false, false)]
    [InlineData("doubtful", true, false)]
    public void An_agent_decides_as_its_claims_say(string status, bool pass, bool isVote)
    {
        var content = $$"""{"reasoning": "r", "claims": [{"claim": "A lamp burns.", "quotation": "lamp burns on", "source": "", "status": "{{status}}"}], "evidence": ["lamp burns on"], "summary": "s", "pass": {{(pass ? "true" : "false")}}}""";

        var reading = ReplyReader.Read(content, "stop", Synopsis, listsClaims: true);

        Assert.Equal(isVote, reading is ReplyReading.Valid);
    }

    [Fact]
    public void A_contradicted_claim_that_the_synopsis_does_not_make_is_no_vote()
    {
        const string content = """{"reasoning": "r", "claims": [{"claim": "c", "quotation": "a bell rings", "source": "s", "status": "contradicted"}], "evidence": ["lamp"], "summary": "s", "pass": false}""";

        Assert.IsType<ReplyReading.Invalid>(ReplyReader.Read(content, "stop", Synopsis, listsClaims: true));
    }

    [Theory]
    [InlineData("The \"last\" ferry - and its captain", "The “last” ferry – and its captain")]
    [InlineData("“Ada's lamp burns on.”", "Ada’s lamp burns on")]
    [InlineData("never   arrive", "never arrive")]
    public void Marks_and_spaces_of_a_quotation_may_differ(string quotation, string words)
    {
        var span = QuotationFinder.Find(Synopsis, quotation)!.Value;

        Assert.Equal(words, Synopsis.Substring(span.Start, span.Length));
    }

    [Fact]
    public void A_schema_asks_for_reasons_before_the_decision()
    {
        var fields = ReplySchema.For(listsClaims: true).GetProperty("properties").EnumerateObject().Select(field => field.Name);

        Assert.Equal(["reasoning", "claims", "evidence", "summary", "pass"], fields);
    }

    private static ReplyReading Read(string content) => ReplyReader.Read(content, "stop", Synopsis, listsClaims: false);
}
