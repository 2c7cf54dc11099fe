using Gate.Core.Catalogs;
using Xunit;

namespace Gate.Tests.Catalogs;

public sealed class CatalogLayoutTests
{
    private static readonly TableSettings Table = new() { File = "export/titles.csv", Show = "id", Variants = new Dictionary<string, string> { ["short"] = "text" } };

    [Theory]
    [InlineData("catalog/night-ferry/show.yml", "night-ferry", DocumentKind.Facts, null)]
    [InlineData("catalog/night-ferry/plot.md", "night-ferry", DocumentKind.Plot, null)]
    [InlineData("catalog/night-ferry/synopses.md", "night-ferry", DocumentKind.Suite, null)]
    [InlineData("catalog/night-ferry/synopses.fr.md", "night-ferry", DocumentKind.Suite, "fr")]
    [InlineData("catalog/night-ferry/synopses.draft1.md", "night-ferry", DocumentKind.Suite, "draft1")]
    public void A_file_of_a_show_has_its_place(string path, string show, DocumentKind kind, string? locale)
    {
        var place = new CatalogLayout(new()).Classify(path);

        Assert.Equal(new(show, kind, locale), place);
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("catalog/show.yml")]
    [InlineData("catalog/a/b/show.yml")]
    [InlineData("old/catalog/a/show.yml")]
    public void Other_files_have_none(string path) => Assert.Null(new CatalogLayout(new()).Classify(path));

    [Theory]
    [InlineData("texts/night.ferry.md", "night.ferry", null)]
    [InlineData("texts/night.pt-BR.md", "night", "pt-BR")]
    public void What_is_no_locale_may_be_part_of_a_name(string path, string show, string? locale)
    {
        var layout = new CatalogLayout(new() { Synopses = ["texts/{show}.{locale}.md", "texts/{show}.md"] });

        Assert.Equal(new(show, DocumentKind.Suite, locale), layout.Classify(path));
    }

    [Fact]
    public void Fixed_prefixes_are_distinct_and_none_lies_in_another()
    {
        var layout = new CatalogLayout(new() { Plot = ["catalog/plots/{show}.md", "scripts/{show}.md", "cat/{show}.md"] });

        Assert.Equal(["cat/", "catalog/", "scripts/"], layout.FixedPrefixes);
    }

    [Fact]
    public void A_pattern_without_fixed_folder_makes_the_whole_repository_the_prefix()
    {
        var layout = new CatalogLayout(new() { Plot = ["{show}/plot.md"] });

        Assert.Equal([""], layout.FixedPrefixes);
    }

    [Fact]
    public void The_folders_of_a_show_are_known()
    {
        var layout = new CatalogLayout(new() { Plot = ["plots/{show}.md"] });

        Assert.Equal(["catalog/night-ferry/", "plots/"], layout.ShowPrefixes("night-ferry"));
    }

    [Fact]
    public void A_table_is_found_by_its_path()
    {
        var layout = new CatalogLayout(new() { Tables = [Table] });

        Assert.Same(Table, layout.Table("export/titles.csv"));
        Assert.Null(layout.Table("export/other.csv"));
        Assert.Equal(["export/titles.csv"], layout.TableFiles);
    }

    [Theory]
    [InlineData("catalog/show.yml", "no `{show}`")]
    [InlineData("catalog/{show}/{1x}.yml", "no name")]
    [InlineData("catalog/{show}/{show}.yml", "twice")]
    [InlineData("catalog/{show}/{season}.yml", "`{season}` means nothing")]
    [InlineData("catalog/{show}/show.{locale}.yml", "`{locale}` means nothing")]
    public void A_pattern_that_cannot_be_used_is_a_problem_and_the_others_hold(string pattern, string message)
    {
        var layout = new CatalogLayout(new() { Facts = [pattern, "catalog/{show}/facts.yml"] });

        var problem = Assert.Single(layout.Problems);
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        Assert.Equal("gate.yml:1:1", problem.Location.ToString());
        Assert.NotNull(layout.Classify("catalog/a/facts.yml"));
    }

    [Theory]
    [InlineData("../titles.csv", "relative")]
    [InlineData("titles.xlsx", "ends neither")]
    [InlineData("*.csv", "no wildcards")]
    [InlineData("export/titles.csv", "twice")]
    public void A_table_that_cannot_be_used_is_a_problem(string file, string message)
    {
        var layout = new CatalogLayout(new() { Tables = [Table, Table with { File = file }] });

        Assert.Contains(message, Assert.Single(layout.Problems).Message, StringComparison.Ordinal);
    }
}
