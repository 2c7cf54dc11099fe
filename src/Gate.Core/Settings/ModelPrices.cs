using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Gate.Core.Judging.Sampling;

namespace Gate.Core.Settings;

/// <summary>What a model costs, for each million tokens.</summary>
public sealed record ModelPrices
{
    private const double Highest = 1_000_000;
    private const double Million = 1_000_000;

    [Description("The currency of all amounts, such as USD. Default: USD")]
    [RegularExpression("[A-Z]{3}")]
    public string? Currency { get; init; }

    [Description("For a million tokens of prompts.")]
    [Range(0d, Highest)]
    public double? Prompt { get; init; }

    [Description("For a million tokens of prompts that came from the endpoint's prefix cache. Default: as for other tokens of prompts")]
    [Range(0d, Highest)]
    public double? Cached { get; init; }

    [Description("For a million tokens of answers, hidden reasoning included.")]
    [Range(0d, Highest)]
    public double? Completion { get; init; }

    /// <returns>Null when the prices are not known.</returns>
    public double? CostOf(TokenUsage usage) => Prompt is { } prompt && Completion is { } completion
        ? ((usage.Prompt - usage.Cached) * prompt + usage.Cached * (Cached ?? prompt) + usage.Completion * completion) / Million
        : null;

    public ModelPrices OverriddenBy(ModelPrices other) => new()
    {
        Currency = other.Currency ?? Currency,
        Prompt = other.Prompt ?? Prompt,
        Cached = other.Cached ?? Cached,
        Completion = other.Completion ?? Completion,
    };
}
