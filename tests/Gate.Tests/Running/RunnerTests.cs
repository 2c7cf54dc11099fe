using Gate.Core.Catalogs;
using Gate.Core.Documents;
using Gate.Core.Judging;
using Gate.Core.Planning;
using Gate.Core.Rules;
using Gate.Core.Rules.Text;
using Gate.Core.Running;
using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.Running;

public sealed class RunnerTests
{
    private static readonly Show Show = Catalogue.Show("one", "drama", ("short", "A bad word."), ("long", "Bad, bad, quite bad."));

    [Fact]
    public void Every_cell_comes_out_with_a_judgment_in_the_same_order()
    {
        var cells = CellsOf(Enumerable.Range(0, 200).Select(i => Catalogue.Show($"s{i}", "drama", ("short", $"Text {i}."), ("long", "bad"))), TestRule.Finding("SYN9001", "bad"), TestRule.Finding("SYN9002", "Text"));

        var judged = Runner.Run(cells, null, TestContext.Current.CancellationToken);

        Assert.Equal(cells, judged.Select(pair => pair.Cell));
        Assert.All(judged, pair => Assert.IsType<Judgment.Scored>(pair.Judgment));
    }

    [Fact]
    public void A_rule_that_crashes_faults_its_own_cells_only()
    {
        var crashing = TestRule.Create("SYN9001", _ => throw new InvalidOperationException("Broken."));

        var judged = Runner.Run(CellsOf([Show], crashing, TestRule.Finding("SYN9002", "bad")), null, TestContext.Current.CancellationToken);

        Assert.All(judged.Where(pair => pair.Cell.Rule == crashing), pair => Assert.Equal(ProblemIds.RuleCrashed, Assert.IsType<Judgment.Faulted>(pair.Judgment).ProblemId));
        Assert.All(judged.Where(pair => pair.Cell.Rule != crashing), pair => Assert.IsType<Judgment.Scored>(pair.Judgment));
    }

    [Fact]
    public void A_span_outside_the_text_is_a_crash_of_the_rule()
    {
        var judged = Runner.Run(CellsOf([Show], TestRule.Create("SYN9001", _ => [new RuleFinding(new TextSpan(5, 500), "Far out.")])), null, TestContext.Current.CancellationToken);

        Assert.All(judged, pair => Assert.IsType<Judgment.Faulted>(pair.Judgment));
    }

    [Fact]
    public void A_rule_that_takes_too_long_is_a_fault()
    {
        var judged = Runner.Run(CellsOf([Show], TestRule.Create("SYN9001", _ => throw new RuleTimeoutException("Slow."))), null, TestContext.Current.CancellationToken);

        Assert.All(judged, pair => Assert.Equal(ProblemIds.RuleTimedOut, Assert.IsType<Judgment.Faulted>(pair.Judgment).ProblemId));
    }

    [Fact]
    public void A_rule_sees_only_what_it_declares_to_read()
    {
        var seen = new List<RuleContext>();
        var rule = TestRule.Create("SYN9001", context =>
        {
            lock (seen)
            {
                seen.Add(context);
            }

            return [];
        });

        Runner.Run(CellsOf([Show], rule), null, TestContext.Current.CancellationToken);

        Assert.Equal(2, seen.Count);
        Assert.All(seen, context => Assert.True(context.Facts is null && context.Variant is null && context.Suite.Count == 0));
    }

    [Fact]
    public void Without_facts_a_rule_that_reads_them_abstains_and_with_unreadable_ones_it_faults()
    {
        var rule = TestRule.Finding("SYN9001", "bad", reads: RuleInput.Talent);
        var unreadable = Show with { Facts = Show.Facts! with { Unreadable = new HashSet<Facet> { Facet.Talent } } };

        var without = Runner.Run(CellsOf([Show with { Facts = null }], rule), null, TestContext.Current.CancellationToken);
        var broken = Runner.Run(CellsOf([unreadable], rule), null, TestContext.Current.CancellationToken);

        Assert.All(without, pair => Assert.IsType<Judgment.Abstained>(pair.Judgment));
        Assert.All(broken, pair => Assert.Equal(ProblemIds.InputsUnreadable, Assert.IsType<Judgment.Faulted>(pair.Judgment).ProblemId));
    }

    [Fact]
    public void What_cannot_be_verified_is_capped_and_never_fails()
    {
        var rule = TestRule.Create("SYN9001", _ => [new RuleFinding(new TextSpan(0, 1), "Cannot verify.", Cap: Severity.Suggestion)]);

        var judged = Runner.Run(CellsOf([Show], rule), null, TestContext.Current.CancellationToken);

        Assert.All(judged, pair => Assert.True(((Judgment.Scored)pair.Judgment!).Pass));
    }

    [Fact]
    public void A_fingerprint_survives_inserted_lines_and_tells_equal_words_apart()
    {
        var rule = TestRule.Finding("SYN9001", "bad");
        var moved = new SourceText("catalog/one/synopses.md", "---\nlocale: en\n---\n\n\n## long\n\nBad, bad, quite bad.\n");
        var synopsis = new Synopsis(Show.Suite[1].Id, MappedTextBuilder.FromSlice(moved, new(moved.Content.IndexOf("Bad", StringComparison.Ordinal), 20)));

        var before = Fingerprints(Runner.Run(CellsOf([Show with { Suite = [Show.Suite[1]] }], rule), null, TestContext.Current.CancellationToken));
        var after = Fingerprints(Runner.Run(CellsOf([Show with { Suite = [synopsis] }], rule), null, TestContext.Current.CancellationToken));

        Assert.Equal(2, before.Distinct().Count());
        Assert.Equal(before, after);
    }

    [Fact]
    public void A_run_that_is_stopped_ends_with_cancellation()
    {
        using var stop = new CancellationTokenSource();
        var rule = TestRule.Create("SYN9001", _ =>
        {
            stop.Cancel();
            return [];
        });

        Assert.ThrowsAny<OperationCanceledException>(() => Runner.Run(CellsOf(Enumerable.Range(0, 1000).Select(i => Catalogue.Show($"s{i}", "drama", ("short", "Text."))), rule), null, stop.Token));
    }

    private static List<Cell> CellsOf(IEnumerable<Show> shows, params Rule[] rules) =>
        [.. shows.SelectMany(show => Cells.Of(show, new RuleSet(rules), new SeverityPolicy([])))];

    private static List<string> Fingerprints(IEnumerable<LedgerEntry> judged) =>
        [.. judged.SelectMany(pair => ((Judgment.Scored)pair.Judgment!).Findings).Select(finding => finding.Fingerprint)];
}
