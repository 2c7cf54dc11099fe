using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Gate.Core.Judging.Sampling;

namespace Gate.Storage;

/// <summary>A reply as a line of JSON, for carrying it from one store to another.</summary>
internal static class ReplyLine
{
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'";
    private static readonly string[] Names = ["key", "sample", "attempt", "content", "finish", "model", "prompt", "cached", "completion", "latencyMs", "at"];
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 4 };

    public static string Write(string key, StoredReply stored)
    {
        var (buffer, reply) = (new ArrayBufferWriter<byte>(), stored.Reply);
        using var json = new Utf8JsonWriter(buffer, new() { Encoder = Core.Reporting.JsonOutput.Encoder });
        json.WriteStartObject();
        json.WriteString("key", key);
        json.WriteNumber("sample", stored.Sample);
        json.WriteNumber("attempt", stored.Attempt);
        json.WriteString("content", reply.Content);
        json.WriteString("finish", reply.FinishReason);
        json.WriteString("model", reply.Model);
        json.WriteNumber("prompt", reply.Usage.Prompt);
        json.WriteNumber("cached", reply.Usage.Cached);
        json.WriteNumber("completion", reply.Usage.Completion);
        json.WriteNumber("latencyMs", reply.Latency.Ticks / (decimal)TimeSpan.TicksPerMillisecond);
        json.WriteString("at", reply.At.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture));
        json.WriteEndObject();
        json.Flush();
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <param name="fault">What is wrong with the line; null when nothing is.</param>
    /// <returns>Null when something is wrong.</returns>
    public static ReplyRow? Read(ReadOnlyMemory<byte> line, out string? fault)
    {
        try
        {
            using var document = JsonDocument.Parse(line, Strict);
            fault = Fault(document.RootElement);
            return fault is null ? Read(document.RootElement) : null;
        }
        catch (JsonException failed)
        {
            fault = $"It is not JSON: {failed.Message}";
            return null;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, or bytes that are not UTF-8.
            fault = "A text in it is not valid Unicode.";
            return null;
        }
    }

    private static ReplyRow Read(JsonElement line) => ReplyRow.Of(
        line.GetProperty("key").GetString()!,
        new(line.GetProperty("sample").GetInt32(), line.GetProperty("attempt").GetInt32(), new(
            line.GetProperty("content").GetString()!,
            line.GetProperty("finish").GetString()!,
            line.GetProperty("model").GetString()!,
            new(line.GetProperty("prompt").GetInt64(), line.GetProperty("cached").GetInt64(), line.GetProperty("completion").GetInt64()),
            TimeSpan.FromTicks((long)(line.GetProperty("latencyMs").GetDecimal() * TimeSpan.TicksPerMillisecond)),
            Time(line.GetProperty("at").GetString()!)!.Value)));

    private static string? Fault(JsonElement line)
    {
        if (line.ValueKind != JsonValueKind.Object)
        {
            return "It is not a JSON object.";
        }

        var names = line.EnumerateObject().Select(property => property.Name).ToList();
        return Names.Except(names).FirstOrDefault() is { } missing ? $"`{missing}` is missing."
            : names.Except(Names).FirstOrDefault() is { } unknown ? $"`{Core.Documents.Excerpt.Of(unknown)}` is not known."
            : Names.FirstOrDefault(name => !IsSound(name, line.GetProperty(name))) is { } wrong ? $"`{wrong}` {Expectation(wrong)}"
            : null;
    }

    private static bool IsSound(string name, JsonElement value) => name switch
    {
        "key" => value.ValueKind == JsonValueKind.String && value.GetString() is { Length: 64 } key && key.All(char.IsAsciiHexDigit),
        "content" or "finish" or "model" => value.ValueKind == JsonValueKind.String && value.GetString() is not null,
        "sample" or "attempt" => value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= 0,
        "latencyMs" => value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var time) && time is >= -MaximumLatency and <= MaximumLatency,
        "at" => value.ValueKind == JsonValueKind.String && Time(value.GetString()!) is not null,
        _ => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var tokens) && tokens >= 0,
    };

    private const decimal MaximumLatency = 1e12m;

    private static string Expectation(string name) => name switch
    {
        "key" => "must be 64 hexadecimal digits.",
        "content" or "finish" or "model" => "must be a text.",
        "latencyMs" => "must be a number of milliseconds.",
        "at" => "must be a time like 2026-11-22T08:30:00Z.",
        _ => "must be a whole number, not below 0.",
    };

    private static DateTimeOffset? Time(string text) =>
        DateTimeOffset.TryParseExact(text, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time) ? time : null;
}
