using Gate.Core.Judging;
using Gate.Core.Judging.Voting;
using Gate.Core.Planning;
using Gate.Core.Reporting;
using Gate.Core.Rules;
using Gate.Core.Running;
using Gate.Core.Verdicts;
using Gate.Tests.Reviewing;
using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.Reporting;

public sealed class RunSummaryTests
{
    private static readonly Judgment Nothing = new Judgment.Abstained("The facts have no awards, and the synopsis says nothing of the kind.");

    [Fact]
    public void Nobody_has_to_look_where_a_judge_has_nothing_to_check()
    {
        var review = SampleReviews.Of(Judged(Verdict.Fail, Nothing, Judgment.Scored.Clean));

        Assert.Empty(review.Questions);
    }

    [Fact]
    public void Who_abstains_has_not_judged()
    {
        Assert.Equal("m is configured, but there is no answer of it: text rules only.", new RunSummary(Judged(Verdict.Pass, Nothing)).Judge);
        Assert.Equal("Judged by m.", new RunSummary(Judged(Verdict.Pass, Nothing, Judgment.Scored.Clean)).Judge);
    }

    [Fact]
    public void A_verdict_without_a_judge_says_that_nobody_has_read_the_text()
    {
        var judged = Judged(Verdict.Pass, Judgment.Scored.Clean);
        var builtin = judged with { Run = judged.Run with { Model = RunDescription.Builtin } };

        Assert.Equal("Passed by text rules alone: 1 synopsis. No language model has read it.", new RunSummary(builtin).Verdict);
        Assert.Equal("Passed by text rules alone: 1 synopsis. No language model has read it.", new RunSummary(Judged(Verdict.Pass, Nothing)).Verdict);
        Assert.Equal("Passed: 1 synopsis.", new RunSummary(judged).Verdict);
        Assert.Equal("Passed: 1 synopsis.", new RunSummary(Judged(Verdict.Pass)).Verdict);
        Assert.Equal("Passed by text rules alone: 2 synopses. No language model has read them.", SampleReviews.Of(SampleResults.Passed()).Verdict);
    }

    //MORE
    /// <summary>One synopsis with judgments of judges on its factuality.</summary>
    private static GateResult Judged(Verdict verdict, params Judgment[] judgments)
    {
        var result = new ResultBuilder().Rule("SYN8001", "A", Criterion.Tone).Synopsis("one/tv", "One", "Fine.").Build();
        var cell = result.Ledger[0].Cell;
        var setup = new JudgeSetup(new MajorityRule(1), RationaleTier.Tiered, null, "m");
        var judges = judgments.Select((judgment, i) => LedgerEntry.Of(new(cell.Show, cell.Synopsis, TestRule.Judge($"SYN900{i}", Criterion.Factuality, listsClaims: true), Severity.Error, setup), judgment));
        return result with
        {
            Run = result.Run with { Model = "m" },
            Ledger = [.. result.Ledger, .. judges],
            Synopses = [result.Synopses[0] with { Verdicts = new Dictionary<Criterion, Verdict> { [Criterion.Tone] = Verdict.Pass, [Criterion.Factuality] = verdict } }],
        };
    }
}
