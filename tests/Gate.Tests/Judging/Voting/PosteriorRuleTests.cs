using Gate.Core.Judging.Voting;
using Xunit;

namespace Gate.Tests.Judging.Voting;

public sealed class PosteriorRuleTests
{
    /// <summary>From the formula and, for the fourth, the paper on adaptive consistency (Aggarwal et al. 2023, arXiv 2305.11860: above 98 %).</summary>
    [Theory]
    [InlineData(0, 0, 0.5)]
    [InlineData(3, 0, 0.9375)]
    [InlineData(4, 0, 0.96875)]
    [InlineData(5, 0, 0.984375)]
    [InlineData(5, 1, 0.9375)]
    [InlineData(6, 1, 0.96484375)]
    [InlineData(0, 3, 0.0625)]
    public void The_posterior_is_the_published_one(int passes, int fails, double expected) =>
        Assert.Equal(expected, PosteriorRule.ProbabilityOfPass(new(passes, fails)), 12);

    [Fact]
    public void Both_sides_together_are_certain()
    {
        foreach (var (passes, fails) in from p in Enumerable.Range(0, 60) from f in Enumerable.Range(0, 60) select (p, f))
        {
            Assert.Equal(1, PosteriorRule.ProbabilityOfPass(new(passes, fails)) + PosteriorRule.ProbabilityOfPass(new(fails, passes)), 12);
        }
    }

    [Theory]
    [InlineData(3, 0, 0.95, false)]
    [InlineData(4, 0, 0.95, true)]
    [InlineData(5, 1, 0.95, false)]
    [InlineData(3, 0, 0.9, true)]
    [InlineData(0, 4, 0.95, true)]
    public void It_stops_when_one_side_is_probable_enough(int passes, int fails, double threshold, bool stops)
    {
        var decision = new PosteriorRule(9, threshold).Decide(new(passes, fails));

        Assert.Equal(stops ? new Decision.Closed(passes > fails) : new Decision.Open(1), decision);
    }

    [Theory]
    [InlineData(5, 4, 0, true)]
    [InlineData(4, 5, 0, false)]
    public void After_the_last_vote_the_majority_decides(int passes, int fails, int lost, bool pass) =>
        Assert.Equal(new Decision.Closed(pass), new PosteriorRule(9, 0.99).Decide(new(passes, fails, lost)));

    [Theory]
    [InlineData(4, 4, 1)]
    [InlineData(4, 3, 2)]
    [InlineData(1, 0, 8)]
    [InlineData(0, 0, 9)]
    public void What_lost_votes_leave_undecided_is_no_decision(int passes, int fails, int lost) =>
        Assert.IsType<Decision.Undecidable>(new PosteriorRule(9, 0.95).Decide(new(passes, fails, lost)));

    [Theory]
    [InlineData(0.5)]
    [InlineData(1)]
    [InlineData(double.NaN)]
    public void A_threshold_that_never_or_always_stops_is_refused(double threshold) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new PosteriorRule(5, threshold));
}
