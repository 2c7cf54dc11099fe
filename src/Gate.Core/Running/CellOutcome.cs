namespace Gate.Core.Running;

/// <summary>What became of a planned cell. Judged, reused and waived are answers; the others are gaps, and a gap is never green.</summary>
public enum CellOutcome
{
    Judged,
    Reused,
    Waived,
    Faulted,
    SkippedForBudget,
}
