namespace Gate.GitHub.Client;

/// <summary>A pull request as it is now.</summary>
/// <param name="Base">The commit at the tip of the branch it goes to.</param>
internal sealed record PullRequest(int Number, string Head, string Base, bool IsOpen)
{
    /// <summary>The branch it goes to, such as `main`; empty where GitHub does not say.</summary>
    public string BaseBranch { get; init; } = "";
}
