namespace Gate.GitHub.Client;

/// <summary>How much longer a run puts up with a GitHub that refuses or fails. All requests share it, so that a bad day costs minutes, not minutes for each comment.</summary>
internal sealed class Patience(TimeSpan all, Random random)
{
    /// <summary>Of one request, when GitHub is in trouble. What was told to wait is not counted.</summary>
    public const int MostAttempts = 5;

    private static readonly TimeSpan First = TimeSpan.FromSeconds(1);
    private readonly Lock guard = new();
    private TimeSpan left = all;

    /// <returns>How long to wait after so many failures: twice as long each time, with jitter.</returns>
    public TimeSpan BackOff(int failures)
    {
        lock (guard)
        {
            return First * (1 << Math.Min(failures - 1, 6)) * (0.5 + (random.NextDouble() / 2));
        }
    }

    /// <summary>Takes away the time that a failed attempt took.</summary>
    public void Lose(TimeSpan time)
    {
        lock (guard)
        {
            left -= time;
        }
    }

    /// <returns>False when there is not so much left; then nothing is taken.</returns>
    public bool TryTake(TimeSpan wait)
    {
        lock (guard)
        {
            if (wait > left)
            {
                return false;
            }

            left -= wait;
            return true;
        }
    }
}
