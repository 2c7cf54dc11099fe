using System.Text.Json;
using Gate.Core.Judging.Calls;
using Microsoft.Extensions.AI;

namespace Gate.Providers.Probing;

/// <summary>What an endpoint is asked to find out what it can do.</summary>
internal static class ProbePrompts
{
    /// <summary>A word that no model says of itself: only a schema that is held to can bring it about.</summary>
    public const string SchemaWord = "quillon";

    /// <summary>The words in the shortest prompt; what the endpoint counts for them gives the measure for longer ones.</summary>
    public const int FewWords = 200;

    private static readonly string[] Words =
    [
        "river", "stone", "lamp", "window", "garden", "bridge", "winter", "letter", "market", "island",
        "candle", "mirror", "engine", "valley", "basket", "forest", "hammer", "pocket", "shadow", "ticket",
    ];

    private static readonly JsonElement Schema = JsonDocument.Parse(
        $$$"""{"type":"object","properties":{"word":{"type":"string","enum":["{{{SchemaWord}}}"]}},"required":["word"],"additionalProperties":false}""").RootElement;

    public static ChatOptions Short { get; } = new() { MaxOutputTokens = 16 };

    public static ChatOptions ForSchema { get; } = new() { MaxOutputTokens = 200, ResponseFormat = ChatResponseFormat.ForJsonSchema(Schema, "probe") };

    public static ChatOptions ForChoices { get; } = new() { MaxOutputTokens = 60, Temperature = 1, AdditionalProperties = new() { [CallParameters.Choices] = 3 } };

    public static ChatOptions ForTemperature { get; } = new() { MaxOutputTokens = 16, Temperature = 0.7f };

    public static ChatOptions ForEffort { get; } = new() { MaxOutputTokens = 16, AdditionalProperties = new() { [CallParameters.ReasoningEffort] = "low" } };

    public static ChatOptions ForLogProbabilities { get; } = new() { MaxOutputTokens = 16, AdditionalProperties = new() { [CallParameters.LogProbabilities] = true } };

    public static IReadOnlyList<ChatMessage> OfWords(int count) =>
        Messages("Here are words.\n" + string.Join(' ', Enumerable.Range(0, count).Select(i => Words[i % Words.Length])) + "\nAnswer with the word yes.");

    public static IReadOnlyList<ChatMessage> ForVerse { get; } = Messages("Write a sentence about a ship that nobody has written before.");

    public static IReadOnlyList<ChatMessage> ForWord { get; } = Messages("Name a colour. Answer in plain text, not in JSON.");

    private static ChatMessage[] Messages(string text) => [new(ChatRole.System, "You answer as briefly as you can."), new(ChatRole.User, text)];
}
