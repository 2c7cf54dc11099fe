using Gate.Core.Reporting;
using Xunit;

namespace Gate.Tests.Reporting;

public sealed class MarkdownTextTests
{
    [Theory]
    [InlineData("GH-12", "GH-&#8203;12")]
    [InlineData("see gh-12.", "see gh-&#8203;12.")]
    [InlineData("(Gh-12)", "\\(Gh-&#8203;12\\)")]
    [InlineData("éGH-12", "éGH-&#8203;12")]
    [InlineData("_GH-12_", "\\_GH-&#8203;12\\_")]
    [InlineData("GH-", "GH-&#8203;")]
    [InlineData("#12", "\\#&#8203;12")]
    [InlineData("## #12", "\\#\\# \\#&#8203;12")]
    [InlineData("a/b#12", "a/b\\#&#8203;12")]
    [InlineData("no. #", "no. \\#&#8203;")]
    public void A_reference_to_an_issue_is_broken(string text, string expected) => Assert.Equal(expected, MarkdownText.Escape(text));

    [Theory]
    [InlineData("A high-5 and a GH-line", "A high-5 and a GH-line")]
    [InlineData("Begin with `## short`.", "Begin with \\`\\#\\# short\\`.")]
    public void What_is_no_reference_can_be_copied_as_it_is(string text, string expected) => Assert.Equal(expected, MarkdownText.Escape(text));
}
