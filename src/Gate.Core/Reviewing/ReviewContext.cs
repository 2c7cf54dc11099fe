namespace Gate.Core.Reviewing;

/// <summary>What a review needs besides the result: where it is to be told.</summary>
public sealed record ReviewContext
{
    /// <summary>The version of the program that judged.</summary>
    public required string Tool { get; init; }

    /// <summary>The project's folder within the repository: empty, or a path with a slash at its end.</summary>
    public string Project { get; init; } = "";

    /// <summary>Null when the run was about none.</summary>
    public int? PullRequest { get; init; }

    /// <summary>What the pull request shows, by the path at head within the repository.</summary>
    public IReadOnlyDictionary<string, FileDiff> Files { get; init; } = new Dictionary<string, FileDiff>();

    /// <summary>Where the pages of the built-in rules can be read, with the closing slash; null where that is not known.</summary>
    public Uri? RulePages { get; init; }
}
