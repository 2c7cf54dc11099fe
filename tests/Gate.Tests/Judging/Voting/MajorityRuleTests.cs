using Gate.Core.Judging.Voting;
using Gate.Tests.Rules;
using Xunit;

namespace Gate.Tests.Judging.Voting;

public sealed class MajorityRuleTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(7)]
    [InlineData(9)]
    public void Stopping_early_decides_as_all_votes_would_have_for_every_pattern_in_every_order(int votes)
    {
        var rule = new MajorityRule(votes);
        for (var pattern = 0; pattern < 1 << votes; pattern++)
        {
            bool[] cast = [.. Enumerable.Range(0, votes).Select(i => (pattern >> i & 1) == 1)];

            var (decision, asked) = Ask(rule, cast);

            Assert.Equal(new Decision.Closed(cast.Count(pass => pass) > votes / 2), decision);
            Assert.Equal(asked, FewestThatDecide(cast, votes));
        }
    }

    [Theory]
    [InlineData(0, 0, 0, 3)]
    [InlineData(1, 0, 0, 2)]
    [InlineData(1, 1, 0, 2)]
    [InlineData(2, 2, 0, 1)]
    [InlineData(0, 0, 2, 3)]
    [InlineData(2, 1, 1, 1)]
    public void As_many_are_asked_for_as_the_leading_side_needs(int passes, int fails, int lost, int more) =>
        Assert.Equal(new Decision.Open(more), new MajorityRule(5).Decide(new(passes, fails, lost)));

    [Theory]
    [InlineData(0, 0, 3)]
    [InlineData(2, 2, 1)]
    [InlineData(2, 1, 2)]
    [InlineData(0, 0, 5)]
    public void Where_lost_votes_leave_no_majority_nothing_is_decided(int passes, int fails, int lost) =>
        Assert.IsType<Decision.Undecidable>(new MajorityRule(5).Decide(new(passes, fails, lost)));

    [Fact]
    public void Lost_votes_never_make_a_decision_that_the_others_do_not()
    {
        foreach (var (passes, fails, lost) in from p in Enumerable.Range(0, 6) from f in Enumerable.Range(0, 6 - p) from l in Enumerable.Range(0, 6 - p - f) select (p, f, l))
        {
            var decision = new MajorityRule(5).Decide(new(passes, fails, lost));

            Assert.Equal(passes >= 3, decision is Decision.Closed { Pass: true });
            Assert.Equal(fails >= 3, decision is Decision.Closed { Pass: false });
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(4)]
    public void A_number_of_votes_that_allows_a_tie_is_refused(int votes) => Assert.Throws<ArgumentOutOfRangeException>(() => new MajorityRule(votes));

    [Theory]
    [InlineData(3, 2, true)]
    [InlineData(1, 2, true)]
    [InlineData(3, 1, false)]
    [InlineData(3, 0, false)]
    [InlineData(1, 0, false)]
    [InlineData(0, 0, false)]
    public void A_vote_is_narrow_when_one_vote_decided(int passes, int fails, bool isNarrow) => Assert.Equal(isNarrow, new Ballot(passes, fails).IsNarrow);

    [Fact]
    public void Recorded_samples_of_a_real_judge_are_decided_as_five_of_them_decide()
    {
        Assert.SkipWhen(RealTitles.Folder is null, "../shared/data is not beside the repository.");
        var rows = File.ReadLines(Path.Combine(RealTitles.Folder!, "judge_samples", "topical_chat_scores.csv")).Skip(1).Select(line => line.Split(',')[^20..]).Where(scores => scores.All(score => score.Length > 0)).ToList();
        var asked = 0;
        foreach (var votes in rows.SelectMany(row => row.Select(score => double.Parse(score) >= 2.5).Chunk(5)))
        {
            var (decision, used) = Ask(new MajorityRule(5), votes);
            asked += used;

            Assert.Equal(new Decision.Closed(votes.Count(pass => pass) > 2), decision);
        }

        Assert.InRange((double)asked / (rows.Count * 4), 3.0, 4.0);
    }

    private static (Decision Decision, int Asked) Ask(VotingRule rule, IReadOnlyList<bool> votes)
    {
        var ballot = default(Ballot);
        while (rule.Decide(ballot) is Decision.Open open)
        {
            Assert.InRange(open.More, 1, votes.Count - ballot.Valid);
            for (var i = 0; i < open.More; i++)
            {
                ballot = ballot.Add(votes[ballot.Valid]);
            }
        }

        return (rule.Decide(ballot), ballot.Valid);
    }

    private static int FewestThatDecide(bool[] votes, int planned) =>
        Enumerable.Range(1, planned).First(count => Math.Max(votes.Take(count).Count(pass => pass), votes.Take(count).Count(pass => !pass)) > planned / 2);
}
