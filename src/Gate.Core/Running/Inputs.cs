using Gate.Core.Documents;
using Gate.Core.Judging;
using Gate.Core.Planning;

namespace Gate.Core.Running;

/// <summary>Whether a rule can be asked at all with what was read.</summary>
internal static class Inputs
{
    /// <returns>Why it cannot; null when it can.</returns>
    public static Judgment.Faulted? Check(Cell cell) =>
        cell.Show.Facts is { Unreadable.Count: > 0 } facts && facts.Unreadable.Intersect(cell.Rule.Reads.Facets).ToList() is { Count: > 0 } unreadable
            ? new(ProblemIds.InputsUnreadable, $"The facts of {cell.Show.Id} could not be read: {string.Join(", ", unreadable).ToLowerInvariant()}.")
            : null;
}
