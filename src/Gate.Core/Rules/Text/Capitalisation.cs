using System.ComponentModel;

namespace Gate.Core.Rules.Text;

/// <summary>Settings of the kind `capitalisation`.</summary>
public sealed record Capitalisation
{
    [Description("What is asked for: sentence-start (each sentence begins with a capital) or no-shouting (no words in capitals).")]
    public required CapitalisationStyle Style { get; init; }

    [Description("Words in capitals shorter than this are let be. Default: 4.")]
    public int MinimumLength { get; init; } = 4;

    [Description("How many such words in a row are shouting. Default: 1.")]
    public int MinimumWords { get; init; } = 1;

    [Description("Words that may be written as they are.")]
    public IReadOnlyList<string> Except { get; init; } = [];
}
