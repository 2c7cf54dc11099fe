namespace Gate.Tests.Testing;

/// <summary>A clock that runs faster than the real one, so that waiting for a slow server takes no patience.</summary>
internal sealed class ScaledTime(double factor) : TimeProvider
{
    private readonly long start = System.GetTimestamp();

    public override DateTimeOffset GetUtcNow() => GateRun.Now + GetElapsedTime(0);

    public override long GetTimestamp() => (long)((System.GetTimestamp() - start) * factor);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        System.CreateTimer(callback, state, Scale(dueTime), Scale(period));

    private TimeSpan Scale(TimeSpan time) => time < TimeSpan.Zero ? time : time / factor;
}
