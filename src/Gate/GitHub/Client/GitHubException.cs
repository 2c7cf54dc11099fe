namespace Gate.GitHub.Client;

/// <summary>GitHub did not do what it was asked for.</summary>
/// <param name="message">What was asked and what it said, without any secret.</param>
/// <param name="remedy">What a maintainer can do, such as a permission to add to the workflow.</param>
internal sealed class GitHubException(GitHubFailure failure, string message, string remedy) : Exception(message)
{
    public GitHubFailure Failure => failure;

    public string Remedy => remedy;

    /// <summary>False when the request did not even leave, so that nothing can have been done.</summary>
    public bool WasSent { get; init; } = true;
}
