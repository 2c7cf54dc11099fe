using System.ComponentModel;

namespace Gate.Core.Rules.Text;

/// <summary>Settings of the kind `repetition`: the same word again within a few words.</summary>
public sealed record Repetition
{
    [Description("How many words after a word count as near. Default: 1, the next word.")]
    public int Within { get; init; } = 1;

    [Description("Words shorter than this are not looked at. Default: 1.")]
    public int MinimumLength { get; init; } = 1;

    [Description("Words that may come again.")]
    public IReadOnlyList<string> Except { get; init; } = [];

    [Description("The fix removes the second of two neighbours. Default: false.")]
    public bool Remove { get; init; }
}
