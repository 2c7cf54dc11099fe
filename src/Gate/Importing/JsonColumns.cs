using System.Text.Json;

namespace Gate.Importing;

/// <summary>The keys that JSON lines have.</summary>
internal static class JsonColumns
{
    private const int Most = 1_000;

    /// <summary>In the order in which they first stand; lines that are no JSON object are passed over.</summary>
    public static List<string> Find(byte[] bytes)
    {
        var columns = new HashSet<string>();
        var body = bytes.AsSpan().StartsWith("\uFEFF"u8) ? bytes.AsSpan(3) : bytes;
        while (!body.IsEmpty && columns.Count < Most)
        {
            var length = body.IndexOf((byte)'\n');
            AddKeys(length < 0 ? body : body[..length], columns);
            body = length < 0 ? [] : body[(length + 1)..];
        }

        return [.. columns];
    }

    private static void AddKeys(ReadOnlySpan<byte> line, HashSet<string> columns)
    {
        try
        {
            var reader = new Utf8JsonReader(line);
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == 1)
                {
                    columns.Add(reader.GetString()!);
                }
            }
        }
        catch (Exception bad) when (bad is JsonException or InvalidOperationException)
        {
            // The line is told when its row is read.
        }
    }
}
