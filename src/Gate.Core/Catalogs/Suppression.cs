using System.ComponentModel;
using Gate.Core.Documents;

namespace Gate.Core.Catalogs;

/// <summary>A writer's word, in the front matter of a synopses file, that a rule's findings there are intended.</summary>
public sealed record Suppression
{
    [Description("The rule, such as SYN1101.")]
    public required string Rule { get; init; }

    [Description("The variant it holds for; all of the file's when absent.")]
    public string? Variant { get; init; }

    [Description("Why the finding is intended, in words.")]
    public required string Reason { get; init; }

    [Description("The last day on which it holds; for ever when absent.")]
    public DateOnly? Until { get; init; }

    /// <summary>Where it stands.</summary>
    public Location Location { get; init; } = Location.OfFile("");
}
