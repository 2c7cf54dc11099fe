namespace Gate.GitHub.Publishing;

/// <summary>How far publishing got. It never changes the verdict.</summary>
internal enum PublishOutcome
{
    /// <summary>Everything that was to be said is on the pull request.</summary>
    Published,

    /// <summary>The summary says what could not be said on the lines.</summary>
    SummaryOnly,

    /// <summary>Only the step summary and the reports say it.</summary>
    NotPublished,

    /// <summary>The pull request has moved on, so that what was found no longer speaks of it.</summary>
    Superseded,
}
