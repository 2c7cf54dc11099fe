using Gate.Core.Documents;
using Gate.Core.Rules;
using Gate.Core.Rules.Examples;
using Xunit;

namespace Gate.Tests.Rules.Examples;

public class ExampleRunnerTests
{
    private const string Front = "---\nid: SYN9001\ntitle: Test\ncriterion: clarity\nseverity: warning\nversion: 1\n";

    [Fact]
    public void Facts_and_suites_hold_for_the_examples_after_them_until_the_next_ones()
    {
        var examples = Read("code: {}",
            "```facts\ntitle: One\n```\n```suite\nA.\n```\n```suite variant=tv\nB.\n```\n```synopsis variant=long locale=fr\nC.\n```\n```suite\nD.\n```\n```facts\ntitle: Two\n```\n```synopsis\nE.\n```\n");

        Assert.Equal(["One", "Two"], examples.Select(example => example.Facts!.Title.Value));
        Assert.Equal(["A. B.", "D."], examples.Select(example => string.Join(' ', example.Suite.Select(synopsis => synopsis.Text))));
        Assert.Equal(["example/long@fr", "example/short"], examples.Select(example => example.Synopsis.Id.ToString()));
        Assert.Equal("tv", examples[0].Suite[1].Id.Variant);
    }

    [Fact]
    public void Lines_of_an_example_are_joined_and_paragraphs_kept()
    {
        var example = Assert.Single(Read("code: {}", "```synopsis\nOne\nline.\n\nAnother\none.\n```\n"));

        Assert.Equal("One line.\n\nAnother one.", example.Text);
    }

    [Fact]
    public void Only_blocks_of_the_section_Examples_are_examples() =>
        Assert.Empty(Read("code: {}", "```synopsis\nA.\n```\n", heading: "## Why"));

    [Theory]
    [InlineData("It is cold.", null)]
    [InlineData("It is very cold.", "The fixes give another text.")]
    [InlineData(null, "The rule has a fix here, but no `fixed` block follows.")]
    public void The_fixed_text_must_be_what_the_fixes_give(string? repaired, string? expected)
    {
        var block = repaired is null ? "" : $"```fixed\n{repaired}\n```\n";
        var (rule, examples) = ReadWithRule("existence: { phrases: [very], replacement: '' }", "```synopsis\nIt is [|very|] cold.\n```\n" + block);

        var failures = ExampleRunner.Run(rule, examples.Single());

        Assert.Equal(expected is null ? [] : [expected], failures.Select(failure => failure.Message));
    }

    [Fact]
    public void Fixes_that_never_end_are_a_failure()
    {
        var (rule, examples) = ReadWithRule("substitution: { swap: { tic: tac, tac: tic } }", "```synopsis\n[|tic|]\n```\n```fixed\ntac\n```\n");

        Assert.Contains("never end", Assert.Single(ExampleRunner.Run(rule, examples.Single())).Found);
    }

    private static IReadOnlyList<RuleExample> Read(string settings, string examples, string heading = "## Examples")
    {
        var problems = new List<Problem>();
        var read = new RulePage(new("own/SYN9001-x/rule.md", $"{Front}{settings}\n---\n# Test\n\n{heading}\n{examples}")).ReadExamples(problems);
        Assert.Empty(problems);
        return read;
    }

    private static (Rule Rule, IReadOnlyList<RuleExample> Examples) ReadWithRule(string settings, string examples)
    {
        var problems = new List<Problem>();
        var source = new SourceText("own/SYN9001-x/rule.md", $"{Front}{settings}\n---\n# Test\n\n## Examples\n{examples}");
        return (RuleReader.Read(new("own", source), new HashSet<string>(), isTrusted: false, new(), problems)!, Read(settings, examples));
    }
}
