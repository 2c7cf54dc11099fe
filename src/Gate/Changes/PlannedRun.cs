using Gate.Core.Documents;
using Gate.Core.Planning;
using Gate.Core.Verdicts;

namespace Gate.Changes;

/// <summary>What a run is going to do, and what was found on the way.</summary>
/// <param name="Problems">Input that could not be read, changed settings that cannot be used, a baseline that grew.</param>
/// <param name="IsWholeCatalogue">True when everything is judged, so that an acceptance that names nothing is known to be unused.</param>
internal sealed record PlannedRun(
    RunDescription Run, GatePolicy Policy, Plan Plan, IReadOnlyList<Problem> Problems, bool IsWholeCatalogue)
{
    /// <summary>Reads the cells of the shows that the change touches as they were before it; null where that is not known.</summary>
    public Func<IEnumerable<Cell>>? Before { get; init; }

    /// <summary>The facts that the change takes away.</summary>
    public LostFacts LostFacts { get; init; } = new();
}
