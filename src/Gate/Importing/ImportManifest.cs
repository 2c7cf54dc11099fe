using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Gate.Importing;

/// <summary>What imports have written: `.gate/import.jsonl`, a line for each file with its hash, so that no import overwrites what a person has edited.</summary>
internal sealed class ImportManifest
{
    public const string Path = ".gate/import.jsonl";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly SortedDictionary<string, Entry> entries = new(StringComparer.Ordinal);

    public Entry? this[string path] => entries.GetValueOrDefault(path);

    public bool HasChanged { get; private set; }

    /// <exception cref="UsageException">A line cannot be read.</exception>
    public static ImportManifest Read(string? content)
    {
        var manifest = new ImportManifest();
        foreach (var (index, line) in (content ?? "").Split('\n').Index().Where(line => !string.IsNullOrWhiteSpace(line.Item)))
        {
            if (ReadEntry(line) is not { Path: not null, Sha256: not null, From: not null } entry)
            {
                throw new UsageException($"{Path}:{index + 1} cannot be read, so that nobody knows which files were edited.", "Take the file back from git, or remove the line: its file then counts as edited.");
            }

            manifest.entries[entry.Path] = entry;
        }

        return manifest;
    }

    public void Set(string path, string hash, string from)
    {
        var entry = new Entry(path, hash, from);
        HasChanged |= entries.GetValueOrDefault(path) != entry;
        entries[path] = entry;
    }

    /// <summary>Sorted by path, so that a change of one file is a change of one line.</summary>
    public string Write() => string.Concat(entries.Values.Select(entry => JsonSerializer.Serialize(entry, Options) + "\n"));

    /// <summary>The hash of a file's content, the same whichever line breaks git has given it.</summary>
    public static string HashOf(string content) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content.ReplaceLineEndings("\n"))));

    private static Entry? ReadEntry(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<Entry>(line, Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>One file that an import wrote.</summary>
    /// <param name="From">The name of the export.</param>
    internal sealed record Entry(string Path, string Sha256, string From);
}
