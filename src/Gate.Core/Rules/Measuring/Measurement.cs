using System.Globalization;
using System.Text;
using System.Text.Json;
using Gate.Core.Documents;

namespace Gate.Core.Rules.Measuring;

/// <summary>
/// A record of a measurement, kept beside the rules: counts, and the verdicts of people by hit ID. It holds no text of the catalogue. What pages and the
/// table of rules say of it is generated.
/// </summary>
/// <param name="Data">What was measured on, in a few words: `13,331 titles of three services`.</param>
public sealed record Measurement(string Data, DateOnly Date, IReadOnlyList<MeasuredRule> Rules)
{
    private const int FormatVersion = 1;
    private const string DateFormat = "yyyy-MM-dd";

    public MeasuredRule? Find(string rule) => Rules.FirstOrDefault(measured => measured.Id == rule);

    /// <returns>Null when the file is no record; the problem says so.</returns>
    public static Measurement? Read(SourceText source, ICollection<Problem> problems)
    {
        try
        {
            using var document = JsonDocument.Parse(source.Content);
            var root = document.RootElement;
            if (root.GetProperty("formatVersion").GetInt32() == FormatVersion)
            {
                var date = DateOnly.ParseExact(root.GetProperty("date").GetString()!, DateFormat, CultureInfo.InvariantCulture);
                return new(Text(root, "data"), date, [.. root.GetProperty("rules").EnumerateArray().Select(ReadRule)]);
            }
        }
        catch (Exception bad) when (bad is JsonException or InvalidOperationException or KeyNotFoundException or FormatException or ArgumentNullException)
        {
            // Told below: it is not for people to write.
        }

        problems.Add(new(ProblemIds.InvalidSetting, Location.OfFile(source.Path), "The file is no record of a measurement.",
            "`gate rules measure --record` writes one; take it away or restore it from git."));
        return null;
    }

    /// <summary>The lists of IDs stand on one line each, so that a change of one rule is a change of few lines.</summary>
    public string Write()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new() { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteNumber("formatVersion", FormatVersion);
            json.WriteString("data", Data);
            json.WriteString("date", Date.ToString(DateFormat, CultureInfo.InvariantCulture));
            json.WriteStartArray("rules");
            foreach (var rule in Rules)
            {
                Write(json, rule);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void Write(Utf8JsonWriter json, MeasuredRule rule)
    {
        json.WriteStartObject();
        json.WriteString("rule", rule.Id);
        json.WriteString("fingerprint", rule.Fingerprint);
        json.WriteNumber("judged", rule.Judged);
        json.WriteNumber("fires", rule.Fires);
        json.WriteNumber("findings", rule.Findings);
        json.WriteNumber("asking", rule.Asking);
        json.WriteString("right", string.Join(' ', rule.Right));
        json.WriteString("wrong", string.Join(' ', rule.Wrong));
        json.WriteEndObject();
    }

    private static MeasuredRule ReadRule(JsonElement rule) => new(
        Text(rule, "rule"), Text(rule, "fingerprint"), Count(rule, "judged"), Count(rule, "fires"), Count(rule, "findings"), Count(rule, "asking"), Ids(rule, "right"), Ids(rule, "wrong"));

    private static string Text(JsonElement element, string name) =>
        element.GetProperty(name).GetString() ?? throw new FormatException();

    private static int Count(JsonElement element, string name) =>
        element.GetProperty(name).GetInt32() is >= 0 and var count ? count : throw new FormatException();

    private static string[] Ids(JsonElement element, string name) => Text(element, name).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
