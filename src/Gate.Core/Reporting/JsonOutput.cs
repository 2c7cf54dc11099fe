using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Gate.Core.Reporting;

/// <summary>Writes JSON to a text writer in pieces, so that a report of any length needs little memory.</summary>
internal sealed class JsonOutput : IDisposable
{
    private const int PieceLength = 32 * 1024;
    internal static readonly JavaScriptEncoder Encoder = CreateEncoder();
    private readonly ArrayBufferWriter<byte> buffer = new(PieceLength);
    private readonly TextWriter output;

    public JsonOutput(TextWriter output)
    {
        this.output = output;
        Json = new(buffer, new() { Indented = true, NewLine = "\n", Encoder = Encoder });
    }

    public Utf8JsonWriter Json { get; }

    public void Text(string name, string? text) => Json.WriteString(name, text is null ? null : InertText.Block(text));

    public void Text(string text) => Json.WriteStringValue(InertText.Block(text));

    /// <summary>An array of objects.</summary>
    public void List<T>(string name, IEnumerable<T> items, Action<T> writeProperties)
    {
        Json.WriteStartArray(name);
        foreach (var item in items)
        {
            Json.WriteStartObject();
            writeProperties(item);
            Json.WriteEndObject();
            if (Json.BytesPending > PieceLength)
            {
                Drain();
            }
        }

        Json.WriteEndArray();
    }

    public void Object(string name, Action writeProperties)
    {
        Json.WriteStartObject(name);
        writeProperties();
        Json.WriteEndObject();
    }

    public void Finish()
    {
        Drain();
        output.Write('\n');
    }

    public void Dispose() => Json.Dispose();

    private void Drain()
    {
        Json.Flush();
        output.Write(Encoding.UTF8.GetString(buffer.WrittenSpan));
        buffer.ResetWrittenCount();
    }

    // Letters of all scripts stand as they are. Escaped is what changes how its surroundings are shown, and # because CI runners find ##[ anywhere in a line.
    private static JavaScriptEncoder CreateEncoder()
    {
        var settings = new TextEncoderSettings(UnicodeRanges.All);
        settings.ForbidCharacters('#', '\u061C', '\u180E', '\uFEFF');
        settings.ForbidRange(UnicodeRange.Create('\u200B', '\u200F'));
        settings.ForbidRange(UnicodeRange.Create('\u2028', '\u202E'));
        settings.ForbidRange(UnicodeRange.Create('\u2060', '\u206F'));
        settings.ForbidRange(UnicodeRange.Create('\uFFF9', '\uFFFB'));
        return JavaScriptEncoder.Create(settings);
    }
}
