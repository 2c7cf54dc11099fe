namespace Gate.Core.Reviewing;

/// <summary>What became of a finding that failed before.</summary>
internal enum Fate
{
    /// <summary>It fails still.</summary>
    Failing,

    /// <summary>Nobody was asked this time, because another rule fails the criterion first.</summary>
    Settled,

    /// <summary>It is there, and somebody accepted it.</summary>
    Accepted,

    /// <summary>It is there, as a warning.</summary>
    Warning,

    /// <summary>It is there, as a suggestion.</summary>
    Suggestion,

    /// <summary>Its synopsis is not among what its rule judges: renamed, removed, or, in what the rule reads, as it was before the change.</summary>
    TextGone,

    /// <summary>Its rule is not among what judges.</summary>
    RuleGone,

    /// <summary>Its rule was asked and finds it no more.</summary>
    Fixed,
}
