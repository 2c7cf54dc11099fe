using Gate.Commands;

namespace Gate.Providers.Probing;

/// <summary>All that was tried of an endpoint, and what Gate will therefore do.</summary>
internal sealed record Diagnosis(IReadOnlyList<ProbeResult> Results, IReadOnlyList<string> Consequences)
{
    public int ExitCode =>
        Results.Any(result => result.Status == ProbeStatus.Misconfigured) ? ExitCodes.Usage
        : Results.Any(result => result.Status == ProbeStatus.Unusable) ? ExitCodes.Incomplete
        : ExitCodes.Ok;

    public string Outcome => ExitCode switch
    {
        ExitCodes.Ok => "usable",
        ExitCodes.Usage => "misconfigured",
        _ => "unusable",
    };
}
