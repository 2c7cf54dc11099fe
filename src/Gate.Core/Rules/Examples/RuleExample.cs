using Gate.Core.Catalogs;
using Gate.Core.Documents;

namespace Gate.Core.Rules.Examples;

/// <summary>An example on a rule's page: a text, and where the rule must find fault with it.</summary>
/// <param name="Location">Of the first line of the text.</param>
public sealed record RuleExample(Location Location, Synopsis Synopsis, IReadOnlyList<TextSpan> Expected)
{
    /// <summary>The text after all fixes; null when the example does not say.</summary>
    public string? Fixed { get; init; }

    public Facts? Facts { get; init; }

    /// <summary>The other synopses of the show.</summary>
    public IReadOnlyList<Synopsis> Suite { get; init; } = [];

    /// <summary>True when the rule must find fault with the text.</summary>
    public bool IsBad => Expected.Count > 0;

    public string Text => Synopsis.Text;
}
