using FsCheck;
using FsCheck.Fluent;
using Gate.Core.Catalogs;
using Gate.Core.Documents.Yaml;
using Gate.Importing;
using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.Importing;

public sealed class RoundTripTests
{
    private static readonly string[] Pieces =
    [
        "a", "word", " ", "  ", "\n\n", "\t", "\u00A0", "\"", "'", ":", ": ", "#", "# ", "## ", " #", "---", "...", "|", ">", "-", "- ", "*", "&a", "!tag", "%", "@", "`", "```", "~~~", "<!-- ", "-->", "<div>",
        "{", "}", "[", "]", ",", "?", "\\", "\\n", "null", "~", "true", "1984", "🛳", "👩‍👩‍👧", "ספינה", "\u202E", "\u2066", "e\u0301", "\u0000", "\u0007", "\u001B[31m", "\u007F", "\u0085", "\u2028", "\uFEFF", "\uFFFE", "=",
        "千と千尋", "locale: fr", "title: x", "a long run of words that goes on and on so that the line has to be wrapped somewhere",
    ];

    private static readonly Gen<string> Texts = Gen.Elements(Pieces).ArrayOf().Select(string.Concat);

    private static readonly Gen<ImportedShow> Shows =
        from texts in Texts.ListOf(6)
        from count in Gen.Choose(0, 3)
        select new ImportedShow("s", Facts([.. texts.Select(PlainText.Line)], count, PlainText.Paragraphs(texts[0])), Suite([.. texts.Select(PlainText.Paragraphs)]));

    [Fact]
    public void Whatever_is_written_is_read_back_as_it_was() =>
        Prop.ForAll(Shows.ToArbitrary(), show =>
        {
            var files = ShowFiles.Of(show);

            Assert.Null(ReadBack.Fault(show, files));
            Assert.All(files, file => Assert.True(file.Content.EndsWith('\n') && !file.Content.Contains('\r')));
        }).Hold(3_000, 15);

    [Theory]
    [InlineData("# Not a heading")]
    [InlineData("## short")]
    [InlineData("---\n\nlocale: fr\n\n---")]
    [InlineData("``` never closed")]
    [InlineData("~~~~")]
    [InlineData("<!-- never closed")]
    [InlineData("First.\n\n<!-- hidden -->\n\n# Last")]
    public void A_text_that_looks_like_something_else_stays_text(string text)
    {
        var show = new ImportedShow("s", new() { Title = "T" }, [new("main", "en", text), new("alt", "pt-BR", "Second.")]);

        Assert.Null(ReadBack.Fault(show, ShowFiles.Of(show)));
    }

    [Fact]
    public void A_very_long_text_without_spaces_is_read_back_as_it_was()
    {
        var show = new ImportedShow("s", new() { Title = new string('"', 50_000), OnScreen = [new string('é', 20_000)] }, [new("main", "en", new string('x', 1_000_000))]);

        Assert.Null(ReadBack.Fault(show, ShowFiles.Of(show)));
    }

    [Fact]
    public void Facts_are_written_as_a_person_would_write_them()
    {
        var facts = new ImportedFacts
        {
            Title = "Night Ferry: The Crossing",
            Kind = ShowKind.Series,
            ReleaseDate = new PartialDate(2024, 9),
            Genres = ["Crime", "Drama"],
            Seasons = 2,
            OnScreen = ["Åse Wikström-Laine"],
            Directors = ["Þóra Hallgrímsdóttir"],
        };

        var yaml = ShowFile.Write(new("s", facts, []));

        Assert.Equal("title: \"Night Ferry: The Crossing\"\nkind: series\nrelease-date: 2024-09\ngenres: [Crime, Drama]\nseasons: 2\ntalent:\n  on-screen:\n    - name: Åse Wikström-Laine\n"
            + "  off-screen:\n    - { name: Þóra Hallgrímsdóttir, job: director }\n", yaml);
    }

    [Fact]
    public void A_text_that_differs_when_read_back_is_found_out()
    {
        var show = new ImportedShow("s", new() { Title = "T" }, [new("main", "en", "One.")]);
        var other = show with { Suite = [new("main", "en", "Another.")] };

        Assert.Equal("its texts differ.", ReadBack.Fault(show, ShowFiles.Of(other)));
    }

    private static ImportedFacts Facts(IReadOnlyList<string> texts, int count, string plot) => new()
    {
        Title = texts[0].Length > 0 ? texts[0] : "T",
        Genres = [.. texts.Skip(1).Take(count).Where(text => text.Length > 0)],
        Countries = [.. texts.Skip(2).Take(count).Where(text => text.Length > 0)],
        Maturity = texts[3].Length > 0 ? texts[3] : null,
        OnScreen = [.. texts.Skip(3).Where(text => text.Length > 0)],
        Directors = [.. texts.Take(count).Where(text => text.Length > 0)],
        Plot = plot.Length > 0 ? plot : null,
    };

    private static List<ImportedText> Suite(IReadOnlyList<string> texts) =>
        [new("main", "en", "Sound."), .. texts.Index().Where(text => text.Item.Length > 0).Select(text => new ImportedText($"v{text.Index}", text.Index % 2 == 0 ? "en" : "zh-Hant-TW", text.Item))];
}
