using Gate.Core.Documents;
using Gate.Core.Rules;
using Gate.Core.Rules.Publication;
using Xunit;

namespace Gate.Tests.Rules.Publication;

public class PageCheckTests
{
    private const string Front = "---\nid: SYN9001\ntitle: Test\ncriterion: clarity\nseverity: warning\nversion: 1\nexistence: { phrases: [bad] }\n---\n";
    private const string Prose = "# Test\n\n## What\nx\n\n## Why\nx\n\n## How to fix\nx\n\n## When to suppress\nx\n\n## Examples\n";

    private const string Examples = "```synopsis\nA [|bad|] one.\n```\n```synopsis\n[|Bad|] too.\n```\n```synopsis\nGood.\n```\n```synopsis\nAlso good.\n```\n";

    [Fact]
    public void A_complete_page_has_no_problem() => Assert.Empty(Check(Front + Prose + Examples));

    [Theory]
    [InlineData("## Why\nx\n\n", "", "`## Why`")]
    [InlineData("## How to fix\nx\n", "## How to fix\n", "`## How to fix`")]
    [InlineData("Also good.", "Also [|bad|].", "has 1 good examples")]
    [InlineData("[|Bad|] too.", "Fine too.", "has 1 bad examples")]
    [InlineData("A [|bad|] one.", "A bad [|one|].", "does not find what is marked")]
    [InlineData("Good.", "Not bad.", "finds fault with a good example")]
    [InlineData("A [|bad|] one.", "A [|bad one.", "not closed")]
    [InlineData("```synopsis\nGood.", "```text\nGood.", "no example block called `text`")]
    [InlineData("```synopsis\nGood.", "```synopsis tone=dry\nGood.", "no attribute")]
    [InlineData("```synopsis\nGood.", "```facts\ntitel: x\n```\n```synopsis\nGood.", "titel")]
    public void What_is_missing_or_wrong_is_told_at_its_line(string old, string replacement, string expected)
    {
        var problems = Check((Front + Prose + Examples).Replace(old, replacement));

        Assert.Contains(problems, problem => problem.Message.Contains(expected, StringComparison.Ordinal));
        Assert.All(problems, problem => Assert.Equal("own/SYN9001-x/rule.md", problem.Location.Path));
    }

    [Fact]
    public void A_failed_example_is_told_at_the_line_of_its_text()
    {
        var problem = Assert.Single(Check((Front + Prose + Examples).Replace("Good.\n```\n```synopsis\nAlso", "Bad.\n```\n```synopsis\nAlso")));

        Assert.Equal(31, problem.Location.Start.Line);
        Assert.Contains("[|Bad|]", problem.Remedy);
    }

    [Fact]
    public void Windows_line_ends_make_no_difference() => Assert.Empty(Check((Front + Prose + Examples).Replace("\n", "\r\n")));

    private static IReadOnlyList<Problem> Check(string page)
    {
        var problems = new List<Problem>();
        var rule = RuleReader.Read(new("own", new("own/SYN9001-x/rule.md", page)), new HashSet<string>(), isTrusted: false, new(), problems);
        Assert.Empty(problems);
        return PageCheck.Check(rule!);
    }
}
