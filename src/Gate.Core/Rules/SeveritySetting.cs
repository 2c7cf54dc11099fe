using System.ComponentModel;
using Gate.Core.Documents;

namespace Gate.Core.Rules;

/// <summary>One line of the severity list in gate.yml. It holds where all the selectors that it has match; of several that hold, the last one wins.</summary>
public sealed record SeveritySetting
{
    [Description("The severity to set: error, warning, suggestion or none.")]
    public required Severity Set { get; init; }

    [Description("Rules by ID.")]
    public IReadOnlyList<string> Rules { get; init; } = [];

    [Description("Criteria.")]
    public IReadOnlyList<Criterion> Criteria { get; init; } = [];

    [Description("Packs by name: gate is the built-in one, others are the folders in `rules`.")]
    public IReadOnlyList<string> Packs { get; init; } = [];

    [Description("Paths of synopses files, with * ? and **.")]
    public IReadOnlyList<string> Paths { get; init; } = [];

    /// <summary>Where it stands.</summary>
    public Location Location { get; init; } = Location.OfFile("");
}
