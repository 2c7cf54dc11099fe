using Gate.Core.Judging.Calls;

namespace Gate.Providers.Limits;

/// <summary>When a failed call is made again: exponential backoff with full jitter, never sooner than the endpoint asks for.</summary>
/// <param name="random">The source of the jitter.</param>
internal sealed class RetrySchedule(Random random)
{
    /// <summary>Of one call. Being throttled does not count: it costs nothing and ends.</summary>
    public const int MostAttempts = 6;

    // Each may have been paid for.
    private const int MostMalformed = 2;
    private const int MostDoublings = 6;
    private static readonly TimeSpan First = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);
    private readonly Lock guard = new();

    /// <param name="failure">The last one.</param>
    /// <param name="failures">All of this call, this one included.</param>
    /// <param name="counted">Those that were not for being throttled.</param>
    /// <returns>How long to wait; null when the call is not made again.</returns>
    public TimeSpan? Delay(CallException failure, int failures, int counted)
    {
        var most = failure.Failure == CallFailure.Malformed ? MostMalformed : MostAttempts;
        if (!failure.IsTransient || counted >= most)
        {
            return null;
        }

        var ceiling = Math.Min(Longest.TotalSeconds, First.TotalSeconds * (1 << Math.Min(failures - 1, MostDoublings)));
        var jitter = TimeSpan.FromSeconds(ceiling * Next());

        // With the jitter on top, those who were told the same do not come back together.
        return failure.RetryAfter is { } asked ? asked + jitter : jitter;
    }

    private double Next()
    {
        lock (guard)
        {
            return random.NextDouble();
        }
    }
}
