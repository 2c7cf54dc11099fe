using Gate.Core.Documents;
using Gate.Core.Rules;
using Gate.Core.Running;

namespace Gate.Core.Verdicts;

/// <summary>Everything a run found out: what every report is written from.</summary>
public sealed record GateResult
{
    public required RunDescription Run { get; init; }

    /// <summary>The rules that were in force.</summary>
    public required RuleSet Rules { get; init; }

    /// <summary>Every planned cell, in the order of the catalogue.</summary>
    public required IReadOnlyList<LedgerEntry> Ledger { get; init; }

    /// <summary>In the order of the catalogue.</summary>
    public required IReadOnlyList<SynopsisResult> Synopses { get; init; }

    /// <summary>Input that could not be read, rules that crashed: with one of them the run is not green.</summary>
    public required IReadOnlyList<Problem> Problems { get; init; }

    /// <summary>Unused, expired and lapsed acceptances, and the like: told, but no obstacle.</summary>
    public required IReadOnlyList<Problem> Remarks { get; init; }

    /// <summary>What it used of a model; null when none was asked.</summary>
    public ModelUse? Use { get; init; }

    public required GateOutcome Outcome { get; init; }
}
