using System.Text;
using System.Text.Json;
using Gate.Core.Reporting;

namespace Gate.Measuring;

/// <summary>The file of hits that people fill in: a JSON object on each line, with `right` still empty.</summary>
internal static class HitFile
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JsonOutput.Encoder };

    /// <param name="right">What somebody said of the hit before; null when nobody did.</param>
    public static string Line(Hit hit, bool? right)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            WriteProperties(json, hit);
            if (right is { } label)
            {
                json.WriteBoolean("right", label);
            }
            else
            {
                json.WriteNull("right");
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    public static void WriteProperties(Utf8JsonWriter json, Hit hit)
    {
        json.WriteString("id", hit.Id);
        json.WriteString("rule", hit.Rule);
        json.WriteString("synopsis", InertText.Block(hit.Synopsis));
        json.WriteString("place", InertText.Block(hit.Place));
        json.WriteString("text", InertText.Block(hit.Text));
        json.WriteString("message", InertText.Block(hit.Message));
    }
}
