using System.ComponentModel;

namespace Gate.Core.Catalogs;

/// <summary>The people of a show.</summary>
public sealed record Talent
{
    [Description("People seen or heard.")]
    public IReadOnlyList<Credit> OnScreen { get; init; } = [];

    [Description("People behind the camera.")]
    public IReadOnlyList<Credit> OffScreen { get; init; } = [];
}
