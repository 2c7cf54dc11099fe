namespace Gate.GitHub.Publishing;

/// <summary>How a review is published.</summary>
internal sealed record PublishSettings
{
    public const int DefaultMaxComments = 30;

    public PublishMode Mode { get; init; } = PublishMode.Review;

    /// <summary>Comments on lines and files that may be open at once; the rest stands in the summary.</summary>
    public int MaxComments { get; init; } = DefaultMaxComments;

    /// <summary>Resolve the conversations of what was fixed. Needs `contents: write`.</summary>
    public bool ResolveThreads { get; init; }

    /// <summary>The page of the run, with its step summary and artifacts; null where there is none.</summary>
    public string? RunUrl { get; init; }
}
