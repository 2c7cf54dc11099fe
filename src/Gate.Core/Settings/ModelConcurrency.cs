using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Gate.Core.Settings;

/// <summary>How many requests are under way at once: it falls when the endpoint complains, and rises slowly when it does not.</summary>
public sealed record ModelConcurrency
{
    public const int DefaultStart = 20;

    public const int DefaultMax = 64;

    [Description("How many a run begins with. Default: 20, or the maximum if that is lower")]
    [Range(1, 1000)]
    public int? Start { get; init; }

    [Description("The most. Default: 64")]
    [Range(1, 1000)]
    public int? Max { get; init; }
}
