using Gate.Core.Documents;

namespace Gate.Importing;

/// <summary>What one row of an export tells.</summary>
internal sealed record ImportedRow(Location Place, ProposedId Id, ImportedFacts Facts, IReadOnlyList<ImportedText> Texts)
{
    /// <summary>What another export adds to it.</summary>
    public IReadOnlyList<ImportedText> Joined { get; init; } = [];
}
