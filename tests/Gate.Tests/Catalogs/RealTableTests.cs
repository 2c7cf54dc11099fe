using Gate.Core.Catalogs;
using Gate.Core.Documents;
using Xunit;

namespace Gate.Tests.Catalogs;

public sealed class RealTableTests
{
    private static readonly string? Folder = Find();

    [Theory]
    [InlineData("amazon_prime_titles.csv", "genre", 9668)]
    [InlineData("disney_plus_titles.csv", "listed_in", 1444)]
    [InlineData("hulu_titles.csv", "listed_in", 2219)]
    public void An_export_of_a_content_system_is_read_row_by_row(string name, string genres, int rows)
    {
        Assert.SkipWhen(Folder is null, "The folder shared/data beside the repository, with public catalogues, is not here.");
        var problems = new List<Problem>();
        var source = SourceText.Decode(name, File.ReadAllBytes(Path.Combine(Folder!, name)), problems)!;
        var table = new TableSettings
        {
            File = name,
            Show = "show_id",
            Variants = new Dictionary<string, string> { ["short"] = "description" },
            Title = "title",
            Kind = "type",
            ReleaseDate = "release_year",
            Genres = genres,
            Countries = "country",
            Maturity = "rating",
            OnScreen = "cast",
            Directors = "director",
        };

        var shows = TableReader.Read(table, source, problems);

        Assert.Empty(problems);
        Assert.Equal(rows, shows.Count);
        Assert.All(shows.SelectMany(show => show.Suite), synopsis =>
        {
            var raw = synopsis.Body.ToSource(new(0, synopsis.Text.Length));
            Assert.Equal(synopsis.Text[..1], source.Content.Substring(raw.Start, 1));
            Assert.Equal(synopsis.Text[^1..], source.Content.Substring(raw.End - 1, 1));
        });
    }

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var titles = Path.Combine(folder.FullName, "shared", "data", "titles");
            if (Directory.Exists(titles))
            {
                return titles;
            }
        }

        return null;
    }
}
