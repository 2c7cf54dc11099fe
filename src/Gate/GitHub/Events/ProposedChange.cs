namespace Gate.GitHub.Events;

/// <summary>What an event says of a pull request.</summary>
/// <param name="BaseCommit">The tip of the branch it goes to, when the event was sent.</param>
/// <param name="BaseBranch">Such as `main`.</param>
/// <param name="HeadCommit">The tip of its own branch: what is judged, not the merge that GitHub makes for a trial.</param>
/// <param name="HeadRepository">`owner/name`; null when that repository is gone.</param>
/// <param name="IsFromFork">True when the head is in another repository, or in one that is gone.</param>
/// <param name="Author">The login, such as `dependabot[bot]`; empty for an account that is gone.</param>
internal sealed record ProposedChange(int Number, string Action, string BaseCommit, string BaseBranch, string HeadCommit, string? HeadRepository, bool IsFromFork, string Author)
{
    /// <summary>`owner/name` of the repository that it goes to; empty where the event does not say.</summary>
    public string Repository { get; init; } = "";

    /// <summary>Of that repository, such as `main`; empty where the event does not say.</summary>
    public string DefaultBranch { get; init; } = "";
}
