namespace Gate.Tests.Judging.EndToEnd;

/// <summary>A clock that is set anew whenever somebody looks at it. What measures how long something takes runs on, as it does on a real machine.</summary>
internal sealed class JumpingTime(TimeSpan jump) : TimeProvider
{
    private long looks;

    public override DateTimeOffset GetUtcNow() => Testing.GateRun.Now + (jump * (Interlocked.Increment(ref looks) % 2));
}
