namespace Gate.Core.Verdicts;

/// <summary>How a run ended. The number is the exit code of the program.</summary>
public enum GateOutcome
{
    /// <summary>Everything planned was judged, and passed.</summary>
    Passed = 0,

    /// <summary>Everything planned was judged, and at least one criterion failed.</summary>
    Failed = 1,

    /// <summary>Not everything that was planned could be judged, whatever else was found.</summary>
    Incomplete = 3,
}
