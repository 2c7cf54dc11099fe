using System.Text.RegularExpressions;
using FsCheck.Fluent;
using Gate.Core.Rules;
using Gate.Core.Rules.Text;
using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.Rules.Text;

public class PatternIndexTests
{
    private static readonly string[] Pieces = ["ab", "a", "b", "c", "(?:ab|cd)", "(?:a|bc)?", "[Bb]", "[^x]", "(c+)", "d{2,3}", "a{0,2}", "b*", @"\b", @"\.", @"\w+", "(?=a)", "(?!b)", "(?<!c)", "x?", "(?<n>cd|a)", "A", @"\s", "."];

    [Theory]
    [InlineData("must[- ]see", "must")]
    [InlineData("colou?r", "colo")]
    [InlineData("(?:film|movie)s? of the year", " of the year")]
    [InlineData(@"\b[Tt]he end\b", "the end")]
    [InlineData("gre+at", "gre")]
    [InlineData(@"etc\.", "etc.")]
    [InlineData("(?:dark|sinister) secrets?", " secret")]
    [InlineData("(?<who>he|she) dies", " dies")]
    public void The_longest_text_that_every_match_holds_is_read_out(string pattern, string expected) => Assert.Equal(expected, string.Join('|', RequiredLiterals.Of(pattern)!));

    [Theory]
    [InlineData("a*")]
    [InlineData("[ab]+")]
    [InlineData("abc|d*")]
    [InlineData(@"(?x) a b c")]
    [InlineData(@"(?(a)b|c)")]
    [InlineData(@"(a)\1")]
    [InlineData("(?!abc).")]
    public void What_is_not_known_is_not_guessed(string pattern) => Assert.Null(RequiredLiterals.Of(pattern));

    [Fact]
    public void A_pattern_matches_nowhere_else_than_where_its_texts_stand()
    {
        var cases = from pattern in Gen.Elements(Pieces).ArrayOf() from text in Gen.Elements("a", "b", "c", "d", "ab", "cd", "A", "B", "x", " ", ".", "bc").ArrayOf() select (Pattern: string.Concat(pattern), Text: string.Concat(text));

        Prop.ForAll(cases.ToArbitrary(), given =>
        {
            var literals = RequiredLiterals.Of(given.Pattern);
            var folded = given.Text.ToLowerInvariant();

            Assert.True(literals is null || !Regex.IsMatch(given.Text, given.Pattern, RegexOptions.IgnoreCase) || literals.Any(literal => folded.Contains(literal, StringComparison.Ordinal)), $"{given.Pattern} in {given.Text}");
        }).Hold(5_000, 8);
    }

    [Fact]
    public void Many_texts_are_found_in_one_walk()
    {
        var texts = Gen.Elements("he", "she", "his", "hers", "er", "s", "eé", "🛳").ArrayOf().ToArbitrary();

        Prop.ForAll(texts, given =>
        {
            string[] wanted = ["he", "she", "his", "hers", "er s", "éh", "🛳"];
            var automaton = LiteralAutomaton.Of([.. wanted.Select((text, owner) => (text, owner))], wanted.Length)!;
            var text = string.Concat(given);

            Assert.Equal(wanted.Select(literal => text.Contains(literal, StringComparison.Ordinal)), automaton.Find(text));
        }).Hold(500, 10);
    }

    [Fact]
    public void Shipped_patterns_find_the_same_with_the_index_and_without()
    {
        Assert.SkipWhen(RealTitles.Folder is null, "../shared/data is not beside the repository.");
        var index = new PatternIndex();
        var patterns = RuleLoader.Load([], []).All.SelectMany(rule => Patterns(rule.Manifest)).Select(pattern => (Exact: new RulePattern(pattern.Text, pattern.CaseSensitive), Indexed: new IndexedPattern(pattern.Text, index, pattern.CaseSensitive))).ToList();

        foreach (var text in RealTitles.Read("hulu_titles.csv").Select(row => row["description"]))
        {
            var prose = new ProseText(text, "en");

            Assert.All(patterns, pattern => Assert.Equal(pattern.Exact.Matches(prose.Plain).Select(match => match.Index), pattern.Indexed.Matches(prose).Select(match => match.Index)));
        }
    }

    private static IEnumerable<(string Text, bool CaseSensitive)> Patterns(RuleManifest manifest) =>
        (manifest.Existence?.Patterns.Select(pattern => (pattern, manifest.Existence.CaseSensitive)) ?? [])
            .Concat(manifest.Substitution?.SwapPatterns.Keys.Select(pattern => (pattern, manifest.Substitution.CaseSensitive)) ?? [])
            .Concat(manifest.Occurrence is { } occurrence ? [(occurrence.Pattern, true)] : [])
            .Concat(manifest.Conditional is { } conditional ? [(conditional.First, true)] : []);
}
