using System.ComponentModel;

namespace Gate.Core.Rules.Text;

/// <summary>Settings of the kind `conditional`: where the first pattern is found, the second must be found too.</summary>
public sealed record Conditional
{
    [Description("Regular expression (.NET) of what needs something else. Its first group, if any, must equal the first group of `second`.")]
    public required string First { get; init; }

    [Description("Regular expression (.NET) of what must be there.")]
    public required string Second { get; init; }

    [Description("Matches of `first` that need nothing.")]
    public IReadOnlyList<string> Except { get; init; } = [];
}
