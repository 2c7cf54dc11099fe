using System.ComponentModel;
using Gate.Core.Documents;
using Gate.Core.Documents.Yaml;

namespace Gate.Core.Catalogs;

/// <summary>One person's part in a show.</summary>
public sealed record Credit
{
    [NotBlank, Description("The name as credited.")]
    public required string Name { get; init; }

    [NotBlank, Description("On screen: the character, or what they do (narrator, host).")]
    public string? Role { get; init; }

    [NotBlank, Description("Off screen: the job, such as director, writer, composer.")]
    public string? Job { get; init; }

    /// <summary>Where it stands in show.yml.</summary>
    public Location Location { get; init; } = Location.OfFile("");
}
