using Microsoft.Extensions.AI;

namespace Gate.Core.Judging.Calls;

/// <summary>Parameters of a request that <see cref="ChatOptions"/> has no property for: keys of its additional properties, named as on the wire. Values are text, numbers or booleans.</summary>
public static class CallParameters
{
    /// <summary>How many choices are asked for.</summary>
    public const string Choices = "n";

    /// <summary>Such as low, medium or high: the names are the endpoint's.</summary>
    public const string ReasoningEffort = "reasoning_effort";

    /// <summary>Whether the probabilities of the tokens are asked for.</summary>
    public const string LogProbabilities = "logprobs";

    /// <summary>The most tokens of an answer, hidden reasoning included.</summary>
    public const string OutputLimit = "max_completion_tokens";

    /// <summary>What the limit was called before, and is by most local servers.</summary>
    public const string OlderOutputLimit = "max_tokens";

    /// <returns>The most tokens of an answer, under whichever name; null when there is no limit.</returns>
    public static int? OutputLimitOf(ChatOptions? options) =>
        options?.MaxOutputTokens ?? options?.AdditionalProperties?.GetValueOrDefault(OutputLimit) as int? ?? options?.AdditionalProperties?.GetValueOrDefault(OlderOutputLimit) as int?;

    /// <returns>How many choices these options ask for; at least 1.</returns>
    public static int ChoicesOf(ChatOptions? options) =>
        options?.AdditionalProperties?.GetValueOrDefault(Choices) is int choices ? Math.Max(1, choices) : 1;
}
