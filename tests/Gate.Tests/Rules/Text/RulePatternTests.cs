using Gate.Core.Rules.Text;
using Xunit;

namespace Gate.Tests.Rules.Text;

public class RulePatternTests
{
    [Fact]
    public void A_pattern_that_would_backtrack_for_ever_ends_at_once_without_look_around()
    {
        var pattern = new RulePattern("(a+)+$");

        var isMatch = pattern.IsMatch(new string('a', 2_000) + "b");

        Assert.False(isMatch);
    }

    [Fact]
    public void A_pattern_that_needs_backtracking_is_stopped_by_its_time_limit()
    {
        var pattern = new RulePattern(@"(?=(a+)+$)(a|aa)+\1?$");

        var late = Assert.Throws<RuleTimeoutException>(() => pattern.IsMatch(new string('a', 2_000) + "b"));

        Assert.Contains("1000 ms", late.Message);
    }

    [Theory]
    [InlineData("(", "broken")]
    [InlineData("[a-", "broken")]
    [InlineData("x*", "empty")]
    [InlineData("a|", "empty")]
    [InlineData("(a{1000}){1000}", "multiply")]
    [InlineData("((a{100}){100}){100}", "multiply")]
    public void A_bad_pattern_is_told_with_its_fault(string pattern, string expected) => Assert.Contains(expected, RulePattern.Fault(pattern));

    [Theory]
    [InlineData("[{]{3}")]
    [InlineData(@"\bfoo\b")]
    [InlineData("(?<!a)b")]
    [InlineData("a{2,50}")]
    [InlineData("[]a]+")]
    public void A_good_pattern_has_no_fault(string pattern) => Assert.Null(RulePattern.Fault(pattern));

    [Fact]
    public void Empty_matches_are_not_findings() => Assert.Empty(new RulePattern("(?=b)").Matches("abc"));

    [Fact]
    public void Case_is_told_apart_only_where_asked()
    {
        Assert.True(new RulePattern("ada", caseSensitive: false).IsMatch("ADA"));
        Assert.False(new RulePattern("ada", caseSensitive: true).IsMatch("ADA"));
    }
}
