using Gate.Core.Judging.Calls;
using Gate.Core.Judging.Prompts;
using Gate.Core.Judging.Sampling;
using Microsoft.Extensions.AI;

namespace Gate.Core.Running;

/// <summary>Turns a prompt into a request, and an answer into what the store keeps.</summary>
public static class ModelRequest
{
    /// <summary>The property of a message that names the rule that asks, for traces. No endpoint sees it.</summary>
    public const string RuleKey = "gate.rule";

    /// <summary>Who refuses to answer does not vote, whatever else the answer holds. It is a finish reason that readers know.</summary>
    private const string Refused = "content_filter";

    /// <param name="rule">Who asks.</param>
    public static IReadOnlyList<ChatMessage> Messages(Prompt prompt, string rule) =>
        [new(ChatRole.System, prompt.Instructions), new(ChatRole.User, prompt.Data) { AdditionalProperties = new() { [RuleKey] = rule } }];

    public static ChatOptions Options(Prompt prompt, int choices, string? effort)
    {
        var options = new ChatOptions
        {
            ResponseFormat = ChatResponseFormat.ForJsonSchema(prompt.Schema, prompt.SchemaName),
            MaxOutputTokens = prompt.MaximumTokens,
            AdditionalProperties = [],
        };
        if (choices > 1)
        {
            options.AdditionalProperties[CallParameters.Choices] = choices;
        }

        if (effort is not null)
        {
            options.AdditionalProperties[CallParameters.ReasoningEffort] = effort;
        }

        return options;
    }

    /// <summary>Each choice as an answer to one of the votes asked for; copies are no answers, and fewer choices leave votes open. The tokens of the answer are counted at its first.</summary>
    public static IReadOnlyList<StoredReply> Replies(CallResult result, IReadOnlyList<(int Sample, int Attempt)> wanted, DateTimeOffset at)
    {
        var replies = new List<StoredReply>();
        for (var i = 0; i < result.Choices.Count && replies.Count < wanted.Count; i++)
        {
            if (i > 0 && EndpointHabits.IsCopy(result, i))
            {
                continue;
            }

            var choice = result.Choices[i];
            var (sample, attempt) = wanted[replies.Count];
            replies.Add(new(sample, attempt, new(choice.Content, choice.Refusal is null ? choice.FinishReason : Refused, result.Model, replies.Count == 0 ? result.Usage ?? default : default, result.Latency, at)));
        }

        return replies;
    }
}
