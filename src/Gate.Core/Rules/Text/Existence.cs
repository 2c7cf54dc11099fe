using System.ComponentModel;

namespace Gate.Core.Rules.Text;

/// <summary>Settings of the kind `existence`: each occurrence of a phrase or pattern is a finding.</summary>
public sealed record Existence
{
    [Description("Words or phrases, found as whole words in any case, with any white space between them.")]
    public IReadOnlyList<string> Phrases { get; init; } = [];

    [Description("Regular expressions (.NET).")]
    public IReadOnlyList<string> Patterns { get; init; } = [];

    [Description("Phrases inside which nothing is found.")]
    public IReadOnlyList<string> Except { get; init; } = [];

    [Description("Upper and lower case are told apart. Default: false.")]
    public bool CaseSensitive { get; init; }

    [Description("How many findings of this kind a text may have before they are told. Default: 0.")]
    public int Tolerate { get; init; }

    [Description("From how many findings in a text on they have the rule's severity; fewer are suggestions. Default: 1.")]
    public int Heap { get; init; } = 1;

    [Description("What to put in place of the words; an empty text removes them and the space before them. Absent: no fix.")]
    public string? Replacement { get; init; }
}
