using System.Text;
using Gate.Core.Catalogs;
using Gate.Core.Documents;
using Xunit;

namespace Gate.Tests.Catalogs;

public sealed class ShowReaderTests
{
    private const string Facts = """
        title: Night Ferry
        kind: film
        release-date: 2021-09
        genres: [thriller, drama]
        runtime-minutes: 104
        talent:
          on-screen:
          - {name: Ada Lund, role: Mira}
        awards:
        - {name: Academy Award, category: Best Picture, year: 2022, result: won}
        complete: [talent, academy award]
        """;

    private readonly List<Problem> problems = [];

    [Fact]
    public void An_award_body_without_an_award_can_be_complete()
    {
        var show = ShowReader.Read("one", [Document("show.yml", DocumentKind.Facts, "title: a\nawards:\n- {name: Emmy, result: won}\ncomplete: [Academy Award, BAFTA]\n")], problems);

        Assert.Empty(problems);
        Assert.True(show.Facts!.IsComplete("academy award"));
        Assert.False(show.Facts.IsComplete(Facet.Awards));
    }

    [Fact]
    public void A_show_is_read_from_its_files()
    {
        var show = Read(Document("show.yml", DocumentKind.Facts, Facts), Document("plot.md", DocumentKind.Plot, "Mira boards.\n"), Document("synopses.md", DocumentKind.Suite, "## short\nx\n"));

        Assert.Empty(problems);
        Assert.Equal("Night Ferry", show.Facts!.Title.Value);
        Assert.Equal(ShowKind.Film, show.Facts.Kind!.Value);
        Assert.Equal("2021-09", show.Facts.ReleaseDate!.Value.ToString());
        Assert.Equal("Ada Lund", show.Facts.Talent.OnScreen[0].Name);
        Assert.Equal("catalog/a/show.yml:8:5", show.Facts.Talent.OnScreen[0].Location.ToString());
        Assert.Equal("catalog/a/show.yml:4:10", show.Facts.Genres[0].Location.ToString());
        Assert.True(show.Facts.IsComplete("Academy Award"));
        Assert.True(show.Facts.IsComplete(Facet.Talent));
        Assert.False(show.Facts.IsComplete(Facet.Awards));
        Assert.Equal("Mira boards.\n", show.Facts.Plot!.Content);
        Assert.Empty(show.Facts.Unreadable);
        Assert.Equal("a/short", Assert.Single(show.Suite).Id.ToString());
    }

    [Fact]
    public void A_show_without_facts_has_none()
    {
        var show = Read(Document("synopses.md", DocumentKind.Suite, "## short\nx\n"));

        Assert.Empty(problems);
        Assert.Null(show.Facts);
    }

    [Fact]
    public void A_plot_alone_makes_facts_whose_title_is_the_shows_id()
    {
        var show = Read(Document("plot.md", DocumentKind.Plot, "Mira boards."));

        Assert.Empty(problems);
        Assert.Equal("a", show.Facts!.Title.Value);
        Assert.Empty(show.Facts.Unreadable);
    }

    [Theory]
    [InlineData("title: [", "SYN0011", 1, "not YAML")]
    [InlineData("", "SYN0012", 1, "no `title`")]
    [InlineData("titel: Night Ferry", "SYN0012", 1, "no key `titel`")]
    [InlineData("title: ' '", "SYN0012", 1, "`title` is empty")]
    [InlineData("- title", "SYN0012", 1, "is a list")]
    [InlineData("title: a\nkind: podcast", "SYN0012", 2, "one of film, series, special, short")]
    [InlineData("title: a\nrelease-date: 21", "SYN0012", 2, "`release-date` is `21`")]
    [InlineData("title: a\nrelease-date: 3021", "SYN0012", 2, "1880 to 2100")]
    [InlineData("title: a\nruntime-minutes: -4", "SYN0012", 2, "between 1 and 100000")]
    [InlineData("title: a\ngenres: [b, '']", "SYN0012", 2, "`genres[1]` is empty")]
    [InlineData("title: a\ntalent:\n  on-screen:\n  - {role: Mira}", "SYN0012", 4, "`talent.on-screen[0]` has no `name`")]
    [InlineData("title: a\ntalent:\n  on-screen:\n  - {name: ''}", "SYN0012", 4, "`talent.on-screen[0].name` is empty")]
    [InlineData("title: a\nawards:\n- {name: b, result: won, year: 20222}", "SYN0012", 3, "1880 to 2100")]
    [InlineData("title: a\nawards:\n- {name: b}", "SYN0012", 3, "no `result`")]
    [InlineData("title: a\ncomplete: [award]", "SYN0012", 2, "no facet and no award body")]
    [InlineData("title: a\ntitle: b", "SYN0013", 2, "a second time")]
    public void Facts_at_fault_are_told_and_count_as_unreadable(string facts, string id, int line, string message)
    {
        var show = Read(Document("show.yml", DocumentKind.Facts, facts), Document("plot.md", DocumentKind.Plot, "Mira boards."), Document("synopses.md", DocumentKind.Suite, "## short\nx\n"));

        Assert.Contains(problems, problem => problem.Id == id && problem.Location.Start.Line == line && problem.Message.Contains(message, StringComparison.Ordinal));
        Assert.Equal([Facet.Metadata, Facet.Talent, Facet.Awards], show.Facts!.Unreadable.Order());
        Assert.NotNull(show.Facts.Title);
        Assert.NotNull(show.Facts.Plot);
        Assert.Single(show.Suite);
    }

    [Fact]
    public void All_faults_of_a_file_are_told_together_and_what_fits_is_kept()
    {
        var show = Read(Document("show.yml", DocumentKind.Facts, "tilte: x\nkind: podcast\ngenres: [thriller, [a]]\nawards:\n- {name: Oscar, result: maybe}\n- {name: Emmy, result: won}\ncomplete: [Emy]\n"));

        Assert.Equal(
            ["Did you mean `title`?", "Write one of film, series, special, short.", "Write text.", "Write one of won, nominated.", "Add `title:` (The title as viewers see it).", "Did you mean `Emmy`?"],
            problems.Select(problem => problem.Remedy));
        Assert.Equal("a", show.Facts!.Title.Value);
        Assert.Equal(["thriller"], show.Facts.Genres.Select(genre => genre.Value));
        Assert.Equal(["Emmy"], show.Facts.Awards.Select(award => award.Name));
    }

    [Fact]
    public void A_file_that_was_not_read_or_is_no_text_is_told_and_its_facets_are_unreadable()
    {
        var show = Read(
            new ShowDocument("catalog/a/show.yml", DocumentKind.Facts, null, default, "It is a symbolic link."),
            new ShowDocument("catalog/a/plot.md", DocumentKind.Plot, null, new byte[] { (byte)'a', (byte)'\n', 0xFF }),
            new ShowDocument("catalog/a/synopses.md", DocumentKind.Suite, null, new byte[] { 0xFF, 0xFE, 0x23, 0x00 }),
            Document("synopses.fr.md", DocumentKind.Suite, "## short\nx\n", "fr"));

        Assert.Equal(["catalog/a/show.yml:1:1", "catalog/a/plot.md:2:1", "catalog/a/synopses.md:1:1"], problems.Select(problem => problem.Location.ToString()));
        Assert.All(problems, problem => Assert.Equal(ProblemIds.Unreadable, problem.Id));
        Assert.Equal([Facet.Plot, Facet.Metadata, Facet.Talent, Facet.Awards], show.Facts!.Unreadable.Order());
        Assert.Equal("a/short@fr", Assert.Single(show.Suite).Id.ToString());
    }

    [Fact]
    public void Suites_of_all_locales_are_joined_whatever_the_order_of_the_files()
    {
        var show = Read(Document("synopses.fr.md", DocumentKind.Suite, "## short\nx\n", "fr"), Document("synopses.md", DocumentKind.Suite, "## short\nx\n## long (fr)\ny\n"));

        Assert.Empty(problems);
        Assert.Equal(["a/short", "a/long@fr", "a/short@fr"], show.Suite.Select(synopsis => synopsis.Id.ToString()));
    }

    [Fact]
    public void The_same_variant_and_locale_in_two_files_is_a_problem()
    {
        var show = Read(Document("synopses.md", DocumentKind.Suite, "## short (fr)\nx\n"), Document("synopses.fr.md", DocumentKind.Suite, "## short\ny\n", "fr"));

        var problem = Assert.Single(problems);
        Assert.Equal(ProblemIds.Duplicate, problem.Id);
        Assert.Equal("catalog/a/synopses.fr.md:2:1", problem.Location.ToString());
        Assert.Contains("catalog/a/synopses.md:2:1", problem.Message, StringComparison.Ordinal);
        Assert.Equal("x", Assert.Single(show.Suite).Text);
    }

    [Fact]
    public void A_file_name_with_a_locale_that_is_none_is_a_problem()
    {
        Read(Document("synopses.draft1.md", DocumentKind.Suite, "## short\ny\n", "draft1"));

        Assert.Contains("`draft1`, which is no locale", Assert.Single(problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_files_of_facts_are_a_problem()
    {
        var show = Read(Document("show.yml", DocumentKind.Facts, "title: one"), Document("facts.yml", DocumentKind.Facts, "title: two"));

        Assert.Equal(ProblemIds.Duplicate, Assert.Single(problems).Id);
        Assert.Equal("two", show.Facts!.Title.Value);
    }

    private static ShowDocument Document(string name, DocumentKind kind, string content, string? locale = null) => new($"catalog/a/{name}", kind, locale, Encoding.UTF8.GetBytes(content));

    private Show Read(params ShowDocument[] documents) => ShowReader.Read("a", documents, problems);
}
