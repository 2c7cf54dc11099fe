using FsCheck;
using FsCheck.Fluent;
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

public sealed class VerdictPolicyTests
{
    private static readonly Show Show = Catalogue.Show("one", "drama", ("short", "A bad word."));

    private static readonly Gen<LedgerEntry> Entry =
        from criterion in Gen.Elements(Enum.GetValues<Criterion>())
        from severity in Gen.Elements(Severity.Suggestion, Severity.Warning, Severity.Error)
        from kind in Gen.Choose(0, 6)
        select MakeEntry(criterion, severity, kind);

    [Fact]
    public void A_run_is_green_only_if_every_planned_cell_was_answered_and_nothing_fails() => Prop.ForAll(Arb.From(Gen.ListOf(Entry)), ledger =>
    {
        var entries = ledger.ToList();
        var outcome = VerdictPolicy.Outcome(entries, []);

        var isGap = entries.Any(entry => entry.Outcome is CellOutcome.Faulted or CellOutcome.SkippedForBudget || entry.Judgment is null or Judgment.Faulted);
        var isFailure = entries.Any(entry => entry.Judgment is Judgment.Scored scored && scored.Findings.Any(finding => finding.Severity == Severity.Error && finding.Acceptance is null));
        return outcome == (isGap ? GateOutcome.Incomplete : isFailure ? GateOutcome.Failed : GateOutcome.Passed);
    }).Hold();

    [Fact]
    public void The_verdict_of_a_criterion_is_the_minimum_over_its_rules() => Prop.ForAll(Arb.From(Gen.ListOf(Entry)), ledger =>
    {
        var entries = ledger.ToList();
        var verdicts = VerdictPolicy.Verdicts(entries);

        return Enum.GetValues<Criterion>().All(criterion =>
        {
            var own = entries.Where(entry => entry.Cell.Rule.Manifest.Criterion == criterion).Select(VerdictPolicy.Of).ToList();
            return own.Count == 0 ? !verdicts.ContainsKey(criterion) : verdicts[criterion] == own.Min();
        });
    }).Hold();

    [Fact]
    public void A_problem_makes_a_run_incomplete_whatever_else_it_found()
    {
        var problem = new Problem(ProblemIds.Unreadable, Location.OfFile("catalog/x/show.yml"), "Broken.", "Mend it.");

        Assert.Equal(GateOutcome.Incomplete, VerdictPolicy.Outcome([MakeEntry(Criterion.Tone, Severity.Error, 1)], [problem]));
        Assert.Equal(GateOutcome.Incomplete, VerdictPolicy.Outcome([], [problem]));
    }

    [Fact]
    public void Equal_faults_of_a_rule_are_one_problem_that_counts_them()
    {
        var entries = Enumerable.Range(0, 3).Select(_ => MakeEntry(Criterion.Tone, Severity.Error, 4)).ToList();

        var problem = Assert.Single(VerdictPolicy.Faults(entries));

        Assert.Contains("and 2 more", problem.Message, StringComparison.Ordinal);
    }

    private static LedgerEntry MakeEntry(Criterion criterion, Severity severity, int kind)
    {
        var rule = TestRule.Finding("SYN9001", "bad", criterion, severity);
        var cell = new Cell(Show, Show.Suite[0], rule, severity);
        var finding = ((Judgment.Scored)Core.Running.Runner.Run([cell], null, CancellationToken.None)[0].Judgment!).Findings[0];
        var acceptance = new Acceptance(AcceptanceKind.Waiver, "Agreed.", Location.OfFile(Waivers.Path));
        return kind switch
        {
            0 => new(cell, CellOutcome.Judged, new Judgment.Scored([])),
            1 => new(cell, CellOutcome.Judged, new Judgment.Scored([finding])),
            2 => new(cell, CellOutcome.Waived, new Judgment.Scored([finding with { Acceptance = acceptance }])),
            3 => new(cell, CellOutcome.Judged, new Judgment.Abstained("No facts.")),
            4 => new(cell, CellOutcome.Faulted, new Judgment.Faulted(ProblemIds.RuleCrashed, "Broken.")),
            5 => new(cell, CellOutcome.SkippedForBudget, null),
            _ => new(cell, CellOutcome.Reused, new Judgment.Scored([finding])),
        };
    }
}
