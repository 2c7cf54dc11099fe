using System.Text.Json;
using Gate.Core.Judging.Calls;
using Gate.Core.Judging.Sampling;

namespace Gate.Providers.Wire;

/// <summary>Reads an answer of the chat completions protocol. What does not follow it is refused as a whole: half an answer could look like a pass.</summary>
internal static class AnswerBody
{
    private const long MostTokens = 1_000_000_000;

    /// <exception cref="CallException">The body is not such an answer.</exception>
    public static CallResult Read(ReadOnlyMemory<byte> body, string requestedModel)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("choices", out var list) || list.ValueKind != JsonValueKind.Array)
            {
                throw Malformed("it has no list of choices");
            }

            if (list.GetArrayLength() == 0)
            {
                throw Malformed("its list of choices is empty");
            }

            var usage = ReadUsage(root, out var reportsCached);
            return new(ReadChoices(list), Text(root, "model") ?? requestedModel, usage)
            {
                ReportsCachedTokens = reportsCached,
                RequestId = Text(root, "id"),
            };
        }
        catch (JsonException)
        {
            throw Malformed("it is not JSON, or was cut");
        }
        catch (InvalidOperationException)
        {
            // Text that is no Unicode: it cannot be kept as it came.
            throw Malformed("it holds text that is not Unicode");
        }
    }

    // One choice that cannot be read does not take its neighbours with it: they are paid for. It is kept as an answer that is none.
    private static List<Choice> ReadChoices(JsonElement list)
    {
        var choices = new List<Choice>();
        CallException? first = null;
        foreach (var choice in list.EnumerateArray())
        {
            try
            {
                choices.Add(ReadChoice(choice));
            }
            catch (CallException unreadable)
            {
                first ??= unreadable;
                choices.Add(new("", Choice.Unreadable));
            }
        }

        return first is null || choices.Exists(choice => choice.FinishReason != Choice.Unreadable) ? choices : throw first;
    }

    private static Choice ReadChoice(JsonElement choice)
    {
        if (choice.ValueKind != JsonValueKind.Object || !choice.TryGetProperty("message", out var message) || message.ValueKind != JsonValueKind.Object)
        {
            throw Malformed("a choice has no message");
        }

        if (Text(choice, "finish_reason") is not { Length: > 0 } finish)
        {
            throw Malformed("a choice does not say why it ends");
        }

        var refusal = message.TryGetProperty("refusal", out _) ? Text(message, "refusal") : null;
        var content = ReadContent(message);
        if (content is null && refusal is null && finish == "stop")
        {
            throw Malformed("a choice has no content");
        }

        return new(content ?? "", finish, refusal is { Length: > 0 } ? refusal : null)
        {
            HasLogProbabilities = choice.TryGetProperty("logprobs", out var logs) && logs.ValueKind == JsonValueKind.Object
                && logs.TryGetProperty("content", out var tokens) && tokens.ValueKind == JsonValueKind.Array && tokens.GetArrayLength() > 0,
        };
    }

    private static string? ReadContent(JsonElement message)
    {
        if (!message.TryGetProperty("content", out var content))
        {
            throw Malformed("a message has no content");
        }

        return content.ValueKind switch
        {
            JsonValueKind.String => content.GetString(),
            JsonValueKind.Null => null,
            JsonValueKind.Array => string.Concat(content.EnumerateArray().Select(part =>
                part.ValueKind == JsonValueKind.Object && Text(part, "text") is { } text ? text : throw Malformed("a part of the content is no text"))),
            _ => throw Malformed("the content of a message is no text"),
        };
    }

    // Usage that cannot be right is none: the answer was paid for and is kept, and the budget counts by estimate.
    private static TokenUsage? ReadUsage(JsonElement root, out bool reportsCached)
    {
        reportsCached = false;
        if (!root.TryGetProperty("usage", out var usage) || usage.ValueKind != JsonValueKind.Object
            || Count(usage, "prompt_tokens") is not { } prompt || Count(usage, "completion_tokens") is not { } completion)
        {
            return null;
        }

        var cached = usage.TryGetProperty("prompt_tokens_details", out var details) && details.ValueKind == JsonValueKind.Object ? Count(details, "cached_tokens") : null;
        reportsCached = cached is not null;
        return new(prompt, Math.Min(cached ?? 0, prompt), completion);
    }

    private static long? Count(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var count) && count is >= 0 and <= MostTokens ? count : null;

    private static string? Text(JsonElement parent, string name)
    {
        if (!parent.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        return value.ValueKind == JsonValueKind.String ? value.GetString() : throw Malformed($"`{name}` is no text");
    }

    private static CallException Malformed(string what) => new(CallFailure.Malformed, $"The endpoint's answer does not follow the protocol: {what}.");
}
