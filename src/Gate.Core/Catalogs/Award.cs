using System.ComponentModel;
using Gate.Core.Documents;
using Gate.Core.Documents.Yaml;

namespace Gate.Core.Catalogs;

/// <summary>One award or nomination.</summary>
public sealed record Award
{
    [NotBlank, Description("The body or prize, such as Academy Award.")]
    public required string Name { get; init; }

    [NotBlank, Description("The category, such as Best Picture.")]
    public string? Category { get; init; }

    [Years(1880, 2100), Description("Year of the ceremony.")]
    public int? Year { get; init; }

    [Description("won or nominated.")]
    public required AwardResult Result { get; init; }

    [NotBlank, Description("The person honoured; absent when it is the show itself.")]
    public string? Recipient { get; init; }

    [NotBlank, Description("The title it was given for, when that is another one.")]
    public string? Work { get; init; }

    /// <summary>Where it stands in show.yml.</summary>
    public Location Location { get; init; } = Location.OfFile("");
}
