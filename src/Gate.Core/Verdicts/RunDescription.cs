namespace Gate.Core.Verdicts;

/// <summary>What a run looked at, for the head of every report.</summary>
public sealed record RunDescription
{
    /// <summary>What the change is measured from: a commit; null when the whole catalogue is judged.</summary>
    public string? Base { get; init; }

    /// <summary>The commit whose texts are judged, or `working tree`.</summary>
    public required string Head { get; init; }

    /// <summary>Where rules, settings and waivers were read: a commit, or `working tree`.</summary>
    public required string RulesFrom { get; init; }

    /// <summary>True when the rules come from what is judged: an author's trial, not a gate.</summary>
    public bool RulesFromHead { get; init; }

    /// <summary>In place of a model where none judged.</summary>
    public const string Builtin = "builtin";

    /// <summary>The model that judged; `builtin` when none did and only text rules ran.</summary>
    public string Model { get; init; } = Builtin;

    /// <summary>How the notice begins that a range changes rules, settings or waivers.</summary>
    public const string PolicyNotice = "This change edits the gate itself";

    /// <summary>Cells of the shows that the change touches whose keys did not change.</summary>
    public int UnaffectedCells { get; init; }

    /// <summary>Things a reader must know: rules changed in this range, trial mode, no upstream.</summary>
    public IReadOnlyList<string> Notices { get; init; } = [];

    /// <summary>What the range changes in rules, prompts, settings and waivers, line by line.</summary>
    public IReadOnlyList<string> PolicyChanges { get; init; } = [];
}
