using System.ComponentModel;
using Gate.Core.Documents;

namespace Gate.Core.Catalogs;

/// <summary>One award or nomination.</summary>
public sealed record Award
{
    [Description("The body or prize, such as Academy Award.")]
    public required string Name { get; init; }

    [Description("The category, such as Best Picture.")]
    public string? Category { get; init; }

    [Description("Year of the ceremony.")]
    public int? Year { get; init; }

    [Description("won or nominated.")]
    public required AwardResult Result { get; init; }

    [Description("The person honoured; absent when it is the show itself.")]
    public string? Recipient { get; init; }

    [Description("The title it was given for, when that is another one.")]
    public string? Work { get; init; }

    /// <summary>Where it stands in show.yml.</summary>
    public Location Location { get; init; } = Location.OfFile("");
}
