using FsCheck.Fluent;
using Gate.Core.Judging.Sampling;
using Gate.Core.Judging.Voting;
using Gate.Core.Planning;
using Gate.Core.Rules;
using Gate.Core.Running;
using Gate.Tests.Testing;
using Gate.Tests.Testing.Judges;
using Xunit;

namespace Gate.Tests.Running;

public sealed class VotesNeededTests
{
    private static readonly Core.Catalogs.Show Show = Catalogue.Show("one", "drama", ("short", "A bad text."));

    [Theory]
    [InlineData("", 3, 5, 1)]
    [InlineData("p", 2, 4, 1)]
    [InlineData("pf", 2, 3, 1)]
    [InlineData("ppff", 1, 1, 1)]
    [InlineData("ppp", 0, 0, 0)]
    [InlineData("xx", 3, 5, 1)]
    public void What_is_stored_need_not_be_asked_for(string stored, int atLeast, int atMost, int requests)
    {
        var needed = VotesNeeded.Of(Cell(new MajorityRule(5)), Replies(stored));

        Assert.Equal(new(atLeast, atMost, requests), needed);
    }

    [Fact]
    public void A_sequential_vote_takes_as_many_requests_as_votes()
    {
        var needed = VotesNeeded.Of(Cell(new PosteriorRule(9, 0.95)), []);

        Assert.Equal(new(4, 9, 4), needed);
    }

    [Fact]
    public void Whatever_the_votes_are_a_run_lies_within_what_was_reckoned() =>
        Prop.ForAll(Gen.Elements('p', 'f').ArrayOf(5).ToArbitrary(), Gen.Choose(0, 4).ToArbitrary(), (votes, kept) =>
        {
            var store = new MemoryStore();
            foreach (var reply in Replies(new string(votes)[..kept]))
            {
                store.Keep(Cell(new MajorityRule(5)).Key, reply);
            }

            var needed = VotesNeeded.Of(Cell(new MajorityRule(5)), Replies(new string(votes)[..kept]));
            var next = kept - 1;
            var model = new ModelStub((_, _, choices) => ModelStub.Of([.. Enumerable.Range(0, choices).Select(_ => Reply(votes[++next], next))]));
            var entry = new JudgeRunner(model, store, new(new(), "m"), 1, TimeProvider.System).RunAsync([Cell(new MajorityRule(5))], [], null, CancellationToken.None).GetAwaiter().GetResult().Single();

            Assert.InRange(entry.Cost!.Replies, needed.AtLeast, needed.AtMost);
            Assert.InRange(entry.Cost.Calls, needed.Requests, needed.AtMost);
        }).Hold(200, 50);

    [Fact]
    public void What_the_store_says_is_what_the_runner_said() =>
        Prop.ForAll(Gen.Elements('p', 'f', 'x').ArrayOf(10).ToArbitrary(), answers =>
        {
            var store = new MemoryStore();
            var next = -1;
            var model = new ModelStub((_, _, choices) => ModelStub.Of([.. Enumerable.Range(0, choices).Select(_ => Reply(answers[++next], next))]));
            var cell = Cell(new MajorityRule(5));
            var entry = new JudgeRunner(model, store, new(new(), "m"), 1, TimeProvider.System).RunAsync([cell], [], null, CancellationToken.None).GetAwaiter().GetResult().Single();

            var stored = StoredJudgment.Of(cell, store.ReadAsync(cell.Key, CancellationToken.None).AsTask().GetAwaiter().GetResult(), UnverifiableClaims.Pass);

            Assert.Equal(Verdict(entry), Verdict(entry with { Judgment = stored.Judgment }));
            Assert.Equal(stored.Ballot.Valid, stored.Votes.Count(vote => vote.Counts));
        }).Hold(200, 50);

    private static Core.Verdicts.Verdict Verdict(LedgerEntry entry) => Core.Verdicts.VerdictPolicy.Of(entry);

    private static Cell Cell(VotingRule voting)
    {
        var judge = TestRule.Judge("SYN2001");
        return new(Show, Show.Suite[0], judge, Severity.Error, new JudgePolicy(new(), "m").For(judge) with { Voting = voting });
    }

    private static IReadOnlyList<StoredReply> Replies(string votes) => [.. votes.Select((vote, i) => new StoredReply(i, 0, new(Reply(vote, i), "stop", "m", default, default, default)))];

    private static string Reply(char vote, int i) => vote switch { 'p' => JudgeReply.Pass($"{i}"), 'f' => JudgeReply.Fail("bad", $"{i}"), _ => "nonsense" };
}
