namespace Gate.GitHub.Client;

/// <summary>Says in words why GitHub did not do something, and what a maintainer can do.</summary>
internal static class Diagnosis
{
    private const string Locked = "The conversation is locked, or the repository is archived. Unlock it and run the job again where the comments are wanted; the verdict of the check stands without them.";

    public static GitHubException OfStatus(GitHubRequest request, int status, GitHubError error)
    {
        var failure = status switch
        {
            401 or 403 => GitHubFailure.Forbidden,
            422 when error.SpeaksOfLock => GitHubFailure.Forbidden,
            404 or 410 or (>= 300 and < 400) => GitHubFailure.Missing,
            408 or >= 500 => GitHubFailure.Unavailable,
            _ => GitHubFailure.Refused,
        };
        return Create(request, failure, status, error, status);
    }

    public static GitHubException OfGraphQl(GitHubRequest request, GitHubError error)
    {
        var failure = error.Type switch
        {
            "FORBIDDEN" or "INSUFFICIENT_SCOPES" => GitHubFailure.Forbidden,
            "NOT_FOUND" => GitHubFailure.Missing,
            "SERVICE_UNAVAILABLE" or "UNREADABLE" => GitHubFailure.Unavailable,

            // What it says when it ran out of time: an error without a type.
            "" when error.Message.StartsWith("Something went wrong", StringComparison.Ordinal) || error.Message.Contains("timeout", StringComparison.OrdinalIgnoreCase) => GitHubFailure.Unavailable,
            _ when error.Message.Contains("not accessible by", StringComparison.Ordinal) => GitHubFailure.Forbidden,
            _ => GitHubFailure.Refused,
        };
        return Create(request, failure, 200, error, failure == GitHubFailure.Forbidden ? 403 : 200);
    }

    public static GitHubException OfLimit(GitHubRequest request, int status, TimeSpan wait) => new(
        GitHubFailure.Limited,
        $"GitHub did not {request.Task} (status {status}): too much was asked of it, and it wants {wait.TotalSeconds:0} seconds of rest.",
        "Run the job again later. A token has 1,000 requests an hour in a repository, which all workflows share.");

    /// <summary>For an answer that says yes and does not hold what it should.</summary>
    public static GitHubException OfAnswer(GitHubRequest request, string reason) =>
        new(GitHubFailure.Unavailable, $"GitHub's answer to the request to {request.Task} cannot be read: {reason}.", "Run the job again. If it stays so, look whether the address of the API is right.");

    private static GitHubException Create(GitHubRequest request, GitHubFailure failure, int status, GitHubError error, int cause)
    {
        var said = error.Message.Length == 0 ? "." : $": {error.Message}.";
        return new(failure, $"GitHub did not {request.Task} (status {status}){said}", error.SpeaksOfLock ? Locked : Remedy(request, failure, cause));
    }

    private static string Remedy(GitHubRequest request, GitHubFailure failure, int cause) => failure switch
    {
        GitHubFailure.Forbidden when cause == 401 => "The token is wrong or has expired. Set the input `token`; usually it is `${{ github.token }}`, or make a new token.",
        GitHubFailure.Forbidden =>
            $"Add `{request.Permission}` under `permissions:` of the job. In a pull request from a fork, or by Dependabot, the token can only read whatever is written there: publish from a `workflow_run`.",
        GitHubFailure.Missing =>
            $"It may have been deleted or renamed. Where the repository is private, a token that may not read it gets the same answer: it needs `contents: read` and `{request.Permission}`.",
        GitHubFailure.Unavailable => "Run the job again. If it stays so, look at GitHub's status page.",
        _ => "What was sent does not suit GitHub. If the message does not say why, please report it.",
    };
}
