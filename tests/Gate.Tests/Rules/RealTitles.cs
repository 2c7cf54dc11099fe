using System.Text;

namespace Gate.Tests.Rules;

/// <summary>Real synopses from `../shared/data` beside the repository, where that folder is.</summary>
internal static class RealTitles
{
    /// <summary>Null where the folder is missing.</summary>
    public static string? Folder { get; } = Find();

    /// <summary>The rows of a CSV file by column name.</summary>
    public static IEnumerable<IReadOnlyDictionary<string, string>> Read(string file)
    {
        var rows = Parse(File.ReadAllText(Path.Combine(Folder!, "titles", file)));
        return rows.Skip(1).Where(row => row.Count == rows[0].Count)
            .Select(row => (IReadOnlyDictionary<string, string>)rows[0].Zip(row).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal));
    }

    private static List<List<string>> Parse(string text)
    {
        var rows = new List<List<string>> { new() };
        var field = new StringBuilder();
        var isQuoted = false;
        foreach (var c in text)
        {
            if (c == '"')
            {
                // A doubled quotation mark closes and opens again; the mark itself is of no use to these tests.
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
