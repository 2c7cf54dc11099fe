namespace Gate.GitHub.Client;

/// <summary>What came back. Its headers may lie: what makes no sense is not there.</summary>
/// <param name="Body">Never longer than <see cref="Exchange.LongestAnswer"/>.</param>
internal sealed record GitHubAnswer(int Status, ReadOnlyMemory<byte> Body)
{
    /// <summary>How long GitHub asks to wait.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>When the limit of the hour begins anew, if nothing is left of it.</summary>
    public TimeSpan? UntilReset { get; init; }

    /// <summary>The address of the next page, as the Link header has it.</summary>
    public string? Next { get; init; }

    public bool IsSuccess => Status is >= 200 and < 300;
}
