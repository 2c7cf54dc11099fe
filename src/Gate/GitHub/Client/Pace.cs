namespace Gate.GitHub.Client;

/// <summary>
/// Keeps what is written below the limits of GitHub: one request at a time, at first a few without a pause, then one a second. That is 70 in any minute, where 80 are allowed.
/// </summary>
internal sealed class Pace(TimeProvider time) : IDisposable
{
    /// <summary>How many may follow each other without a pause.</summary>
    public const int Burst = 10;

    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly long start = time.GetTimestamp();

    // When all that was written would have been written at one a second.
    private TimeSpan even;

    /// <summary>Waits until something may be written. Dispose what is returned when it has been answered.</summary>
    public async Task<IDisposable> EnterAsync(CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            var now = time.GetElapsedTime(start);
            even = even > now ? even : now;
            var wait = even - now - (Interval * (Burst - 1));
            if (wait > TimeSpan.Zero)
            {
                await Task.Delay(wait, time, cancellation);
            }

            even += Interval;
            return new Turn(turn);
        }
        catch (OperationCanceledException)
        {
            turn.Release();
            throw;
        }
    }

    public void Dispose() => turn.Dispose();

    private sealed class Turn(SemaphoreSlim turn) : IDisposable
    {
        public void Dispose() => turn.Release();
    }
}
