using Gate.Core.Documents;
using Gate.Core.Rules;
using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.Rules;

public class RuleLoaderTests
{
    private const string Existence = "existence: { phrases: [x] }";

    [Theory]
    [InlineData("existence: { patterns: ['('] }", "broken")]
    [InlineData("existence: { patterns: ['x*'] }", "empty")]
    [InlineData("existence: { phrases: ['Dr. Who?'] }", "other characters")]
    [InlineData("existence: {}", "nothing to find")]
    [InlineData("severity-x: error", "no key")]
    [InlineData("existence: { phrases: [x] }\nlength: { unit: words, max: 1 }", "several kinds")]
    [InlineData("locales: [en]", "no kind")]
    [InlineData("code: {}", "no class")]
    [InlineData("message: '{count}'\nexistence: { phrases: [x] }", "{count}")]
    [InlineData("locales: [e]\nexistence: { phrases: [x] }", "locale")]
    [InlineData("length: { unit: words }", "no limit")]
    [InlineData("length: { unit: words, max: 1, min: 2 }", "above")]
    [InlineData("length: { unit: words, variants: [{ variant: a, max: 1 }] }", "does not read")]
    [InlineData("consistency: { either: [[a]] }", "1 forms")]
    [InlineData("consistency: { either: [[a, b]], scope: suite }", "does not read")]
    [InlineData("readability: { formula: gunning-fog, max: 8 }", "English")]
    [InlineData("repetition: { within: 0 }", "below 1")]
    [InlineData("occurrence: { pattern: x, max: 1, scope: suite }", "suite")]
    [InlineData("substitution: { swap: { a: a } }", "itself")]
    public void A_rule_that_is_not_well_made_is_told_with_its_fault(string front, string expected)
    {
        var problems = RuleVerifier.Problems(front);

        Assert.Contains(problems, problem => problem.Message.Contains(expected, StringComparison.Ordinal));
        Assert.All(problems, problem => Assert.NotEmpty(problem.Remedy));
    }

    [Fact]
    public void A_problem_stands_at_the_setting_it_is_about()
    {
        var problem = Assert.Single(RuleVerifier.Problems("existence:\n  patterns:\n    - fine\n    - '('"));

        Assert.Equal(new LinePosition(10, 7), problem.Location.Start);
    }

    [Fact]
    public void All_problems_of_all_pages_are_told_at_once()
    {
        var problems = new List<Problem>();

        RuleLoader.Load([RuleVerifier.Source("length: { unit: words }", "SYN9001"), RuleVerifier.Source("existence: { patterns: ['(', 'x*'] }", "SYN9002")], problems);

        Assert.Equal(3, problems.Count);
    }

    [Theory]
    [InlineData("SYN1999", "kept for built-in rules")]
    [InlineData("SYN19", "no rule ID")]
    [InlineData("ABC1234", "no rule ID")]
    public void An_own_rule_has_an_ID_of_the_free_ranges(string id, string expected) =>
        Assert.Contains(expected, Assert.Single(RuleVerifier.Problems(Existence, id)).Message);

    [Fact]
    public void The_folder_begins_with_the_ID()
    {
        var problems = new List<Problem>();
        var source = RuleVerifier.Source(Existence);

        RuleLoader.Load([source with { Page = new("own/other/rule.md", source.Page.Content) }], problems);

        Assert.Contains("SYN9001-some-name", Assert.Single(problems).Remedy);
    }

    [Fact]
    public void A_page_without_front_matter_is_a_problem()
    {
        var problems = new List<Problem>();

        RuleLoader.Load([new("own", new("own/SYN9001-x/rule.md", "# Just prose"))], problems);

        Assert.Equal(1, Assert.Single(problems).Location.Start.Line);
    }

    [Fact]
    public void The_same_ID_twice_among_own_rules_is_a_problem_that_names_both()
    {
        var problems = new List<Problem>();

        RuleLoader.Load([RuleVerifier.Source(Existence, pack: "a"), RuleVerifier.Source(Existence, pack: "b")], problems);

        var problem = Assert.Single(problems);
        Assert.Equal(ProblemIds.Duplicate, problem.Id);
        Assert.StartsWith("b/", problem.Location.Path);
        Assert.Contains("a/SYN9001", problem.Message);
    }

    [Fact]
    public void An_own_rule_takes_the_place_of_the_built_in_one_unless_it_is_the_same()
    {
        var builtIn = RuleLoader.BuiltIn[0];
        var id = RuleLoader.Load([], []).All[0].Id;
        var changed = new RuleSource("own", new(builtIn.Page.Path, builtIn.Page.Content + "\nMore prose.\n"));

        Assert.Equal("own", RuleLoader.Load([changed], []).Find(id)!.Pack);
        Assert.Equal(Rule.BuiltInPack, RuleLoader.Load([changed with { Page = builtIn.Page }], []).Find(id)!.Pack);
    }

    [Fact]
    public void A_fingerprint_changes_with_what_can_change_an_answer_and_with_nothing_else()
    {
        var page = RuleVerifier.Source(Existence).Page.Content;

        Assert.Equal(Of(page), Of(page.Replace("{ phrases: [x] }", "\n  phrases:\n    - \"x\"\n")));
        Assert.Equal(Of(page), Of(page.Replace("title: Test", "title: Other").Replace("severity: warning", "severity: error") + "More prose."));
        Assert.NotEqual(Of(page), Of(page.Replace("[x]", "[x, y]")));
        Assert.NotEqual(Of(page), Of(page.Replace("version: 1", "version: 2")));
        Assert.NotEqual(Of(page), Of(page.Replace("version: 1", "version: 1\nlocales: [en]")));
        Assert.NotEqual(Of(page), Of(page.Replace("version: 1", "version: 1\nreads: [suite]")));

        static string Of(string content) =>
            RuleReader.Read(new("own", new("own/SYN9001-x/rule.md", content)), new HashSet<string>(), isTrusted: false, new(), new List<Problem>())!.Fingerprint;
    }

    [Fact]
    public void A_rule_holds_for_its_locales_only()
    {
        var rule = RuleVerifier.Make("locales: [en, pt-BR]\n" + Existence);

        Assert.True(rule.Holds("en", "en"));
        Assert.True(rule.Holds("en-GB", "en"));
        Assert.True(rule.Holds("pt-BR", "pt"));
        Assert.False(rule.Holds("pt-PT", "pt"));
    }
}
