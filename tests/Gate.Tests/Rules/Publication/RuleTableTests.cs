using Gate.Core.Rules.Publication;
using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.Rules.Publication;

public class RuleTableTests
{
    [Fact]
    public void The_table_takes_the_place_between_the_comments_and_nothing_else()
    {
        var rule = RuleVerifier.Make("existence: { phrases: [x] }");

        var written = RuleTable.Update($"# Ours\n\n{RuleTable.Begin}\nold\n{RuleTable.End}\n\nMore.\n", [rule]);

        Assert.Contains("| [SYN9001](SYN9001-test/rule.md) | Test | clarity | warning | existence |", written);
        Assert.DoesNotContain("old", written);
        Assert.StartsWith("# Ours", written);
        Assert.EndsWith("More.\n", written);
        Assert.Equal(written, RuleTable.Update(written, [rule]));
    }

    [Fact]
    public void Without_comments_the_table_is_appended() =>
        Assert.StartsWith($"# Ours\n\n{RuleTable.Begin}", RuleTable.Update("# Ours\n", []));
}
