using System.ComponentModel;

namespace Gate.Core.Verdicts;

/// <summary>The content of .gate/waivers.yml.</summary>
public sealed record WaiverFile
{
    [Description("Accepted findings, each with its reason.")]
    public IReadOnlyList<Waiver> Waivers { get; init; } = [];
}
