using Gate.Core.Judging.Prompts;
using Gate.Core.Planning;
using Gate.Core.Running;
using Gate.Core.Verdicts;

namespace Gate.Explaining;

/// <summary>Everything that is known of one cell.</summary>
/// <param name="Run">What was looked at.</param>
/// <param name="Criterion">The synopsis' cells of the same criterion, this one among them; those that wait for votes are without a judgment.</param>
internal sealed record ExplainedCell(Cell Cell, RunDescription Run, IReadOnlyList<LedgerEntry> Criterion)
{
    /// <summary>What the store holds; null for a rule that asks no model.</summary>
    public StoredJudgment? Stored { get; init; }

    /// <summary>What is asked; null for a rule that asks no model.</summary>
    public Prompt? Prompt { get; init; }

    /// <summary>Null where there is no store yet.</summary>
    public string? StorePath { get; init; }

    /// <summary>The parts of the key, in order.</summary>
    public IReadOnlyList<(string Name, string Text)> KeyParts { get; } = [.. CellKey.Parts(Cell.Show, Cell.Synopsis, Cell.Rule, Cell.Judge)];

    public LedgerEntry Entry => Criterion.First(entry => ReferenceEquals(entry.Cell, Cell));
}
