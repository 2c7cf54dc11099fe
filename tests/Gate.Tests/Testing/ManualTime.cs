namespace Gate.Tests.Testing;

/// <summary>A clock that moves only when it is told to, and then fires what is due.</summary>
internal sealed class ManualTime : TimeProvider
{
    private readonly Lock guard = new();
    private readonly List<Timer> timers = [];
    private DateTimeOffset now = GateRun.Now;

    /// <summary>How far it has come.</summary>
    public TimeSpan Elapsed => GetUtcNow() - GateRun.Now;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (guard)
        {
            return now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    public void Advance(TimeSpan by)
    {
        List<Timer> due;
        lock (guard)
        {
            now += by;
            due = [.. timers.Where(timer => timer.Due <= now).OrderBy(timer => timer.Due)];
            timers.RemoveAll(due.Contains);
        }

        foreach (var timer in due)
        {
            timer.Fire();
        }
    }

    /// <summary>Moves from one timer to the next until the task is done. All of it happens on this thread, in the order of the timers.</summary>
    public async Task<T> RunAsync<T>(Func<Task<T>> start)
    {
        var context = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            var task = start();
            while (!task.IsCompleted)
            {
                Advance((NextDue() ?? throw new InvalidOperationException("The task waits for something that is no timer.")) - GetUtcNow());
            }

            return await task;
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(context);
        }
    }

    private DateTimeOffset? NextDue()
    {
        lock (guard)
        {
            return timers.Count == 0 ? null : timers.Min(timer => timer.Due);
        }
    }

    private sealed class Timer(ManualTime time, Action fire) : ITimer
    {
        public DateTimeOffset Due { get; private set; }

        public void Fire() => fire();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (time.guard)
            {
                time.timers.Remove(this);
                if (dueTime >= TimeSpan.Zero)
                {
                    Due = time.now + dueTime;
                    time.timers.Add(this);
                }
            }

            return true;
        }

        public void Dispose() => Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
