using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Gate.Core.Judging.Calls;
using Microsoft.Extensions.AI;

namespace Gate.Providers.Tracing;

/// <summary>The content of a trace file: one call as JSON, for people to read. Its shape is described in docs/telemetry.md.</summary>
internal sealed class TraceFile(ConfiguredModel model)
{
    private const int FormatVersion = 1;
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" };
    private readonly Redaction redaction = new(model.Key);

    /// <param name="options">As the judge asked; null for none.</param>
    /// <param name="result">Null when there was no answer.</param>
    /// <param name="failure">Why not.</param>
    public ReadOnlySpan<byte> Format(TracedCall call, ChatOptions? options, CallResult? result, Exception? failure, TimeSpan elapsed)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer, Readable);
        json.WriteStartObject();
        json.WriteNumber("formatVersion", FormatVersion);
        json.WriteString("time", call.Time.UtcDateTime);
        json.WriteNumber("elapsedSeconds", elapsed.TotalSeconds);
        json.WriteString("rule", call.Rule);
        json.WriteString("endpoint", model.Endpoint.Authority);
        WriteRequest(json, call.Messages, options);
        if (result is not null)
        {
            WriteReply(json, result);
        }

        if (failure is not null)
        {
            WriteFailure(json, failure);
        }

        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenSpan;
    }

    private void WriteRequest(Utf8JsonWriter json, IReadOnlyList<ChatMessage> messages, ChatOptions? options)
    {
        json.WriteStartObject("request");
        json.WriteString("model", redaction.OfText(options?.ModelId ?? model.Name));
        TraceParameters.Write(json, AdaptingClient.Prepare(options, model.Settings), redaction);
        json.WriteStartArray("messages");
        foreach (var message in messages)
        {
            json.WriteStartObject();
            json.WriteString("role", message.Role.Value);
            json.WriteString("content", redaction.OfText(message.Text));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteReply(Utf8JsonWriter json, CallResult result)
    {
        json.WriteStartObject("reply");
        json.WriteString("model", redaction.OfText(result.Model));
        json.WriteString("requestId", result.RequestId is { } id ? redaction.OfText(id) : null);
        json.WriteNumber("latencySeconds", result.Latency.TotalSeconds);
        json.WriteNumber("retries", result.Retries);
        json.WriteStartArray("leftOut");
        foreach (var name in result.LeftOut)
        {
            json.WriteStringValue(name);
        }

        json.WriteEndArray();
        json.WriteStartArray("choices");
        foreach (var choice in result.Choices)
        {
            json.WriteStartObject();
            json.WriteString("finishReason", redaction.OfText(choice.FinishReason));
            json.WriteString("content", redaction.OfText(choice.Content));
            json.WriteString("refusal", choice.Refusal is { } refusal ? redaction.OfText(refusal) : null);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteUsage(json, result);
        json.WriteEndObject();
    }

    private static void WriteUsage(Utf8JsonWriter json, CallResult result)
    {
        if (result.Usage is not { } usage)
        {
            json.WriteNull("usage");
            return;
        }

        json.WriteStartObject("usage");
        json.WriteNumber("prompt", usage.Prompt);
        if (result.ReportsCachedTokens)
        {
            json.WriteNumber("cached", usage.Cached);
        }

        json.WriteNumber("completion", usage.Completion);
        json.WriteEndObject();
    }

    private void WriteFailure(Utf8JsonWriter json, Exception failure)
    {
        json.WriteStartObject("failure");
        switch (failure)
        {
            case CallException failed:
                json.WriteString("kind", JsonNamingPolicy.CamelCase.ConvertName(failed.Failure.ToString()));
                json.WriteString("message", redaction.OfMessage(failed.Message));
                if (failed.Status is { } status)
                {
                    json.WriteNumber("status", status);
                }

                json.WriteNumber("attempts", failed.Attempts);
                break;
            case BudgetSpentException:
                json.WriteString("kind", "budgetSpent");
                json.WriteString("message", redaction.OfMessage(failure.Message));
                break;
            default:
                json.WriteString("kind", "cancelled");
                break;
        }

        json.WriteEndObject();
    }
}
