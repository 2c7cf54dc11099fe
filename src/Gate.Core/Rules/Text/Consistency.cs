using System.ComponentModel;

namespace Gate.Core.Rules.Text;

/// <summary>Settings of the kind `consistency`: of each group of forms only one may be used. {other} in the message is the form used elsewhere, {place} says where.</summary>
public sealed record Consistency
{
    [Description("Groups of forms that mean the same; each form is a phrase.")]
    public required IReadOnlyList<IReadOnlyList<string>> Either { get; init; }

    [Description("The first forms of all groups belong together, and so do the second ones: British and American spelling. Default: false.")]
    public bool Together { get; init; }

    [Description("Where the forms must agree: text or suite. Default: text.")]
    public TextScope Scope { get; init; } = TextScope.Text;
}
