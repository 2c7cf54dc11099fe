using System.Text.Json;
using System.Text.Json.Nodes;

namespace Gate.Tests.Testing.FaultServer;

/// <summary>Right answers of the chat completions protocol, to send as they are or to spoil.</summary>
internal static class Answers
{
    public static JsonObject Json(params IReadOnlyList<SentChoice> choices) => new()
    {
        ["id"] = "chatcmpl-1",
        ["object"] = "chat.completion",
        ["created"] = 1,
        ["model"] = "m-2026",
        ["choices"] = new JsonArray([.. choices.Select((choice, index) => (JsonNode)new JsonObject
        {
            ["index"] = index,
            ["finish_reason"] = choice.Finish,
            ["logprobs"] = null,
            ["message"] = new JsonObject { ["role"] = "assistant", ["content"] = choice.Refusal is null || choice.Content.Length > 0 ? choice.Content : null, ["refusal"] = choice.Refusal },
        })]),
        ["usage"] = new JsonObject
        {
            ["prompt_tokens"] = 100,
            ["completion_tokens"] = 20,
            ["total_tokens"] = 120,
            ["prompt_tokens_details"] = new JsonObject { ["cached_tokens"] = 64 },
        },
    };

    public static ServerReply Whole(params IReadOnlyList<SentChoice> choices) => ServerReply.Http(200, Json(choices).ToJsonString()) with { Whole = choices };

    public static ServerReply Text(string content) => Whole(new SentChoice(content, "stop", null));

    public static ServerReply Error(int status, string message, string? code = null, string? parameter = null, string headers = "") =>
        ServerReply.Http(status, $$$"""{"error":{"message":{{{JsonSerializer.Serialize(message)}}},"type":"invalid_request_error","code":{{{JsonSerializer.Serialize(code)}}},"param":{{{JsonSerializer.Serialize(parameter)}}}}}""", headers);
}
