namespace Gate.GitHub.Client;

/// <summary>What kept GitHub from doing what it was asked for.</summary>
internal enum GitHubFailure
{
    /// <summary>The token is missing, wrong or may not (401, 403).</summary>
    Forbidden,

    /// <summary>It is not there, or no longer (404, 410).</summary>
    Missing,

    /// <summary>It does not accept the content (422, and other 4xx).</summary>
    Refused,

    /// <summary>A rate limit whose end is further away than we wait.</summary>
    Limited,

    /// <summary>It did not answer, or with 5xx: what was asked for may have been done.</summary>
    Unavailable,
}
