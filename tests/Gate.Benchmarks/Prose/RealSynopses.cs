using Gate.Core.Catalogs;
using Gate.Core.Documents;

namespace Gate.Benchmarks.Prose;

/// <summary>Real shows with facts from public catalogue exports, which are not part of the repository.</summary>
internal static class RealSynopses
{
    private static readonly string[] Files = ["amazon_prime_titles.csv", "hulu_titles.csv", "disney_plus_titles.csv"];

    /// <param name="folder">Holds the three exports.</param>
    /// <param name="count">Of shows; the data is repeated until there are so many.</param>
    public static List<Show> Read(string folder, int count)
    {
        var shows = Files.SelectMany(file => Read(Path.Combine(folder, file))).Where(show => show.Suite.Count > 0).ToList();
        return [.. Enumerable.Range(0, count).Select(i => shows[i % shows.Count])];
    }

    /// <param name="path">Of one export.</param>
    public static IReadOnlyList<Show> Read(string path)
    {
        var problems = new List<Problem>();
        var source = SourceText.Decode(path, File.ReadAllBytes(path), problems) ?? throw new InvalidDataException(problems[0].ToString());
        var table = new TableSettings
        {
            File = Path.GetFileName(path),
            Show = "show_id",
            Variants = new Dictionary<string, string> { ["description"] = "description" },
            Title = "title",
            Kind = "type",
            ReleaseDate = "release_year",
            Genres = source.Content.StartsWith("show_id,type,title,director,cast,country,date_added,release_year,rating,duration,genre", StringComparison.Ordinal) ? "genre" : "listed_in",
            Countries = "country",
            Maturity = "rating",
            OnScreen = "cast",
            Directors = "director",
        };
        return TableReader.Read(table, source, problems);
    }
}
