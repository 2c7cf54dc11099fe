namespace Gate.Core.Catalogs;

/// <summary>Reads a catalogue that is one file: CSV with a header row, or a JSON object on each line.</summary>
public static class TableReader
{
    /// <summary>True when the file's name says that it is a table.</summary>
    public static bool Reads(string path) =>
        path.EndsWith(".csv", StringComparison.Ordinal) || path.EndsWith(".tsv", StringComparison.Ordinal) || path.EndsWith(".jsonl", StringComparison.Ordinal);
}
