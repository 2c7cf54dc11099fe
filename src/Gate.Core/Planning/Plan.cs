namespace Gate.Core.Planning;

/// <summary>What a change makes necessary.</summary>
/// <param name="Affected">The cells to judge, in the order of the catalogue.</param>
/// <param name="Unaffected">How many cells were compared and found unchanged.</param>
public sealed record Plan(IReadOnlyList<Cell> Affected, int Unaffected);
