using System.ComponentModel;

namespace Gate.Core.Rules.Text;

/// <summary>Settings of the kind `occurrence`: how often a pattern may stand in a text or sentence. {count} and {limit} go into the message.</summary>
public sealed record Occurrence
{
    [Description("Regular expression (.NET) of what is counted.")]
    public required string Pattern { get; init; }

    [Description("What is counted in: text or sentence. Default: text.")]
    public TextScope Scope { get; init; } = TextScope.Text;

    [Description("The highest count allowed.")]
    public int? Max { get; init; }

    [Description("The lowest count allowed.")]
    public int? Min { get; init; }
}
