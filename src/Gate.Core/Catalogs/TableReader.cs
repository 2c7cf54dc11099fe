using Gate.Core.Documents;

namespace Gate.Core.Catalogs;

/// <summary>Reads a catalogue that is one file: CSV with a header row, or a JSON object on each line. A row at fault loses no other.</summary>
public static class TableReader
{
    /// <summary>True when the file's name says that it is a table.</summary>
    public static bool Reads(string path) =>
        path.EndsWith(".csv", StringComparison.Ordinal) || path.EndsWith(".tsv", StringComparison.Ordinal) || IsJson(path);

    /// <returns>In the order of their first rows.</returns>
    public static IReadOnlyList<Show> Read(TableSettings table, SourceText source, ICollection<Problem> problems) =>
        CappedProblems.Collect(problems, own => ReadRows(table, source, own));

    private static List<Show> ReadRows(TableSettings table, SourceText source, ICollection<Problem> problems)
    {
        var found = new TableProblems(source, problems);
        var columns = TableColumn.Of(table);
        var rows = IsJson(table.File) ? new JsonRows(source, columns, found).Read() : new CsvRows(source, columns, found).Read(table.Show);
        var shows = new Dictionary<string, TableShow>();
        foreach (var row in rows)
        {
            if (row.Single(table.Show)?.Text is not { } id)
            {
                found.Add(row.Span, $"The row has no show ID in the column `{table.Show}`.", "Fill it in, or remove the row.");
                continue;
            }

            if (!shows.TryGetValue(id, out var show))
            {
                shows[id] = show = new(id, table, source, found);
            }

            show.Add(row);
        }

        return [.. shows.Values.Select(show => show.Build())];
    }

    private static bool IsJson(string path) => path.EndsWith(".jsonl", StringComparison.Ordinal);
}
