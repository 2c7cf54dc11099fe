using System.Globalization;
using System.Text.Json;
using Gate.Core.Documents;

namespace Gate.Core.Catalogs;

/// <summary>One line of a JSONL file: the parser gives the tokens and their places, a walk over each string the places of its characters.</summary>
internal sealed class JsonRow(SourceText source, TextSpan line, byte[] bytes, TableProblems problems)
{
    private const string ObjectRemedy = "Write one JSON object on each line, with texts, numbers or lists of them.";

    private static readonly JsonReaderOptions Options = new() { MaxDepth = 32 };

    private readonly ByteCursor cursor = new(bytes, line.Start);

    /// <param name="present">Receives the names of all columns.</param>
    /// <returns>Null when there is a problem.</returns>
    /// <exception cref="JsonException">The line is not JSON.</exception>
    /// <exception cref="InvalidOperationException">A string holds a lone surrogate.</exception>
    public TableRow? Read(HashSet<string> wanted, HashSet<string> present)
    {
        var reader = new Utf8JsonReader(bytes, Options);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            problems.Add(line, "The line is no JSON object.", ObjectRemedy);
            return null;
        }

        var cells = new Dictionary<string, IReadOnlyList<MappedText>>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            present.Add(name);
            reader.Read();
            if (!wanted.Contains(name))
            {
                reader.Skip();
            }
            else if (!ReadCell(ref reader, name, cells))
            {
                return null;
            }
        }

        // What follows the object is looked at too.
        reader.Read();
        return new(line, cells);
    }

    private bool ReadCell(ref Utf8JsonReader reader, string name, Dictionary<string, IReadOnlyList<MappedText>> cells)
    {
        var values = new List<MappedText>();
        if (reader.TokenType == JsonTokenType.StartArray)
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                if (!ReadValue(ref reader, name, values))
                {
                    return false;
                }
            }
        }
        else if (!ReadValue(ref reader, name, values))
        {
            return false;
        }

        if (cells.TryAdd(name, values))
        {
            return true;
        }

        problems.Add(line, $"The key `{Excerpt.Of(name)}` stands in the line twice.", "Keep one of them.");
        return false;
    }

    private bool ReadValue(ref Utf8JsonReader reader, string name, List<MappedText> values)
    {
        var start = cursor.MoveTo((int)reader.TokenStartIndex);
        if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
        {
            problems.Add(new(start, 1), $"`{Excerpt.Of(name)}` is neither text nor number nor a list of them.", ObjectRemedy);
            return false;
        }

        var end = cursor.MoveTo((int)reader.BytesConsumed);
        var text = reader.TokenType switch
        {
            JsonTokenType.Null => new MappedTextBuilder(source).Build(),
            JsonTokenType.String => Map(TextSpan.FromBounds(start + 1, end - 1), reader.GetString()!),
            _ => new ProseBuilder(source, Notation.Json).AppendSlice(TextSpan.FromBounds(start, end)).Build(),
        };
        if (text is null)
        {
            problems.Add(TextSpan.FromBounds(start, end), $"`{Excerpt.Of(name)}` cannot be read without doubt.", ObjectRemedy);
            return false;
        }

        if (text.Text.Length > 0)
        {
            values.Add(text);
        }

        return true;
    }

    private MappedText? Map(TextSpan raw, string expected)
    {
        var builder = new FieldBuilder(source, Notation.Json, expected);
        for (var start = raw.Start; start < raw.End;)
        {
            var rest = source.Content.AsSpan(start, raw.End - start);
            if (rest[0] != '\\')
            {
                var length = rest.IndexOf('\\') is var escape and >= 0 ? escape : rest.Length;
                builder.AppendSlice(new(start, length));
                start += length;
                continue;
            }

            var (piece, taken) = Unescape(rest);
            builder.AppendReplaced(piece, new(start, taken));
            start += taken;
        }

        return builder.Build();
    }

    // The parser has accepted the string, so every escape is complete.
    private static (string Piece, int Taken) Unescape(ReadOnlySpan<char> rest)
    {
        if (rest[1] != 'u')
        {
            return (rest[1] switch { 'n' => "\n", 'r' => "\r", 't' => "\t", 'b' => "\b", 'f' => "\f", var c => c.ToString() }, 2);
        }

        var first = CodeUnit(rest);
        return char.IsHighSurrogate(first) && rest[6..] is ['\\', 'u', ..] ? ($"{first}{CodeUnit(rest[6..])}", 12) : (first.ToString(), 6);
    }

    private static char CodeUnit(ReadOnlySpan<char> escape) => (char)int.Parse(escape.Slice(2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
