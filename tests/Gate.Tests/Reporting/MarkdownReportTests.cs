using System.Text;
using Gate.Core.Documents;
using Gate.Core.Reporting;
using Gate.Core.Rules;
using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.Reporting;

public sealed class MarkdownReportTests
{
    [Theory]
    [InlineData(4_000)]
    [InlineData(20_000)]
    [InlineData(MarkdownReportWriter.CommentLimit)]
    public void A_long_report_keeps_to_its_limit_and_counts_what_it_leaves_out(int limit)
    {
        var builder = new ResultBuilder().Rule("SYN8001", "東京", Criterion.Tone, why: "Why.", howToFix: "So.");
        for (var i = 0; i < 1000; i++)
        {
            builder.Synopsis($"show{i}/short", "狐の夜", "東京 [|夜|] 東京", new SampleFinding("SYN8001", SampleResults.HostileText));
            builder.Problem(ProblemIds.MalformedYaml, $"catalog/{i}.yml", 1, 1, "It is broken.", "Mend it.");
            builder.Remark(ProblemIds.UnusedAcceptance, $"catalog/{i}.yml", 1, 1, "It is unused.", "Delete it.");
        }

        using var output = new StringWriter();
        new MarkdownReportWriter(limit).Write(builder.Build(), output);

        var report = output.ToString();
        Assert.InRange(Encoding.UTF8.GetByteCount(report), limit / 2, limit);
        Assert.Contains("more. The JSON report has them all.", report, StringComparison.Ordinal);
        Assert.Contains("Ledger: planned 1000", report, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Correct `plot.md`: all others agree.", "Correct <code>plot.md</code>: all others agree.")]
    [InlineData("`a``b` and `c", @"<code>a</code><code>b</code> and \`c")]
    [InlineData("`<b>*x*`", @"<code>&lt;b&gt;\*x\*</code>")]
    [InlineData("`@team`", "<code>@&#8203;team</code>")]
    [InlineData("``` ` `", @"\`\`\` \` \`")]
    [InlineData("`", @"\`")]
    public void Words_between_two_backticks_are_code_and_do_nothing(string text, string expected) => Assert.Equal(expected, MarkdownText.Prose(text, 300));

    [Fact]
    public void A_long_stretch_between_backticks_is_no_code() => Assert.StartsWith(@"\`x", MarkdownText.Prose($"`{new string('x', 81)}`", 300), StringComparison.Ordinal);

    [Theory]
    [InlineData("a|b", @"a\|b")]
    [InlineData("<b>&", "&lt;b&gt;&amp;")]
    [InlineData("@team #12", @"@&#8203;team \#&#8203;12")]
    [InlineData("https://x.example www.y.example", "https:&#8203;//x.example www.&#8203;y.example")]
    [InlineData("`x` *y* [z](u)\nnext", @"\`x\` \*y\* \[z\]\(u\) next")]
    [InlineData("Tea: a well-known drink.", "Tea: a well-known drink.")]
    public void Text_is_shown_and_does_nothing(string text, string expected) => Assert.Equal(expected, MarkdownText.Escape(text));
}
