using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Gate.Core.Documents;
using Gate.Core.Documents.Yaml;

namespace Gate.Core.Catalogs;

/// <summary>A writer's word, in the front matter of a synopses file, that a rule's findings there are intended.</summary>
public sealed record Suppression
{
    [RegularExpression("SYN[0-9]{4}"), Description("The rule, such as SYN1101.")]
    public required string Rule { get; init; }

    [Description("The variant it holds for; all of the file's when absent.")]
    public string? Variant { get; init; }

    [NotBlank, Description("Why the finding is intended, in words.")]
    public required string Reason { get; init; }

    [Description("The last day on which it holds; for ever when absent.")]
    public DateOnly? Until { get; init; }

    /// <summary>Where it stands.</summary>
    public Location Location { get; init; } = Location.OfFile("");
}
