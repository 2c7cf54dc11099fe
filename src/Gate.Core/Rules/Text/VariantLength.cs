using System.ComponentModel;

namespace Gate.Core.Rules.Text;

/// <summary>The limits of one kind of variant.</summary>
public sealed record VariantLength
{
    [Description("The variant's ID; * and ? stand for parts of it.")]
    public required string Variant { get; init; }

    [Description("The highest count allowed.")]
    public int? Max { get; init; }

    [Description("The lowest count allowed.")]
    public int? Min { get; init; }
}
