namespace Gate.Core.Running;

/// <summary>What became of a planned cell. Judged, reused, waived and settled are answers; the others are gaps, and a gap is never green.</summary>
public enum CellOutcome
{
    Judged,
    Reused,
    Waived,

    /// <summary>Not asked: another rule has failed the criterion already.</summary>
    Settled,
    Faulted,
    SkippedForBudget,
}
