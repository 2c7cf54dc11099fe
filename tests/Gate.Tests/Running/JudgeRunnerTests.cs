using FsCheck.Fluent;
using Gate.Core.Catalogs;
using Gate.Core.Documents;
using Gate.Core.Judging;
using Gate.Core.Judging.Calls;
using Gate.Core.Planning;
using Gate.Core.Rules;
using Gate.Core.Running;
using Gate.Core.Verdicts;
using Gate.Tests.Testing;
using Gate.Tests.Testing.Judges;
using Xunit;

namespace Gate.Tests.Running;

public sealed class JudgeRunnerTests
{
    private static readonly Show Show = Catalogue.Show("one", "drama", ("short", "A bad text."), ("long", "A good text, quite long."));

    private readonly MemoryStore store = new();

    [Fact]
    public async Task Five_votes_that_agree_cost_one_request_of_three()
    {
        var model = ModelStub.Saying(i => JudgeReply.Pass($"Reason {i}."));

        var entry = (await Run(model, Cell(votes: 5))).Single();

        Assert.Equal([3], model.Asked);
        Assert.Equal(CellOutcome.Judged, entry.Outcome);
        var scored = Assert.IsType<Judgment.Scored>(entry.Judgment);
        Assert.True(scored is { Pass: true, ReviewReason: null, Vote: { Ballot: { Passes: 3, Fails: 0 }, AtMost: 5 } });
        Assert.Equal(new(1, 3, 0, 0, new(100, 60, 60), TimeSpan.Zero), entry.Cost);
    }

    [Fact]
    public async Task Only_as_many_more_votes_are_asked_for_as_are_needed_and_a_narrow_vote_names_the_other_side()
    {
        string[] replies = [JudgeReply.Pass("a"), JudgeReply.Fail("bad", "b"), JudgeReply.Pass("c"), JudgeReply.Fail("bad", "d"), JudgeReply.Pass("e")];
        var model = ModelStub.Saying(i => replies[i]);

        var entry = (await Run(model, Cell(votes: 5))).Single();

        Assert.Equal([3, 1, 1], model.Asked);
        Assert.Equal(Verdict.Review, VerdictPolicy.Of(entry));
        Assert.Equal("A narrow vote: three of five let it pass; two object (on “bad”): “Say it otherwise.”", ((Judgment.Scored)entry.Judgment!).ReviewReason);
    }

    [Fact]
    public async Task An_endpoint_that_gives_one_choice_is_asked_for_each_vote_by_itself()
    {
        var model = new ModelStub((_, _, _) => ModelStub.Of(JudgeReply.Pass()));

        await Run(model, Cell("short", votes: 5));
        var first = model.Asked.ToList();

        Assert.Equal([3, 1, 1], first);
    }

    [Fact]
    public async Task A_copy_of_a_choice_is_no_vote()
    {
        var copied = JudgeReply.Pass(new string('x', 300));
        var model = new ModelStub((_, _, choices) => choices > 1 ? ModelStub.Of(copied, copied, copied) : ModelStub.Of(JudgeReply.Fail("bad")));

        var entry = (await Run(model, Cell(votes: 5))).Single();

        Assert.Equal([3, 1, 1, 1], model.Asked);
        Assert.False(((Judgment.Scored)entry.Judgment!).Pass);
    }

    [Fact]
    public async Task A_second_run_asks_nobody_and_more_votes_cost_only_the_new_ones()
    {
        await Run(ModelStub.Saying(_ => JudgeReply.Pass()), Cell(votes: 1));
        var again = ModelStub.Saying(_ => JudgeReply.Pass());
        var wider = ModelStub.Saying(_ => JudgeReply.Pass("Another."));

        var entry = (await Run(again, Cell(votes: 1))).Single();
        await Run(wider, Cell(votes: 3));

        Assert.Equal(0, again.Calls);
        Assert.Equal(CellOutcome.Reused, entry.Outcome);
        Assert.Equal([1], wider.Asked);
    }

    [Fact]
    public async Task A_fail_is_a_finding_on_the_words_that_most_of_its_side_quote()
    {
        string[] replies = [JudgeReply.Fail("A", summary: "Alone."), JudgeReply.Fail("bad text", summary: "With others."), JudgeReply.Fail("bad", summary: "Too.")];

        var entry = (await Run(ModelStub.Saying(i => replies[i]), Cell(votes: 5))).Single();

        var finding = Assert.Single(((Judgment.Scored)entry.Judgment!).Findings);
        Assert.Equal(("bad text", "With others.", Severity.Error), (finding.Quotation, finding.Message, finding.Severity));
        Assert.Equal(Verdict.Fail, VerdictPolicy.Of(entry));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"pass\": true}")]
    [InlineData("true")]
    [InlineData("{\"reasoning\":\"r\",\"evidence\":[],\"summary\":\"s\",\"pass\":false}")]
    [InlineData("{\"reasoning\":\"r\",\"evidence\":[\"not there\"],\"summary\":\"s\",\"pass\":false}")]
    public async Task What_is_no_vote_is_asked_for_once_more_and_then_the_cell_is_faulted(string reply)
    {
        var model = ModelStub.Saying(_ => reply);

        var entry = (await Run(model, Cell(votes: 1))).Single();

        Assert.Equal(2, model.Calls);
        Assert.Equal(CellOutcome.Faulted, entry.Outcome);
        Assert.Equal(ProblemIds.ReplyUnusable, Assert.IsType<Judgment.Faulted>(entry.Judgment).ProblemId);
        Assert.Equal(GateOutcome.Incomplete, VerdictPolicy.Outcome([entry], []));
    }

    [Fact]
    public async Task What_an_earlier_run_gave_up_is_asked_again()
    {
        await Run(ModelStub.Saying(_ => "nonsense"), Cell(votes: 1));
        var model = ModelStub.Saying(_ => JudgeReply.Pass());

        var entry = (await Run(model, Cell(votes: 1))).Single();

        Assert.Equal(1, model.Calls);
        Assert.Equal(CellOutcome.Judged, entry.Outcome);
    }

    [Fact]
    public async Task A_failure_that_holds_for_all_is_met_once_and_told_of_every_cell()
    {
        var calls = 0;
        var model = new ModelStub((_, _, _) =>
        {
            calls++;
            throw new CallException(CallFailure.Unauthorized, "The key is wrong.");
        });

        var entries = await Run(model, width: 1, [Cell("short"), Cell("long")]);

        Assert.Equal(1, calls);
        Assert.All(entries, entry => Assert.Equal(new Judgment.Faulted(ProblemIds.ModelUnavailable, "The key is wrong."), entry.Judgment));
    }

    [Fact]
    public async Task A_spent_budget_leaves_out_what_is_not_in_the_store()
    {
        await Run(ModelStub.Saying(_ => JudgeReply.Pass()), Cell("long"));
        var model = new ModelStub((_, _, _) => throw new BudgetSpentException("No call is left."));

        var entries = await Run(model, width: 1, [Cell("short"), Cell("long")]);

        Assert.Equal([CellOutcome.SkippedForBudget, CellOutcome.Reused], entries.Select(entry => entry.Outcome));
    }

    [Fact]
    public async Task The_same_question_is_asked_once()
    {
        var twin = Catalogue.Show("one", "drama", ("short", "A bad text."), ("copy", "A bad text."));
        var model = ModelStub.Saying(_ => JudgeReply.Fail("bad"));

        var entries = await Run(model, width: 4, [CellOf(twin, twin.Suite[0]), CellOf(twin, twin.Suite[1])]);

        Assert.Equal(1, model.Calls);
        Assert.Equal(["one/copy", "one/short"], entries.Select(entry => Assert.Single(((Judgment.Scored)entry.Judgment!).Findings).Synopsis.ToString()).Order(StringComparer.Ordinal));
        Assert.Equal(1, entries.Sum(entry => entry.Cost!.Calls));
    }

    [Fact]
    public async Task A_criterion_that_a_rule_has_failed_costs_no_call_unless_that_is_wanted()
    {
        var text = new Cell(Show, Show.Suite[0], TestRule.Finding("SYN9001", "bad"), Severity.Error);
        var failed = Runner.Run([text], null, TestContext.Current.CancellationToken);
        var model = ModelStub.Saying(_ => JudgeReply.Pass());

        var spared = await new JudgeRunner(model, store, new(new(), "m"), 1, TimeProvider.System).RunAsync([Cell()], failed, null, TestContext.Current.CancellationToken);
        var asked = await new JudgeRunner(model, store, new(new() { AskAfterError = true }, "m"), 1, TimeProvider.System).RunAsync([Cell()], failed, null, TestContext.Current.CancellationToken);

        Assert.Equal(new Judgment.Settled("SYN9001"), spared.Single().Judgment);
        Assert.Equal(Verdict.Fail, VerdictPolicy.Of(spared.Single()));
        Assert.Equal(CellOutcome.Judged, asked.Single().Outcome);
        Assert.Equal(1, model.Calls);
    }

    [Fact]
    public async Task An_agent_without_facts_and_claims_abstains_without_a_call()
    {
        var model = ModelStub.Saying(_ => JudgeReply.Claims());

        var entry = (await Run(model, Cell(rule: TestRule.Judge("SYN3004", Criterion.Factuality, listsClaims: true, reads: RuleInput.Awards)))).Single();

        Assert.Equal(0, model.Calls);
        Assert.Equal("The facts have no awards, and the synopsis says nothing of the kind.", Assert.IsType<Judgment.Abstained>(entry.Judgment).Reason);
    }

    [Theory]
    [InlineData(UnverifiableClaims.Pass, Verdict.Pass)]
    [InlineData(UnverifiableClaims.Review, Verdict.Review)]
    [InlineData(UnverifiableClaims.Fail, Verdict.Fail)]
    public async Task What_becomes_of_an_unverifiable_claim_is_a_setting(UnverifiableClaims policy, Verdict expected)
    {
        var model = ModelStub.Saying(_ => JudgeReply.Claims(("bad text", "unverifiable", "")));
        var cell = Cell(rule: TestRule.Judge("SYN3001", Criterion.Factuality, listsClaims: true, reads: RuleInput.Plot));

        var entries = await new JudgeRunner(model, store, new(new() { Unverifiable = policy }, "m"), 1, TimeProvider.System).RunAsync([cell], [], null, TestContext.Current.CancellationToken);

        Assert.Equal(expected, VerdictPolicy.Of(entries.Single()));
    }

    [Fact]
    public async Task A_run_that_is_stopped_keeps_what_was_answered_and_the_next_pays_for_the_rest()
    {
        using var stop = new CancellationTokenSource();
        var answered = 0;
        var model = new ModelStub((_, _, _) =>
        {
            if (++answered == 3)
            {
                stop.Cancel();
            }

            return ModelStub.Of(JudgeReply.Pass());
        });
        var cells = Enumerable.Range(0, 8).Select(i => Catalogue.Show($"s{i}", "drama", ("short", $"Text {i}."))).Select(show => CellOf(show, show.Suite[0])).ToList();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new JudgeRunner(model, store, new(new(), "m"), 1, TimeProvider.System).RunAsync(cells, [], null, stop.Token));
        var rest = ModelStub.Saying(_ => JudgeReply.Pass());
        var entries = await Run(rest, width: 4, cells);

        Assert.Equal(8, store.Count);
        Assert.Equal(8 - answered, rest.Calls);
        Assert.All(entries, entry => Assert.IsType<Judgment.Scored>(entry.Judgment));
    }

    [Fact]
    public void Whatever_is_stored_and_in_whatever_shape_votes_come_the_decision_is_that_of_all_five() =>
        Prop.ForAll(
            Gen.Elements(true, false).ArrayOf(5).ToArbitrary(),
            Gen.Elements(0, 1, 2).ArrayOf(3).ToArbitrary(),
            (votes, habits) =>
            {
                var kept = new MemoryStore();
                for (var i = 0; i < 5; i += 1 + habits[0])
                {
                    kept.Keep(Cell(votes: 5).Key, new(i, 0, new(Reply(i), "stop", "m", default, default, default)));
                }

                // The number of the vote is not told to a model: it is found by asking for the lowest that is missing.
                var missing = new Queue<int>(Enumerable.Range(0, 5).Where(i => i % (1 + habits[0]) != 0));
                var model = new ModelStub((_, _, choices) => ModelStub.Of([.. Enumerable.Range(0, habits[1] == 0 ? choices : 1).Select(_ => Reply(missing.Dequeue()))]));

                var entry = new JudgeRunner(model, kept, new(new(), "m"), 1, TimeProvider.System).RunAsync([Cell(votes: 5)], [], null, CancellationToken.None).GetAwaiter().GetResult().Single();

                Assert.Equal(votes.Count(pass => pass) >= 3, ((Judgment.Scored)entry.Judgment!).Pass);

                string Reply(int i) => votes[i] ? JudgeReply.Pass($"{i}") : JudgeReply.Fail("bad", $"{i}");
            }).Hold(200, 50);

    private static Cell Cell(string variant = "short", int votes = 1, Rule? rule = null) =>
        CellOf(Show, Show.Suite.Single(synopsis => synopsis.Id.Variant == variant), rule ?? TestRule.Judge("SYN2001", votes: votes));

    private static Cell CellOf(Show show, Synopsis synopsis, Rule? rule = null)
    {
        var judge = rule ?? TestRule.Judge("SYN2001");
        return new(show, synopsis, judge, Severity.Error, new JudgePolicy(new(), "m").For(judge));
    }

    private Task<IReadOnlyList<LedgerEntry>> Run(ModelStub model, Cell cell) => Run(model, 4, [cell]);

    private Task<IReadOnlyList<LedgerEntry>> Run(ModelStub model, int width, IReadOnlyList<Cell> cells) =>
        new JudgeRunner(model, store, new(new(), "m"), width, TimeProvider.System).RunAsync(cells, [], null, TestContext.Current.CancellationToken);
}
