namespace Gate.Core.Judging;

/// <summary>How a finding was accepted.</summary>
public enum AcceptanceKind
{
    /// <summary>In the front matter of the synopses file.</summary>
    Suppression,

    /// <summary>In .gate/waivers.yml.</summary>
    Waiver,

    /// <summary>In .gate/baseline.jsonl.</summary>
    Baseline,
}
