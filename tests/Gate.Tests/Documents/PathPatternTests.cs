using Gate.Core.Documents;
using Xunit;

namespace Gate.Tests.Documents;

public sealed class PathPatternTests
{
    [Theory]
    [InlineData("catalog/{show}/show.yml", "catalog/night-ferry/show.yml", "show=night-ferry")]
    [InlineData("catalog/{show}/synopses.{locale}.md", "catalog/a.b/synopses.pt-BR.md", "show=a.b,locale=pt-BR")]
    [InlineData("{show}.{locale}.md", "a.b.fr.md", "show=a.b,locale=fr")]
    [InlineData("**/{show}/show.yml", "x/y/z/show.yml", "show=z")]
    [InlineData("**/{show}/show.yml", "z/show.yml", "show=z")]
    [InlineData("texts/*/{show}-*.md", "texts/kids/a-b-c.md", "show=a-b")]
    [InlineData("a?c/{show}", "abc/x", "show=x")]
    [InlineData("{show}/**", "x/y/z", "show=x")]
    [InlineData("[a]/{show}+", "[a]/x+", "show=x")]
    public void A_path_that_matches_gives_its_named_parts(string pattern, string path, string expected)
    {
        var parts = new PathPattern(pattern).Match(path);

        Assert.NotNull(parts);
        Assert.Equal(expected, string.Join(',', parts.Select(part => $"{part.Key}={part.Value}")));
    }

    [Theory]
    [InlineData("catalog/{show}/show.yml", "catalog/show.yml")]
    [InlineData("catalog/{show}/show.yml", "catalog/a/b/show.yml")]
    [InlineData("catalog/{show}/show.yml", "Catalog/a/show.yml")]
    [InlineData("catalog/{show}/show.yml", "catalog/a/show.yml.bak")]
    [InlineData("catalog/{show}/show.yml", "catalog//show.yml")]
    [InlineData("synopses.{locale}.md", "synopses.a.b.md")]
    [InlineData("a?c", "a/c")]
    [InlineData("*", "a/b")]
    [InlineData("**/x", "/x")]
    [InlineData("ab", "a")]
    [InlineData("aba", "aba/aba")]
    public void Another_path_does_not_match(string pattern, string path) => Assert.Null(new PathPattern(pattern).Match(path));

    [Theory]
    [InlineData("{1x}", "no name")]
    [InlineData("{}", "no name")]
    [InlineData("{show", "no `}`")]
    [InlineData("{show}/{show}", "twice")]
    [InlineData("", "characters")]
    [InlineData("/etc/{show}", "relative")]
    [InlineData("../{show}", "relative")]
    [InlineData("a\\{show}", "relative")]
    [InlineData("a//{show}", "relative")]
    public void A_faulty_pattern_says_what_is_wrong(string pattern, string fault) => Assert.Contains(fault, new PathPattern(pattern).Fault, StringComparison.Ordinal);

    [Fact]
    public void A_pattern_that_could_be_matched_in_countless_ways_is_answered_at_once()
    {
        var pattern = new PathPattern(string.Concat(Enumerable.Repeat("*a", 100)) + "b");

        var matches = pattern.IsMatch(new string('a', 5_000));

        Assert.False(matches);
    }

    [Fact]
    public void A_pattern_that_is_too_long_is_faulty_and_harmless()
    {
        var pattern = new PathPattern(new string('*', 1_000_000));

        Assert.NotNull(pattern.Fault);
        Assert.True(pattern.IsMatch("a/b"));
    }

    [Theory]
    [InlineData("catalog/{show}/show.yml", "catalog/", "catalog/a*b/")]
    [InlineData("{show}.yml", "", "")]
    [InlineData("texts/{show}.{locale}.md", "texts/", "texts/")]
    [InlineData("x/*/{show}/s.md", "x/", "x/")]
    [InlineData("x/y.md", "x/", "x/")]
    public void Its_fixed_folders_are_known_before_and_after_a_show_is_filled_in(string pattern, string before, string after)
    {
        var path = new PathPattern(pattern);

        Assert.Equal(before, path.FixedPrefix);
        Assert.Equal(after, path.PrefixWith("show", "a*b"));
    }
}
