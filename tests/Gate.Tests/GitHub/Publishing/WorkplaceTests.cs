using Gate.GitHub.Publishing;
using Xunit;

namespace Gate.Tests.GitHub.Publishing;

public sealed class WorkplaceTests
{
    [Theory]
    [InlineData("1.4.0", "v1.4.0")]
    [InlineData("0.1.0", "v0.1.0")]
    [InlineData("0.0.0", "main")]
    [InlineData("0.0.0-dev", "main")]
    [InlineData("1.4.0-rc.1", "main")]
    [InlineData("1.4.0+abc", "main")]
    [InlineData("1.4", "main")]
    [InlineData("1.4.0.1", "main")]
    [InlineData("01.4.0", "main")]
    [InlineData("", "main")]
    public void Pages_of_rules_are_shown_as_the_version_that_judged_has_them(string version, string at)
    {
        Assert.Equal($"https://github.com/gate-synopses/gate/blob/{at}/", Workplace.RulePagesOf(version).AbsoluteUri);
    }
}
