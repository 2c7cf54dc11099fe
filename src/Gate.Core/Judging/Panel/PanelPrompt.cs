using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Gate.Core.Documents;
using Gate.Core.Judging.Prompts;
using Gate.Core.Judging.Protocol;

namespace Gate.Core.Judging.Panel;

/// <summary>The last question of a factuality panel: one explanation from what its agents say. It decides nothing.</summary>
internal static class PanelPrompt
{
    private const int MaximumTokens = 1024;
    private const int LongestExplanation = 2000;

    /// <param name="statements">The rule of each agent, and its summary.</param>
    public static Prompt Write(string synopsis, IReadOnlyList<(string Rule, string Summary)> statements)
    {
        using var schema = JsonDocument.Parse(Resources.Read("panel.json"));
        var data = statements.Select(statement => (statement.Rule, statement.Summary)).Prepend(("synopsis", synopsis)).ToList();
        return new(Resources.Read("panel.md").Trim(), DataBlock.Write(data) + "\n\nThat is all. Answer with the JSON object alone.", "explanation", schema.RootElement.Clone(), MaximumTokens);
    }

    /// <returns>64 hexadecimal digits: where the answer is kept.</returns>
    public static string Key(Prompt prompt, string model) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"gate-panel-1\n{model}\n{prompt.Instructions.Length}\n{prompt.Instructions}\n{prompt.Data}")));

    /// <returns>The explanation; null when the reply is not one.</returns>
    public static string? Read(string content, string finishReason)
    {
        if (finishReason is "length" or "content_filter" || content.Length > ReplyReader.MaximumLength)
        {
            return null;
        }

        try
        {
            using var reply = JsonDocument.Parse(ReplyEnvelope.Open(content));
            return reply.RootElement.ValueKind == JsonValueKind.Object && reply.RootElement.TryGetProperty("explanation", out var field)
                && field.ValueKind == JsonValueKind.String && field.GetString()!.Trim() is { Length: > 0 and <= LongestExplanation } text ? text : null;
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
