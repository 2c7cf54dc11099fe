using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Gate.Core.Rules;

/// <summary>What the page of a judge says of how it is asked. The prompt stands beside it, in prompt.md and prompt.&lt;locale&gt;.md.</summary>
public sealed record JudgeSettings
{
    [Description("How often the model is asked at most; odd. Default: 1")]
    [Range(1, 99)]
    public int Votes { get; init; } = 1;

    [Description("How long it reasons: none, short, medium, long or tiered. Default: tiered")]
    public RationaleTier Rationale { get; init; } = RationaleTier.Tiered;

    [Description("True for a factuality agent: it lists claims, and says of each what the facts say. Default: false")]
    public bool Claims { get; init; }

    [Description("How long a reasoning model thinks for it: low, medium, high, as the model knows them. Default: what `model` says")]
    [RegularExpression("[a-z]+")]
    public string? Effort { get; init; }
}
