using Gate.Core.Rules;
using Gate.Core.Rules.Measuring;
using Xunit;

namespace Gate.Tests.Rules.Measuring;

public class PrecisionTests
{
    [Theory]
    [InlineData(30, 0, Severity.Error)]
    [InlineData(29, 1, Severity.Error)]
    [InlineData(95, 5, Severity.Error)]
    [InlineData(94, 6, Severity.Warning)]
    [InlineData(28, 2, Severity.Warning)]
    [InlineData(29, 0, Severity.Warning)]
    [InlineData(27, 3, Severity.Warning)]
    [InlineData(26, 4, Severity.Suggestion)]
    [InlineData(0, 1, Severity.Suggestion)]
    public void The_share_of_right_hits_and_their_number_limit_the_severity(int right, int wrong, Severity allowed) =>
        Assert.Equal(allowed, new Precision(right, wrong).Allows);

    [Fact]
    public void What_nobody_read_allows_nothing_and_forbids_nothing() => Assert.Null(default(Precision).Allows);

    [Fact]
    public void It_is_told_with_its_interval() =>
        Assert.Equal("28 of 30 right: 93 %, 95 % interval 79 to 98 %", new Precision(28, 2).ToString());
}
