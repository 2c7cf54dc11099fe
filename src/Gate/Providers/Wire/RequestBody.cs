using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Gate.Providers.Wire;

/// <summary>Writes a request of the chat completions protocol. What is the same in many requests comes first, so that the endpoint's prefix cache is of use.</summary>
internal static class RequestBody
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    // What judges are told stays the same from call to call and is long, so it is escaped once. Gone with the text itself.
    private static readonly ConditionalWeakTable<string, StrongBox<JsonEncodedText>> Instructions = [];

    /// <param name="buffer">Empty; filled with the body.</param>
    /// <param name="outputLimitName">How the endpoint calls the limit on the answer's length.</param>
    public static void Write(IBufferWriter<byte> buffer, string model, string outputLimitName, IEnumerable<ChatMessage> messages, ChatOptions? options)
    {
        using var json = new Utf8JsonWriter(buffer, Compact);
        json.WriteStartObject();
        json.WriteString("model", options?.ModelId ?? model);
        WriteMessages(json, messages);
        if (options is not null)
        {
            WriteOptions(json, outputLimitName, options);
        }

        json.WriteEndObject();
    }

    private static void WriteMessages(Utf8JsonWriter json, IEnumerable<ChatMessage> messages)
    {
        json.WriteStartArray("messages");
        foreach (var message in messages)
        {
            json.WriteStartObject();
            json.WriteString("role", message.Role.Value);
            if (message.Role == ChatRole.System)
            {
                json.WriteString("content", Instructions.GetValue(message.Text, static text => new(JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping))).Value);
            }
            else
            {
                json.WriteString("content", message.Text);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteOptions(Utf8JsonWriter json, string outputLimitName, ChatOptions options)
    {
        WriteNumber(json, "temperature", options.Temperature);
        WriteNumber(json, "top_p", options.TopP);
        if (options.Seed is { } seed)
        {
            json.WriteNumber("seed", seed);
        }

        if (options.MaxOutputTokens is { } limit)
        {
            json.WriteNumber(outputLimitName, limit);
        }

        if (options.StopSequences is { Count: > 0 } stops)
        {
            json.WriteStartArray("stop");
            foreach (var stop in stops)
            {
                json.WriteStringValue(stop);
            }

            json.WriteEndArray();
        }

        if (options.ResponseFormat is ChatResponseFormatJson format)
        {
            WriteFormat(json, format);
        }

        foreach (var (name, value) in options.AdditionalProperties ?? [])
        {
            WriteAdditional(json, name, value);
        }
    }

    private static void WriteFormat(Utf8JsonWriter json, ChatResponseFormatJson format)
    {
        json.WriteStartObject("response_format");
        json.WriteString("type", format.Schema is null ? "json_object" : "json_schema");
        if (format.Schema is { } schema)
        {
            json.WriteStartObject("json_schema");
            json.WriteString("name", format.SchemaName ?? "reply");
            json.WriteBoolean("strict", true);
            json.WritePropertyName("schema");
            schema.WriteTo(json);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteAdditional(Utf8JsonWriter json, string name, object? value)
    {
        switch (value)
        {
            case string text:
                json.WriteString(name, text);
                break;
            case int number:
                json.WriteNumber(name, number);
                break;
            case bool flag:
                json.WriteBoolean(name, flag);
                break;
            default:
                throw new ArgumentException($"The parameter {name} is neither text, nor a whole number, nor true or false.", nameof(value));
        }
    }

    // As a double, 0.7 would be 0.699999988079071.
    private static void WriteNumber(Utf8JsonWriter json, string name, float? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
    }
}
