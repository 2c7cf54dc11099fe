using System.Text;
using System.Text.Json;
using Gate.Core.Reporting;

namespace Gate.Core.Reviewing;

/// <summary>Writes markers and reads them. A marker counts only as the first line of a comment, and only letter by letter as we write it.</summary>
public static class CommentMarkers
{
    private const string Opening = "<!-- gate ";
    private const string Closing = " -->";
    private const int Version = 1;
    private const int LongestLine = 40_000;
    private const int LongestList = 7_500;
    private const int LongestText = 600;
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 3, AllowDuplicateProperties = false };
    private static readonly string[] Kinds = ["summary", "finding", "fixed", "moved", "reply", "closed"];

    /// <summary>The line, without its line break. Lists that would be too long for a comment are cut, and the marker says so.</summary>
    public static string Format(CommentMarker marker)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new() { Encoder = JsonOutput.Encoder }))
        {
            json.WriteStartObject();
            json.WriteNumber("v", Version);
            json.WriteString("kind", Kinds[(int)marker.Kind]);
            json.WriteString("project", marker.Project);
            json.WriteString("head", marker.Head);
            var isCut = Write(json, "fingerprints", marker.Fingerprints) | Write(json, "synopses", marker.Synopses) | Write(json, "commented", marker.Commented);
            isCut |= marker.Cells.Count > 0 && Write(json, "cells", marker.Cells);
            isCut |= marker.Earlier is { } earlier && Write(json, "earlier", earlier);
            if (marker.Answers is { } answers)
            {
                json.WriteNumber("answers", answers);
            }

            if (isCut || marker.IsCut)
            {
                json.WriteBoolean("cut", true);
            }

            json.WriteEndObject();
        }

        return Opening + WithoutHyphens(Encoding.UTF8.GetString(buffer.ToArray())) + Closing;
    }

    /// <summary>The marker of a comment; null when its first line is none.</summary>
    public static CommentMarker? Parse(string body)
    {
        var end = body.IndexOf('\n', StringComparison.Ordinal);
        var line = (end < 0 ? body : body[..end]).TrimEnd('\r');
        if (line.Length > LongestLine || line.Length < Opening.Length + Closing.Length
            || !line.StartsWith(Opening, StringComparison.Ordinal) || !line.EndsWith(Closing, StringComparison.Ordinal))
        {
            return null;
        }

        try
        {
            using var json = JsonDocument.Parse(line.AsMemory(Opening.Length..^Closing.Length), Strict);
            return Read(json.RootElement) is { } marker && Format(marker) == line ? marker : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: half of a surrogate pair, escaped.
            return null;
        }
    }

    /// <summary>A comment without its marker, as a reader sees it: what two versions of it are compared by.</summary>
    public static string Text(string body)
    {
        var text = body.ReplaceLineEndings("\n");
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        var isMarked = text.StartsWith(Opening, StringComparison.Ordinal);
        return (isMarked ? (end < 0 ? "" : text[(end + 1)..]) : text).Trim();
    }

    // The encoder escapes < and >; two hyphens end an HTML comment in some readers.
    private static string WithoutHyphens(string json) => json.Replace("--", @"-\u002D", StringComparison.Ordinal);

    // True when something is left out. A list is as long as it is written, because that is how it is read.
    private static bool Write(Utf8JsonWriter json, string name, IReadOnlyList<string> items)
    {
        json.WriteStartArray(name);
        var room = LongestList;
        var written = 0;
        foreach (var item in items)
        {
            room -= WithoutHyphens(JsonOutput.Encoder.Encode(item)).Length + 3;
            if (room < 0)
            {
                break;
            }

            written++;
            json.WriteStringValue(item);
        }

        json.WriteEndArray();
        return written < items.Count;
    }

    private static CommentMarker? Read(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty("v", out var version) || !version.TryGetInt32(out var number) || number != Version)
        {
            return null;
        }

        var kind = Array.IndexOf(Kinds, String(json, "kind"));
        return kind < 0 || List(json, "fingerprints") is not { } fingerprints || List(json, "synopses") is not { } synopses || List(json, "commented") is not { } commented
            || String(json, "project") is not { } project || String(json, "head") is not { } head
            ? null
            : new()
            {
                Kind = (CommentKind)kind,
                Project = project,
                Head = head,
                Fingerprints = fingerprints,
                Synopses = synopses,
                Commented = commented,
                Cells = List(json, "cells") ?? [],
                Earlier = List(json, "earlier"),
                Answers = json.TryGetProperty("answers", out var answers) && answers.TryGetInt64(out var id) ? id : null,
                IsCut = json.TryGetProperty("cut", out _),
            };
    }

    private static string? String(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: <= LongestText } text ? text : null;

    private static List<string>? List(JsonElement json, string name) =>
        json.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array && list.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String)
            ? [.. list.EnumerateArray().Select(item => item.GetString()!)]
            : null;
}
