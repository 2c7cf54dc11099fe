namespace Gate.GitHub.Client;

/// <summary>An answer that says no.</summary>
/// <param name="Wait">How long it asks to wait before the next attempt; null when it does not say.</param>
internal sealed record Refusal(GitHubException Failure, TimeSpan? Wait)
{
    // What GitHub's pages say of a secondary limit without a Retry-After: at least a minute.
    private static readonly TimeSpan Usual = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);

    /// <returns>Null when it did what it was asked for.</returns>
    public static Refusal? Of(GitHubRequest request, GitHubAnswer answer, GitHubError error)
    {
        if (IsLimit(answer, error))
        {
            var wait = answer.RetryAfter ?? answer.UntilReset ?? Usual;
            wait = wait > Shortest ? wait : Shortest;
            return new(Diagnosis.OfLimit(request, answer.Status, wait), wait);
        }

        if (!answer.IsSuccess)
        {
            return new(Diagnosis.OfStatus(request, answer.Status, error), answer.RetryAfter);
        }

        return error.IsEmpty ? null : new(Diagnosis.OfGraphQl(request, error), null);
    }

    private static bool IsLimit(GitHubAnswer answer, GitHubError error) =>
        answer.Status == 429
        || (answer.Status == 422 && error.SpeaksOfHaste)
        || (answer.Status == 403 && (answer.RetryAfter is not null || answer.UntilReset is not null || error.SpeaksOfLimit))
        || (answer.IsSuccess && !error.IsEmpty && (error.Type == "RATE_LIMITED" || error.SpeaksOfLimit));
}
