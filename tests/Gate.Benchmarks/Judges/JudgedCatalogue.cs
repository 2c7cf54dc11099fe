using System.Diagnostics;
using System.Text.Json;

namespace Gate.Benchmarks.Judges;

/// <summary>A repository whose catalogue is one table: a row for each synopsis of a corpus.</summary>
internal sealed class JudgedCatalogue
{
    private const string Table = "catalog.jsonl";

    private JudgedCatalogue(string folder) => Folder = folder;

    public string Folder { get; }

    /// <param name="corpus">A JSON object on each line, with `id`, `title` and `synopsis`.</param>
    /// <param name="judges">The rules that judge; all others are switched off.</param>
    public static JudgedCatalogue Create(string folder, string corpus, IReadOnlyList<string> judges, int votes)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllLines(Path.Combine(folder, Table), File.ReadLines(corpus).Select(Row));
        File.WriteAllText(Path.Combine(folder, "gate.yml"), $$"""
            catalog:
              tables:
                - {file: {{Table}}, show: id, title: title, genres: genre, variants: {main: text} }
            severity:
              - set: none
              - {set: error, rules: [{{string.Join(", ", judges)}}]}
            judging:
              judges: [{votes: {{votes}} }]
            model: {concurrency: {start: 32, max: 32} }

            """);
        var catalogue = new JudgedCatalogue(folder);
        catalogue.Git("init", "-q");
        catalogue.Commit();
        return catalogue;
    }

    /// <summary>Adds a sentence to one synopsis, and commits.</summary>
    public void EditOne()
    {
        var path = Path.Combine(Folder, Table);
        var rows = File.ReadAllLines(path);
        rows[rows.Length / 2] = rows[rows.Length / 2].Replace("\"}", " It is late.\"}", StringComparison.Ordinal);
        File.WriteAllLines(path, rows);
        Commit();
    }

    private static string Row(string line)
    {
        using var text = JsonDocument.Parse(line);
        return JsonSerializer.Serialize(new { id = Of("id"), title = Of("title"), genre = "Drama", text = Of("synopsis") });

        string Of(string name) => text.RootElement.GetProperty(name).GetString()!;
    }

    private void Commit()
    {
        Git("add", "-A");
        Git("-c", "user.name=Writer", "-c", "user.email=writer@example.org", "commit", "-qm", "Change");
    }

    private void Git(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = Folder })!;
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"git {string.Join(' ', arguments)} failed.");
        }
    }
}
