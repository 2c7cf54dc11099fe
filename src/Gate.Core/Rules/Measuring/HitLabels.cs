using System.Text.Json;
using Gate.Core.Documents;

namespace Gate.Core.Rules.Measuring;

/// <summary>Reads what people said of hits: a file of hits with `right` filled in, or the record of an earlier measurement.</summary>
public static class HitLabels
{
    /// <returns>By hit ID: true when the finding is right. Hits that nobody has read yet are left out.</returns>
    public static IReadOnlyDictionary<string, bool> Read(SourceText source, ICollection<Problem> problems) =>
        source.Path.EndsWith(".json", StringComparison.Ordinal) ? OfRecord(source, problems) : CappedProblems.Collect(problems, own => OfLines(source, own));

    private static Dictionary<string, bool> OfRecord(SourceText source, ICollection<Problem> problems)
    {
        var labels = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var rule in Measurement.Read(source, problems)?.Rules ?? [])
        {
            foreach (var (id, isRight) in rule.Right.Select(id => (id, true)).Concat(rule.Wrong.Select(id => (id, false))))
            {
                labels[id] = isRight;
            }
        }

        return labels;
    }

    private static Dictionary<string, bool> OfLines(SourceText source, ICollection<Problem> problems)
    {
        var labels = new Dictionary<string, bool>(StringComparer.Ordinal);
        for (var line = 1; line <= source.LineCount; line++)
        {
            var span = source.LineSpan(line);
            var text = source.Content.AsMemory(span.Start, span.Length);
            if (text.Span.IsWhiteSpace())
            {
                continue;
            }

            if (!TryParse(text, out var id, out var isRight))
            {
                Add("The line is no hit with an `id` and `right`.", "Write `\"right\": true` or `\"right\": false`, or leave it null; keep the rest of the line.");
            }
            else if (isRight is { } label && !labels.TryAdd(id, label) && labels[id] != label)
            {
                Add($"The hit {Excerpt.Of(id)} is called right and wrong.", "Decide for one, and remove the other line.");
            }

            void Add(string message, string remedy) => problems.Add(new(ProblemIds.MalformedRow, source.Locate(span), message, remedy));
        }

        return labels;
    }

    private static bool TryParse(ReadOnlyMemory<char> line, out string id, out bool? isRight)
    {
        (id, isRight) = ("", null);
        try
        {
            using var document = JsonDocument.Parse(line);
            if (document.RootElement is not { ValueKind: JsonValueKind.Object } hit
                || !hit.TryGetProperty("id", out var named) || named.ValueKind != JsonValueKind.String)
            {
                return false;
            }

            var kind = hit.TryGetProperty("right", out var right) ? right.ValueKind : JsonValueKind.Null;
            id = named.GetString()!;
            isRight = kind == JsonValueKind.Null ? null : kind == JsonValueKind.True;
            return kind is JsonValueKind.Null or JsonValueKind.True or JsonValueKind.False;
        }
        catch (Exception bad) when (bad is JsonException or InvalidOperationException)
        {
            return false;
        }
    }
}
