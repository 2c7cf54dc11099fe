using Gate.Core.Rules;
using Gate.Core.Rules.Measuring;
using Gate.Core.Rules.Publication;
using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.Rules.Measuring;

public class MeasuredSectionTests
{
    private static readonly Rule Rule = WithPage(RuleVerifier.Make("existence: { phrases: [x] }"), "# Test\n\n## What\nx\n\n## Examples\nnone\n");

    [Fact]
    public void The_section_stands_before_the_examples_and_writing_it_again_changes_nothing()
    {
        var page = MeasuredSection.Update(Rule, [Record(right: 28, wrong: 2)]);

        Assert.Equal(
            "# Test\n\n## What\nx\n\n## Measured\nOn 1,000 titles, 2026-11-22: fires on 40 of the 1,000 synopses that it could judge, 40.0 in a thousand. "
            + "Of its 41 findings, 30 were judged: 28 of 30 right: 93 %, 95 % interval 79 to 98 %.\n\n## Examples\nnone\n",
            page);
        Assert.Equal(page, MeasuredSection.Update(WithPage(Rule, page), [Record(right: 28, wrong: 2)]));
    }

    [Fact]
    public void New_figures_take_the_place_of_old_ones_and_nothing_else()
    {
        var old = WithPage(Rule, MeasuredSection.Update(Rule, [Record(right: 28, wrong: 2)]));

        var page = MeasuredSection.Update(old, [Record(right: 30, wrong: 0)]);

        Assert.Equal(MeasuredSection.Update(Rule, [Record(right: 30, wrong: 0)]), page);
    }

    [Fact]
    public void A_rule_that_was_not_measured_is_left_alone()
    {
        Assert.Equal(Rule.Page.Source.Content, MeasuredSection.Update(Rule, []));
        Assert.Empty(MeasuredSection.Check(Rule, []));
    }

    [Fact]
    public void A_rule_that_changed_since_says_so() =>
        Assert.Contains("changed since", MeasuredSection.Update(Rule, [Record(1, 0, fingerprint: "old")]));

    [Theory]
    [InlineData(30, 0, Severity.Error, true)]
    [InlineData(29, 0, Severity.Error, false)]
    [InlineData(0, 0, Severity.Error, false)]
    [InlineData(0, 0, Severity.Warning, true)]
    [InlineData(8, 2, Severity.Warning, false)]
    [InlineData(8, 2, Severity.Suggestion, true)]
    public void A_severity_above_what_the_figures_allow_fails_the_check(int right, int wrong, Severity severity, bool isFine)
    {
        var rule = Rule with { Manifest = Rule.Manifest with { Severity = severity } };
        Measurement[] records = [Record(right, wrong)];

        var problems = MeasuredSection.Check(WithPage(rule, MeasuredSection.Update(rule, records)), records);

        Assert.Equal(isFine, !problems.Any());
    }

    [Fact]
    public void Hits_of_several_catalogues_count_together()
    {
        var rule = Rule with { Manifest = Rule.Manifest with { Severity = Severity.Error } };
        Measurement[] records = [Record(15, 0), Record(15, 0)];

        Assert.Empty(MeasuredSection.Check(WithPage(rule, MeasuredSection.Update(rule, records)), records));
    }

    [Fact]
    public void The_table_of_rules_shows_the_figures()
    {
        var table = RuleTable.Update("", [Rule], [Record(28, 2)]);

        Assert.Contains("| Fires per 1,000 | Right of those judged |", table);
        Assert.Contains("| 40.0 | 28 of 30 |", table);
    }

    private static Rule WithPage(Rule rule, string content) => rule with { Page = new(new("rules/SYN9001-test/rule.md", content)) };

    private static Measurement Record(int right, int wrong, string? fingerprint = null) => new("1,000 titles", new(2026, 11, 22),
    [
        new("SYN9001", fingerprint ?? ReleaseEntry.Of(Rule, "").Fingerprint, 1_000, 40, 41, 0, [.. Enumerable.Range(0, right).Select(i => $"r{i}")], [.. Enumerable.Range(0, wrong).Select(i => $"w{i}")]),
    ]);
}
