using System.Text;

namespace Gate.Importing;

/// <summary>Writes the entry of `catalog.tables` in gate.yml by which an export is read where it lies.</summary>
internal static class InPlaceEntry
{
    private static readonly string[] CustomaryIds = ["show_id", "id"];

    /// <param name="path">The export's path within the project.</param>
    /// <exception cref="UsageException">No column holds IDs.</exception>
    public static string Write(ColumnMapping mapping, ExportFile file, string path)
    {
        var show = mapping["show"] ?? CustomaryIds.FirstOrDefault(name => file.Columns.Contains(name))
            ?? throw new UsageException($"Nothing says which column of {file.Path} holds the shows' IDs; used in place, an export needs one.", "Name it: --map show=COLUMN.");
        var yaml = new StringBuilder("catalog:\n  tables:\n");
        yaml.Append($"    - file: {YamlText.Write(path)}\n      show: {YamlText.Write(show)}\n      variants:\n");
        foreach (var (variant, column) in mapping.Texts)
        {
            yaml.Append($"        {YamlText.Write(variant)}: {YamlText.Write(column)}\n");
        }

        foreach (var (key, column) in mapping.Entries.Where(entry => entry.Key is not ("show" or ColumnMapping.Duration) && !entry.Key.Contains('.')))
        {
            yaml.Append($"      {key}: {YamlText.Write(column)}\n");
        }

        return yaml.ToString();
    }
}
