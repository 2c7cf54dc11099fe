using System.Text.Json;
using Gate.Core.Judging.Calls;
using Microsoft.Extensions.AI;

namespace Gate.Providers.Tracing;

/// <summary>Writes down the parameters that a call asks for, by their names on the wire. A schema is named, not repeated in every file.</summary>
internal static class TraceParameters
{
    public static void Write(Utf8JsonWriter json, ChatOptions options, Redaction redaction)
    {
        json.WriteStartObject("parameters");
        WriteNumber(json, "temperature", options.Temperature);
        WriteNumber(json, "top_p", options.TopP);
        WriteNumber(json, "seed", options.Seed);
        WriteNumber(json, CallParameters.OutputLimit, options.MaxOutputTokens);
        foreach (var (name, value) in options.AdditionalProperties ?? [])
        {
            json.WritePropertyName(name);
            WriteValue(json, value, redaction);
        }

        if (options.StopSequences is { Count: > 0 } stops)
        {
            json.WriteStartArray("stop");
            foreach (var stop in stops)
            {
                json.WriteStringValue(redaction.OfText(stop));
            }

            json.WriteEndArray();
        }

        if (options.ResponseFormat is ChatResponseFormatJson format)
        {
            json.WriteStartObject("response_format");
            json.WriteString("type", format.Schema is null ? "json_object" : "json_schema");
            json.WriteString("name", format.SchemaName);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter json, object? value, Redaction redaction)
    {
        switch (value)
        {
            case int number:
                json.WriteNumberValue(number);
                break;
            case bool flag:
                json.WriteBooleanValue(flag);
                break;
            default:
                json.WriteStringValue(redaction.OfText(value?.ToString() ?? ""));
                break;
        }
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, float? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, long? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
    }
}
