using System.Text;
using Gate.Core.Catalogs;
using Gate.Core.Documents;
using Gate.Core.Documents.Yaml;

namespace Gate.Tests.Rules;

/// <summary>Real synopses from `../shared/data` beside the repository, where that folder is.</summary>
internal static class RealTitles
{
    private static readonly string[] Files = ["amazon_prime_titles.csv", "disney_plus_titles.csv", "hulu_titles.csv"];

    /// <summary>Null where the folder is missing.</summary>
    public static string? Folder { get; } = Find();

    /// <summary>The rows of a CSV file by column name.</summary>
    public static IEnumerable<IReadOnlyDictionary<string, string>> Read(string file)
    {
        var rows = Parse(File.ReadAllText(Path.Combine(Folder!, "titles", file)));
        return rows.Skip(1).Where(row => row.Count == rows[0].Count)
            .Select(row => (IReadOnlyDictionary<string, string>)rows[0].Zip(row).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal));
    }

    /// <summary>All titles as shows with one synopsis and the facts that judge it.</summary>
    public static IEnumerable<Show> Shows() => Files.SelectMany(file => Read(file)
        .Where(row => row["description"].Trim().Length > 0)
        .Select(row => new Show($"{file}/{row["show_id"]}", Facts(file, row), [new Synopsis(new(row["show_id"], "description"), MappedText.Verbatim(file, row["description"].Trim()))])));

    private static Facts Facts(string file, IReadOnlyDictionary<string, string> row)
    {
        var place = Location.OfFile(file);
        return new()
        {
            Title = new(row["title"], place),
            Genres = [.. List(row.GetValueOrDefault("listed_in") ?? row["genre"]).Select(genre => new Sourced<string>(genre, place))],
            Talent = new()
            {
                OnScreen = [.. List(row["cast"]).Select(name => new Credit { Name = name, Location = place })],
                OffScreen = [.. List(row["director"]).Select(name => new Credit { Name = name, Job = "director", Location = place })],
            },
        };
    }

    private static string[] List(string field) => field.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static List<List<string>> Parse(string text)
    {
        var rows = new List<List<string>> { new() };
        var field = new StringBuilder();
        var isQuoted = false;
        var last = '\0';
        foreach (var c in text)
        {
            if (c == '"')
            {
                // A doubled quotation mark closes the field and opens it again.
                field.Append(!isQuoted && last == '"' ? "\"" : "");
                isQuoted = !isQuoted;
            }
            else if (!isQuoted && c is ',' or '\n')
            {
                rows[^1].Add(field.ToString().TrimEnd('\r'));
                field.Clear();
                if (c == '\n')
                {
                    rows.Add([]);
                }
            }
            else
            {
                field.Append(c);
            }

            last = c;
        }

        return rows;
    }

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Directory.Exists(Path.Combine(folder.FullName, "shared", "data", "titles")))
            {
                return Path.Combine(folder.FullName, "shared", "data");
            }
        }

        return null;
    }
}
