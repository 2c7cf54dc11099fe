namespace Gate.Core.Reviewing;

/// <summary>What the summary needs to know of the pull request besides the review.</summary>
public sealed record SummaryState
{
    /// <summary>The marker of the summary that is there; null when there is none yet.</summary>
    public CommentMarker? Previous { get; init; }

    /// <summary>The addresses of the open comments, by the fingerprints of their findings.</summary>
    public IReadOnlyDictionary<string, string> Comments { get; init; } = new Dictionary<string, string>();

    /// <summary>The page of the workflow run.</summary>
    public string? RunUrl { get; init; }
}
