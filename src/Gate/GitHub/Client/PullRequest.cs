namespace Gate.GitHub.Client;

/// <summary>A pull request as it is now.</summary>
/// <param name="Base">The commit at the tip of the branch it goes to.</param>
internal sealed record PullRequest(int Number, string Head, string Base, bool IsOpen);
