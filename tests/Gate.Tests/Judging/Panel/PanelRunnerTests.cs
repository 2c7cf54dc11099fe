using Gate.Core.Judging.Calls;
using Gate.Core.Planning;
using Gate.Core.Rules;
using Gate.Core.Running;
using Gate.Core.Verdicts;
using Gate.Tests.Testing;
using Gate.Tests.Testing.Judges;
using Xunit;

namespace Gate.Tests.Judging.Panel;

public sealed class PanelRunnerTests
{
    private readonly MemoryStore store = new();

    [Fact]
    public async Task What_several_agents_found_is_merged_once_and_kept()
    {
        var ledger = await Ledger("SYN3001", "SYN3002");
        var model = new ModelStub((_, data, _) => ModelStub.Of($"{{\"explanation\": \"{(data.Contains("SYN3002", StringComparison.Ordinal) ? "Both are wrong." : "?")}\"}}"));
        var silent = ModelStub.Saying(_ => throw new InvalidOperationException("Nobody should ask."));

        var first = await Runner(model).RunAsync(ledger, TestContext.Current.CancellationToken);
        var second = await Runner(silent).RunAsync(ledger, TestContext.Current.CancellationToken);

        Assert.Equal("Both are wrong.", Assert.Single(first).Text);
        Assert.Equal("Both are wrong.", Assert.Single(second).Text);
        Assert.Equal(1, model.Calls);
    }

    [Fact]
    public async Task What_one_agent_found_needs_no_merging()
    {
        var model = ModelStub.Saying(_ => "{}");

        Assert.Empty(await Runner(model).RunAsync(await Ledger("SYN3001"), TestContext.Current.CancellationToken));
        Assert.Equal(0, model.Calls);
    }

    [Theory]
    [InlineData("no JSON")]
    [InlineData("{\"explanation\": \"\"}")]
    [InlineData("{\"explanation\": 3}")]
    [InlineData("[]")]
    public async Task Where_it_fails_the_verdicts_stand(string reply)
    {
        var ledger = await Ledger("SYN3001", "SYN3002");

        Assert.Empty(await Runner(ModelStub.Saying(_ => reply)).RunAsync(ledger, TestContext.Current.CancellationToken));
        Assert.Empty(await Runner(new ModelStub((_, _, _) => throw new BudgetSpentException("No call is left."))).RunAsync(ledger, TestContext.Current.CancellationToken));
        Assert.All(ledger, entry => Assert.Equal(Verdict.Fail, VerdictPolicy.Of(entry)));
    }

    private PanelRunner Runner(ModelStub model) => new(model, store, "m", 2, TimeProvider.System);

    private static async Task<IReadOnlyList<LedgerEntry>> Ledger(params string[] agents)
    {
        var show = Catalogue.Show("one", "drama", ("short", "A bad text."));
        var cells = agents.Select(id => TestRule.Judge(id, Criterion.Factuality, listsClaims: true, reads: RuleInput.Plot))
            .Select(rule => new Cell(show, show.Suite[0], rule, Severity.Error, new JudgePolicy(new(), "m").For(rule))).ToList();
        var model = ModelStub.Saying(_ => JudgeReply.Claims(("bad", "contradicted", "The plot.")));
        return await new JudgeRunner(model, new MemoryStore(), new(new(), "m"), 2, TimeProvider.System).RunAsync(cells, [], null, TestContext.Current.CancellationToken);
    }
}
