using System.ComponentModel;

namespace Gate.Core.Rules.Text;

/// <summary>Settings of the kind `substitution`: a phrase and its better form; upper case at the beginning is kept.</summary>
public sealed record Substitution
{
    [Description("Phrase to better form. Phrases are found as whole words; the longest one wins. {replacement} in the message is the better form.")]
    public IReadOnlyDictionary<string, string> Swap { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    [Description("Regular expression to better form, which may use $1.")]
    public IReadOnlyDictionary<string, string> SwapPatterns { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    [Description("Upper and lower case are told apart. Default: false.")]
    public bool CaseSensitive { get; init; }
}
