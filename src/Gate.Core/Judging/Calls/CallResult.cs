using Gate.Core.Judging.Sampling;
using Microsoft.Extensions.AI;

namespace Gate.Core.Judging.Calls;

/// <summary>
/// What one call of a model brought, with what an <see cref="IChatClient"/> cannot carry: all choices, cached tokens, parameters left out. It travels as the raw representation of
/// the <see cref="ChatResponse"/>.
/// </summary>
/// <param name="Choices">At least one, in the endpoint's order; perhaps fewer than were asked for.</param>
/// <param name="Model">The model that the endpoint says has answered.</param>
/// <param name="Usage">Of all choices together; null when the endpoint reports none that can be believed.</param>
public sealed record CallResult(IReadOnlyList<Choice> Choices, string Model, TokenUsage? Usage)
{
    /// <summary>True when the endpoint says how many tokens came from its prefix cache, be it none.</summary>
    public bool ReportsCachedTokens { get; init; }

    /// <summary>From the request to the whole answer, of the attempt that succeeded.</summary>
    public TimeSpan Latency { get; init; }

    /// <summary>Attempts before this one that failed.</summary>
    public int Retries { get; init; }

    /// <summary>What the endpoint calls the request, for its support.</summary>
    public string? RequestId { get; init; }

    /// <summary>What the endpoint says is left of its limits.</summary>
    public RateLimit? RateLimit { get; init; }

    /// <summary>Parameters that the endpoint refuses and that were left out: `temperature`, `n`, `response_format` …</summary>
    public IReadOnlyList<string> LeftOut { get; init; } = [];

    /// <summary>The result of any client; one that is not ours has one choice.</summary>
    public static CallResult Of(ChatResponse response) => response.RawRepresentation as CallResult ?? new(
        [new(response.Text, response.FinishReason?.Value ?? "")],
        response.ModelId ?? "",
        response.Usage is { InputTokenCount: { } prompt, OutputTokenCount: { } completion } usage ? new(prompt, usage.CachedInputTokenCount ?? 0, completion) : null);

    public ChatResponse ToResponse() => new(new ChatMessage(ChatRole.Assistant, Choices[0].Content))
    {
        ModelId = Model,
        FinishReason = Choices[0].FinishReason.Length == 0 ? null : new(Choices[0].FinishReason),
        Usage = Usage is not { } usage ? null : new()
        {
            InputTokenCount = usage.Prompt,
            CachedInputTokenCount = usage.Cached,
            OutputTokenCount = usage.Completion,
            TotalTokenCount = usage.Prompt + usage.Completion,
        },
        RawRepresentation = this,
    };
}
