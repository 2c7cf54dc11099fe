using Gate.Core.Judging.Calls;

namespace Gate.Providers.Limits;

/// <summary>
/// Keeps calls from an endpoint that is down. After some failures in a row nobody calls for a while; then one call is let through to see. Calls wait for that as long as the endpoint
/// has not been down for longer than their own deadline; after that they fail at once. What would fail every call alike, a wrong key, fails at once from the start. Where nothing has ever
/// answered, somebody forgot to start the server: that is told within seconds.
/// </summary>
/// <param name="patience">How long an endpoint may be down before nobody waits for it: the deadline of a call.</param>
internal sealed class CircuitBreaker(TimeSpan patience, TimeProvider time)
{
    public const int FailuresToOpen = 5;

    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(15);

    /// <summary>How long nothing may be there before nobody waits for it.</summary>
    public static readonly TimeSpan LongestAbsence = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan AbsencePause = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan ProbeCheck = TimeSpan.FromSeconds(1);
    private readonly Lock guard = new();
    private int failures;
    private long downSince;
    private long lastFailure;
    private bool isProbing;
    private bool hasAnswered;
    private CallException? last;

    private bool IsAbsent => !hasAnswered && last is not null;

    /// <returns>Null when the call may be made, and then one of the other methods must be called; else how long to wait before asking again.</returns>
    /// <exception cref="CallException">Waiting is of no use.</exception>
    public TimeSpan? Enter()
    {
        lock (guard)
        {
            if (IsAbsent && time.GetElapsedTime(downSince) >= LongestAbsence)
            {
                throw new CallException(last!.Failure, $"{last.Message} Nothing more is asked: in {LongestAbsence.TotalSeconds:0} seconds it has not answered once.") { IsAbsent = true, Attempts = 0 };
            }

            if (failures < FailuresToOpen)
            {
                return null;
            }

            var left = (IsAbsent ? AbsencePause : Pause) - time.GetElapsedTime(lastFailure);
            if (left <= TimeSpan.Zero && !isProbing)
            {
                isProbing = true;
                return null;
            }

            if (last!.IsForAll || time.GetElapsedTime(downSince) > patience)
            {
                throw new CallException(last.Failure, $"Not asked, because {FailuresToOpen} or more calls in a row have failed. {last.Message}") { Status = last.Status, Attempts = 0 };
            }

            return left > ProbeCheck ? left : ProbeCheck;
        }
    }

    /// <returns>How long a call that failed waits before its next attempt: not long for an endpoint of which nobody knows whether it is there.</returns>
    public TimeSpan Shorten(TimeSpan wait)
    {
        lock (guard)
        {
            return IsAbsent && wait > AbsencePause ? AbsencePause : wait;
        }
    }

    /// <summary>The endpoint answered, even if only to refuse this one request.</summary>
    public void Succeed()
    {
        lock (guard)
        {
            hasAnswered = true;
            failures = 0;
            isProbing = false;
            last = null;
        }
    }

    public void Fail(CallException failure)
    {
        lock (guard)
        {
            isProbing = false;
            lastFailure = time.GetTimestamp();
            downSince = failures == 0 ? lastFailure : downSince;
            failures++;
            last = failure;
            hasAnswered |= failure is not { Failure: CallFailure.Connection, HasSent: false };
        }
    }

    /// <summary>The call ended without saying anything about the endpoint.</summary>
    public void Abandon()
    {
        lock (guard)
        {
            isProbing = false;
        }
    }

    /// <summary>True when the failure says that the endpoint is down, not that it is busy or does not like this request.</summary>
    public static bool Concerns(CallException failure) => failure.IsForAll || (failure.IsTransient && failure.Failure != CallFailure.Throttled);
}
