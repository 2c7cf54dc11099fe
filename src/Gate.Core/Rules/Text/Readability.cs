using System.ComponentModel;

namespace Gate.Core.Rules.Text;

/// <summary>Settings of the kind `readability`. {score} and {limit} go into the message.</summary>
public sealed record Readability
{
    [Description("The formula.")]
    public required ReadabilityFormula Formula { get; init; }

    [Description("The highest score allowed.")]
    public double? Max { get; init; }

    [Description("The lowest score allowed.")]
    public double? Min { get; init; }

    [Description("Texts with fewer words are not scored. Default: 20.")]
    public int MinimumWords { get; init; } = 20;
}
