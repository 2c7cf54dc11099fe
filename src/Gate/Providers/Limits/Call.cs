using Gate.Core.Judging.Calls;

namespace Gate.Providers.Limits;

/// <summary>One call with its attempts, measured against its deadline.</summary>
internal sealed class Call(TimeProvider time, TimeSpan deadline)
{
    private long? began;
    private CallException? last;

    /// <summary>Attempts that failed.</summary>
    public int Failures { get; private set; }

    /// <summary>Those among them that were not for being throttled.</summary>
    public int Counted { get; private set; }

    /// <summary>Never quite nothing, because a timer needs something.</summary>
    public TimeSpan Left => deadline - Elapsed is var left && left > TimeSpan.FromMilliseconds(1) ? left : TimeSpan.FromMilliseconds(1);

    private TimeSpan Elapsed => began is { } start ? time.GetElapsedTime(start) : TimeSpan.Zero;

    /// <summary>From now on the deadline is measured; later calls change nothing.</summary>
    public void Begin() => began ??= time.GetTimestamp();

    public bool Allows(TimeSpan wait) => Elapsed + wait < deadline;

    public void Note(CallException failure)
    {
        last = failure;
        Failures++;
        Counted += failure.Failure == CallFailure.Throttled ? 0 : 1;
    }

    /// <summary>The last failure, with what was tried.</summary>
    public CallException GivesUp() => last is null
        ? new(CallFailure.Unavailable, "The endpoint is down, and this call cannot wait for it any longer.") { Attempts = 0 }
        : new(last.Failure, Failures == 1 ? last.Message : $"{last.Message} ({Failures} attempts in {Elapsed.TotalSeconds:0} seconds.)", last)
        {
            Status = last.Status,
            RetryAfter = last.RetryAfter,
            Parameter = last.Parameter,
            HasSent = last.HasSent,
            Attempts = Failures,
        };
}
