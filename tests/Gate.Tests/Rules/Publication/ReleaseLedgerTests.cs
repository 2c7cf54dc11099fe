using Gate.Core.Documents;
using Gate.Core.Rules;
using Gate.Core.Rules.Publication;
using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.Rules.Publication;

public class ReleaseLedgerTests
{
    private static readonly Rule Rule = RuleVerifier.Make("existence: { phrases: [x] }");
    private static readonly string Line = ReleaseEntry.Of(Rule, "New").ToString();

    [Fact]
    public void A_rule_without_a_line_is_a_problem_that_holds_the_line_to_add()
    {
        var problem = Assert.Single(Ledger("# Releases\n\n## Unshipped\n").Check([Rule]));

        Assert.Equal(3, problem.Location.Start.Line);
        Assert.Contains(Line, problem.Remedy);
    }

    [Fact]
    public void The_missing_line_is_written_under_Unshipped()
    {
        var written = Ledger("# Releases\n\n## Unshipped\n\n## 0.1.0\n").WithMissing([Rule]);

        Assert.Contains($"|---|---|---|---|---|---|\n{Line}\n\n## 0.1.0", written);
        Assert.Empty(Ledger(written).Check([Rule]));
        Assert.Equal(written, Ledger(written).WithMissing([Rule]));
    }

    [Fact]
    public void What_has_not_shipped_may_change_and_its_line_is_replaced()
    {
        var ledger = Ledger($"## Unshipped\n\n{Line.Replace(Rule.Fingerprint[..12], "000000000000")}\n");

        Assert.Contains("`gate rules check --write`", Assert.Single(ledger.Check([Rule])).Remedy);
        Assert.Equal($"## Unshipped\n\n{Line}\n", ledger.WithMissing([Rule]));
    }

    [Fact]
    public void What_has_shipped_changes_only_with_a_raised_version()
    {
        var ledger = Ledger($"## Unshipped\n\n## 0.1.0\n\n{Line.Replace(Rule.Fingerprint[..12], "000000000000")}\n");

        var problem = Assert.Single(ledger.Check([Rule]));

        Assert.Contains("version: 2", problem.Remedy);
        Assert.EndsWith("rule.md", problem.Location.Path);
        Assert.DoesNotContain("Changed", ledger.WithMissing([Rule]));
    }

    [Fact]
    public void A_raised_version_gets_a_line_of_its_own_above_the_shipped_one()
    {
        var raised = RuleVerifier.Make("existence: { phrases: [x, y] }", version: 2);

        var written = Ledger($"## Unshipped\n\n## 0.1.0\n\n{Line}\n").WithMissing([raised]);

        Assert.Contains($"{ReleaseEntry.Of(raised, "Changed")}\n\n## 0.1.0", written);
        Assert.Empty(Ledger(written).Check([raised]));
    }

    [Fact]
    public void Another_severity_needs_a_line_but_no_version()
    {
        var ledger = Ledger($"## 0.1.0\n\n{Line.Replace("| warning |", "| error |")}\n");

        Assert.Contains("Was clarity, error", Assert.Single(ledger.Check([Rule])).Remedy);
    }

    [Fact]
    public void A_rule_that_is_gone_needs_a_line_that_says_so()
    {
        Assert.Contains("Removed", Assert.Single(Ledger($"## 0.1.0\n\n{Line}\n").Check([])).Remedy);
        Assert.Empty(Ledger($"## Unshipped\n\n{Line.Replace("New", "Removed: of no use")}\n\n## 0.1.0\n\n{Line}\n").Check([]));
    }

    private static ReleaseLedger Ledger(string content) => new(new SourceText("rules/releases.md", content));
}
