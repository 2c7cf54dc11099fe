using Gate.Core.Catalogs;
using Gate.Core.Documents;
using Gate.Core.Judging;
using Gate.Core.Planning;
using Gate.Core.Rules;
using Gate.Core.Running;
using Gate.Core.Verdicts;
using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.Verdicts;

public sealed class AcceptancesTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly RuleSet Rules = new([TestRule.Finding("SYN9001", "bad")]);

    [Fact]
    public void A_waiver_with_a_reason_accepts_the_findings_of_its_cell()
    {
        var (ledger, remarks) = Run("A bad text.", "waivers:\n- {rule: SYN9001, synopsis: one/short, reason: It is the title.}\n");

        Assert.Equal(CellOutcome.Waived, ledger[0].Outcome);
        Assert.Equal(Verdict.Pass, VerdictPolicy.Of(ledger[0]));
        Assert.Empty(remarks);
    }

    [Fact]
    public void A_waiver_that_names_another_synopsis_accepts_nothing()
    {
        var (ledger, remarks) = Run("A bad text.", "waivers:\n- {rule: SYN9001, synopsis: one/long, reason: It is the title.}\n");

        Assert.Equal(Verdict.Fail, VerdictPolicy.Of(ledger[0]));
        Assert.Empty(remarks);
    }

    [Fact]
    public void An_unused_waiver_is_told_at_its_line()
    {
        var (_, remarks) = Run("A good text.", "waivers:\n- {rule: SYN9001, synopsis: one/short, reason: It was needed once.}\n");

        var remark = Assert.Single(remarks);
        Assert.Equal((ProblemIds.UnusedAcceptance, 2), (remark.Id, remark.Location.Start.Line));
    }

    [Theory]
    [InlineData("2026-11-22", true)]
    [InlineData("2026-11-21", false)]
    public void A_waiver_holds_to_the_end_of_its_last_day(string until, bool holds)
    {
        var (ledger, remarks) = Run("A bad text.", $"waivers:\n- {{rule: SYN9001, synopsis: one/short, reason: For now., until: {until}}}\n");

        Assert.Equal(holds ? Verdict.Pass : Verdict.Fail, VerdictPolicy.Of(ledger[0]));
        Assert.Equal(holds ? [] : [ProblemIds.ExpiredAcceptance], remarks.Select(remark => remark.Id));
    }

    [Fact]
    public void A_waiver_bound_to_a_text_lapses_when_the_text_changes()
    {
        var bound = $"waivers:\n- {{rule: SYN9001, synopsis: one/short, reason: This wording., text-hash: \"{Waiver.HashOf("A bad text.")}\"}}\n";

        var (same, _) = Run("A bad text.", bound);
        var (changed, remarks) = Run("Another bad text.", bound);

        Assert.Equal(Verdict.Pass, VerdictPolicy.Of(same[0]));
        Assert.Equal(Verdict.Fail, VerdictPolicy.Of(changed[0]));
        Assert.Equal(ProblemIds.LapsedAcceptance, Assert.Single(remarks).Id);
    }

    [Fact]
    public void A_waiver_can_name_a_cell_by_the_beginning_of_its_key()
    {
        var show = Catalogue.Show("one", "drama", ("short", "A bad text."));
        var key = CellKey.Compute(show, show.Suite[0], Rules.All[0]);

        var (ledger, _) = Run("A bad text.", $"waivers:\n- {{cell: \"{key[..16]}\", reason: As it is.}}\n");
        var (other, _) = Run("A bad text!", $"waivers:\n- {{cell: \"{key[..16]}\", reason: As it is.}}\n");

        Assert.Equal(Verdict.Pass, VerdictPolicy.Of(ledger[0]));
        Assert.Equal(Verdict.Fail, VerdictPolicy.Of(other[0]));
    }

    [Theory]
    [InlineData("- {rule: SYN9001, synopsis: one/short}")]
    [InlineData("- {rule: SYN9001, synopsis: one/short, reason: \" \"}")]
    [InlineData("- {rule: SYN9001, reason: Half of it.}")]
    [InlineData("- {cell: abc, reason: Too short.}")]
    [InlineData("- {cell: 0123456789abcdef, rule: SYN9001, reason: Both.}")]
    public void A_waiver_that_is_not_clear_is_a_problem_at_its_line(string entry)
    {
        var problems = new List<Problem>();

        var waivers = Waivers.Read(new SourceText(Waivers.Path, $"waivers:\n{entry}\n"), problems);

        Assert.Empty(waivers);
        Assert.Equal(2, Assert.Single(problems).Location.Start.Line);
    }

    [Theory]
    [InlineData("{rule: SYN9001, synopsis: gone/short, reason: C.}", "not in the catalogue")]
    [InlineData("{rule: SYN9999, synopsis: one/short, reason: C.}", "a rule that does not exist")]
    [InlineData("{cell: 0123456789abcdef, reason: C.}", "accepts nothing any more")]
    public void A_waiver_that_names_nothing_of_the_whole_catalogue_is_told_with_the_reason(string entry, string reason)
    {
        var acceptances = new Acceptances(Waivers.Read(new SourceText(Waivers.Path, $"waivers:\n- {entry}\n"), []), [], Today);
        var ledger = acceptances.Apply(Runner.Run(CellsOf(Catalogue.Show("one", "drama", ("short", "A bad text."))), null, CancellationToken.None));

        var remark = Assert.Single(acceptances.Remarks(ledger, Rules, isWholeCatalogue: true));

        Assert.Equal(ProblemIds.UnusedAcceptance, remark.Id);
        Assert.Contains(reason, remark.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_two_equal_waivers_the_second_is_told()
    {
        var (_, remarks) = Run("A bad text.", "waivers:\n- {rule: SYN9001, synopsis: one/short, reason: A.}\n- {rule: SYN9001, synopsis: one/short, reason: A.}\n");

        Assert.Equal(3, Assert.Single(remarks).Location.Start.Line);
    }

    [Fact]
    public void A_suppression_accepts_and_an_unused_one_is_told_only_when_all_that_it_covers_was_judged()
    {
        var word = new Suppression { Rule = "SYN9001", Reason = "Intended.", Location = new("catalog/one/synopses.md", new(3, 3), new(3, 9), "") };
        var good = With(Catalogue.Show("one", "drama", ("short", "Good."), ("long", "Fine.")), word);
        var mixed = With(Catalogue.Show("one", "drama", ("short", "Good."), ("long", "A bad one.")), word);

        Assert.Equal([ProblemIds.UnusedAcceptance], Remarks(CellsOf(good)));
        Assert.Empty(Remarks(CellsOf(mixed)));
        Assert.Empty(Remarks(CellsOf(good).Take(1)));
    }

    [Fact]
    public void A_suppression_of_a_rule_that_does_not_exist_is_told()
    {
        var word = new Suppression { Rule = "SYN9999", Reason = "Intended.", Location = new("catalog/one/synopses.md", new(3, 3), new(3, 9), "") };

        Assert.Equal([ProblemIds.UnusedAcceptance], Remarks(CellsOf(With(Catalogue.Show("one", "drama", ("short", "Good.")), word))));
    }

    [Fact]
    public void A_finding_of_the_baseline_is_accepted_and_a_new_one_is_not()
    {
        var show = Catalogue.Show("one", "drama", ("short", "A bad text."));
        var finding = Runner.Run(CellsOf(show), null, CancellationToken.None).SelectMany(pair => ((Judgment.Scored)pair.Judgment!).Findings).Single();
        var baseline = Baseline.Read(new SourceText(Baseline.Path, Baseline.Write([Baseline.Of(finding)])), []);
        var worse = Catalogue.Show("one", "drama", ("short", "A bad, bad text."));

        var before = new Acceptances([], baseline, Today).Apply(Runner.Run(CellsOf(show), null, CancellationToken.None));
        var after = new Acceptances([], baseline, Today).Apply(Runner.Run(CellsOf(worse), null, CancellationToken.None));

        Assert.Equal(Verdict.Pass, VerdictPolicy.Of(before[0]));
        Assert.Equal(Verdict.Fail, VerdictPolicy.Of(after[0]));
    }

    [Fact]
    public void A_baseline_can_shrink_but_not_grow()
    {
        BaselineEntry[] two = [new("aa", "SYN9001", "one/short", Location.OfFile(Baseline.Path)), new("bb", "SYN9001", "two/short", Location.OfFile(Baseline.Path))];

        Assert.Empty(Baseline.Growth(two, two[..1]));
        Assert.Equal(ProblemIds.BaselineGrew, Assert.Single(Baseline.Growth(two[..1], two)).Id);
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("{\"fingerprint\": 1, \"rule\": \"SYN9001\", \"synopsis\": \"one/short\"}")]
    public void A_line_that_is_no_entry_of_a_baseline_is_a_problem(string line)
    {
        var problems = new List<Problem>();

        Baseline.Read(new SourceText(Baseline.Path, "\n" + line + "\n"), problems);

        Assert.Equal(2, Assert.Single(problems).Location.Start.Line);
    }

    private static (IReadOnlyList<LedgerEntry> Ledger, IReadOnlyList<Problem> Remarks) Run(string text, string waivers)
    {
        var problems = new List<Problem>();
        var acceptances = new Acceptances(Waivers.Read(new SourceText(Waivers.Path, waivers), problems), [], Today);
        Assert.Empty(problems);
        var ledger = acceptances.Apply(Runner.Run(CellsOf(Catalogue.Show("one", "drama", ("short", text))), null, CancellationToken.None));
        return (ledger, acceptances.Remarks(ledger, Rules, isWholeCatalogue: false));
    }

    private static IEnumerable<string> Remarks(IEnumerable<Cell> cells)
    {
        var acceptances = new Acceptances([], [], Today);
        var ledger = acceptances.Apply(Runner.Run([.. cells], null, CancellationToken.None));
        return acceptances.Remarks(ledger, Rules, isWholeCatalogue: false).Select(remark => remark.Id);
    }

    private static List<Cell> CellsOf(Show show) => [.. Cells.Of(show, Rules, new SeverityPolicy([]))];

    private static Show With(Show show, Suppression word) => show with { Suite = [.. show.Suite.Select(synopsis => synopsis with { Suppressions = [word] })] };
}
