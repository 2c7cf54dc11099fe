using System.Text;
using System.Text.Json;
using Gate.Core.Documents;
using Gate.Core.Judging;

namespace Gate.Core.Verdicts;

/// <summary>The findings that were there when the gate was introduced, one JSON object on each line of .gate/baseline.jsonl. It can only shrink.</summary>
public static class Baseline
{
    public const string Path = ".gate/baseline.jsonl";

    public static IReadOnlyList<BaselineEntry> Read(SourceText source, ICollection<Problem> problems)
    {
        var entries = new List<BaselineEntry>();
        for (var line = 1; line <= source.LineCount; line++)
        {
            var text = source.LineText(line);
            if (string.IsNullOrWhiteSpace(text))
            {
                continue;
            }

            var location = new Location(source.Path, new(line, 1), new(line, text.Length + 1), text);
            if (Parse(text, location) is { } entry)
            {
                entries.Add(entry);
            }
            else
            {
                problems.Add(new(ProblemIds.InvalidSetting, location, "This is not an entry of a baseline.",
                    "Each line is {\"fingerprint\": …, \"rule\": …, \"synopsis\": …}, as `gate baseline create` writes it."));
            }
        }

        return entries;
    }

    public static string Write(IEnumerable<BaselineEntry> entries)
    {
        var builder = new StringBuilder();
        foreach (var entry in entries.OrderBy(entry => entry.Synopsis, StringComparer.Ordinal).ThenBy(entry => entry.Rule, StringComparer.Ordinal).ThenBy(entry => entry.Fingerprint, StringComparer.Ordinal))
        {
            builder.Append("{\"fingerprint\":\"").Append(JsonEncodedText.Encode(entry.Fingerprint))
                .Append("\",\"rule\":\"").Append(JsonEncodedText.Encode(entry.Rule))
                .Append("\",\"synopsis\":\"").Append(JsonEncodedText.Encode(entry.Synopsis)).Append("\"}\n");
        }

        return builder.ToString();
    }

    public static BaselineEntry Of(Finding finding) => new(finding.Fingerprint, finding.RuleId, finding.Synopsis.ToString(), Location.OfFile(Path));

    /// <summary>The entries that the head has and the base had not: a baseline that grew hides new faults.</summary>
    public static IEnumerable<Problem> Growth(IReadOnlyList<BaselineEntry> atBase, IReadOnlyList<BaselineEntry> atHead)
    {
        var known = atBase.Select(entry => entry.Fingerprint).ToHashSet();
        return atHead.Where(entry => !known.Contains(entry.Fingerprint)).Select(entry => new Problem(
            ProblemIds.BaselineGrew, entry.Location, $"The baseline gained an entry for {entry.Rule} on {entry.Synopsis}; it can only shrink.",
            "Mend the text, or accept the finding with a reason: a suppression in its file or a waiver."));
    }

    private static BaselineEntry? Parse(string line, Location location)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            return root.ValueKind == JsonValueKind.Object
                && Text(root, "fingerprint") is { } fingerprint && Text(root, "rule") is { } rule && Text(root, "synopsis") is { } synopsis
                ? new(fingerprint, rule, synopsis, location)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Text(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
