namespace Gate.Core.Documents;

/// <summary>How the fields of a table are parted, by the name of its file.</summary>
internal static class CsvNotation
{
    public static char Delimiter(string path) => path.EndsWith(".tsv", StringComparison.Ordinal) ? '\t' : ',';
}
