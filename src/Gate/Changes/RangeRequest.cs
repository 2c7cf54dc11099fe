namespace Gate.Changes;

/// <summary>What the command line asks to look at.</summary>
internal sealed record RangeRequest
{
    public const string DefaultHead = "HEAD";

    /// <summary>The project's folder; null to look for it upwards from the working directory.</summary>
    public string? Directory { get; init; }

    /// <summary>A branch, tag or commit; null for the upstream default branch.</summary>
    public string? Base { get; init; }

    /// <summary>A branch, tag or commit. Default: HEAD.</summary>
    public string Head { get; init; } = DefaultHead;

    /// <summary>True to judge the files as they lie on disk.</summary>
    public bool WorkingTree { get; init; }

    /// <summary>True to judge the whole catalogue.</summary>
    public bool All { get; init; }

    /// <summary>With <see cref="All"/>: IDs of shows, or patterns of them (`night-*`); empty for every show.</summary>
    public IReadOnlyList<string> Shows { get; init; } = [];

    /// <summary>What a reader must know about how this range was chosen.</summary>
    public IReadOnlyList<string> Notices { get; init; } = [];

    /// <summary>True to compare both ends as they are, as a push does, whatever their histories; else the change is measured from where the two part.</summary>
    public bool IsDirect { get; init; }

    /// <summary>True where a workflow names an end itself, so that a range without a change is a mistake of the workflow.</summary>
    public bool MustHoldChange { get; init; }

    /// <summary>True to take rules and settings from what is judged.</summary>
    public bool RulesFromHead { get; init; }
}
