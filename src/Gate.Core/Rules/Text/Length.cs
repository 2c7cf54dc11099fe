using System.ComponentModel;

namespace Gate.Core.Rules.Text;

/// <summary>Settings of the kind `length`. {count}, {limit} and {unit} go into the message.</summary>
public sealed record Length
{
    [Description("What is counted: characters (as viewers count them: grapheme clusters), words or sentences.")]
    public required LengthUnit Unit { get; init; }

    [Description("What is measured: the whole text or each sentence. Default: text.")]
    public TextScope Scope { get; init; } = TextScope.Text;

    [Description("The highest count allowed in any variant.")]
    public int? Max { get; init; }

    [Description("The lowest count allowed in any variant.")]
    public int? Min { get; init; }

    [Description("Other limits by variant ID; * and ? stand for parts of it. The first that matches holds. The rule must read `variant`.")]
    public IReadOnlyList<VariantLength> Variants { get; init; } = [];
}
