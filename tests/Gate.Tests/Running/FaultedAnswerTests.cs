using Gate.Core.Judging;
using Gate.Core.Judging.Calls;
using Gate.Core.Planning;
using Gate.Core.Rules;
using Gate.Core.Running;
using Gate.Tests.Testing;
using Gate.Tests.Testing.Judges;
using Xunit;

namespace Gate.Tests.Running;

public sealed class FaultedAnswerTests
{
    [Fact]
    public async Task An_explanation_that_fails_in_whatever_way_leaves_the_verdicts()
    {
        var show = Catalogue.Show("one", "drama", ("short", "A bad text."));
        Rule[] agents = [.. new[] { "SYN3001", "SYN3002" }.Select(id => TestRule.Judge(id, Criterion.Factuality, listsClaims: true, reads: RuleInput.Metadata))];
        var store = new MemoryStore();
        var cells = agents.Select(rule => new Cell(show, show.Suite[0], rule, Severity.Error, new JudgePolicy(new(), "m").For(rule))).ToList();
        var model = ModelStub.Saying(_ => JudgeReply.Claims(("bad", "contradicted", "Genres: drama")));
        var ledger = await new JudgeRunner(model, store, new(new(), "m"), 1, TimeProvider.System).RunAsync(cells, [], null, TestContext.Current.CancellationToken);

        foreach (var fault in new Exception[] { new CallException(CallFailure.Unavailable, "No."), new BudgetSpentException("No."), new InvalidOperationException("No."), new OperationCanceledException("No.") })
        {
            var panel = new PanelRunner(new ModelStub((_, _, _) => throw fault), store, "m", 1, TimeProvider.System);

            Assert.Empty(await panel.RunAsync(ledger, TestContext.Current.CancellationToken));
        }

        Assert.All(ledger, entry => Assert.IsType<Judgment.Scored>(entry.Judgment));
    }

    [Fact]
    public async Task Who_refuses_does_not_vote_whatever_else_the_answer_holds()
    {
        var show = Catalogue.Show("one", "drama", ("short", "A bad text."));
        var rule = TestRule.Judge("SYN2001");
        var cell = new Cell(show, show.Suite[0], rule, Severity.Error, new JudgePolicy(new(), "m").For(rule));
        var model = new ModelStub((_, _, _) => new([new(JudgeReply.Pass(), "stop", "I would rather not.")], "m", null));

        var entries = await new JudgeRunner(model, new MemoryStore(), new(new(), "m"), 1, TimeProvider.System).RunAsync([cell], [], null, TestContext.Current.CancellationToken);

        Assert.Equal(CellOutcome.Faulted, Assert.Single(entries).Outcome);
    }
}
