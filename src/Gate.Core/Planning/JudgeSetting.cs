using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Gate.Core.Documents;
using Gate.Core.Rules;

namespace Gate.Core.Planning;

/// <summary>One line of the list of judges in gate.yml. Of several that name a judge, the last one that says something wins.</summary>
public sealed record JudgeSetting
{
    [Description("Judges by ID, such as SYN2001; all when absent.")]
    public IReadOnlyList<string> Rules { get; init; } = [];

    [Description("How often the model is asked at most; odd.")]
    [Range(1, 99)]
    public int? Votes { get; init; }

    [Description("How long it reasons: none, short, medium, long or tiered.")]
    public RationaleTier? Rationale { get; init; }

    [Description("How long a reasoning model thinks for it: low, medium, high, as the model knows them.")]
    [RegularExpression("[a-z]+")]
    public string? Effort { get; init; }

    /// <summary>Where it stands.</summary>
    public Location Location { get; init; } = Location.OfFile("");
}
