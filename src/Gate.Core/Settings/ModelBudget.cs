using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Gate.Core.Settings;

/// <summary>What a run may use. A limit that is not said is none.</summary>
public sealed record ModelBudget
{
    private const double Highest = 1_000_000_000_000;

    [Description("The most requests, retries included.")]
    [Range(0, int.MaxValue)]
    public int? Calls { get; init; }

    [Description("The most tokens, of prompts and answers together.")]
    [Range(0d, Highest)]
    public double? Tokens { get; init; }

    [Description("The most money, in the currency of the prices.")]
    [Range(0d, Highest)]
    public double? Money { get; init; }

    public ModelBudget OverriddenBy(ModelBudget other) => new()
    {
        Calls = other.Calls ?? Calls,
        Tokens = other.Tokens ?? Tokens,
        Money = other.Money ?? Money,
    };
}
