using Gate.Core.Judging.Calls;

namespace Gate.Providers.Limits;

/// <summary>
/// How many requests may be under way at an endpoint. It falls to four fifths when the endpoint complains, at most once for those that were under way then, and rises by a
/// twentieth when as many as the limit allows have gone well. It is never below 1.
/// </summary>
internal sealed class AdaptiveLimit(int start, int max)
{
    private const double Decrease = 0.8;
    private const double Increase = 1.05;
    private const double ScarceShare = 0.1;
    private readonly Lock guard = new();
    private readonly LinkedList<TaskCompletionSource> waiting = new();
    private double limit = Math.Clamp(start, 1, max);
    private int underWay;
    private int clean;
    private long round;

    /// <summary>How many may be under way now.</summary>
    public int Current
    {
        get
        {
            lock (guard)
            {
                return (int)limit;
            }
        }
    }

    /// <summary>Waits until a request may begin, first come, first served.</summary>
    /// <returns>The round that the request belongs to, for <see cref="Leave"/>.</returns>
    public async ValueTask<long> EnterAsync(CancellationToken cancellation)
    {
        LinkedListNode<TaskCompletionSource> place;
        lock (guard)
        {
            if (waiting.Count == 0 && underWay < (int)limit)
            {
                underWay++;
                return round;
            }

            place = waiting.AddLast(new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        }

        await using (cancellation.Register(() => GiveUp(place, cancellation)))
        {
            await place.Value.Task;
        }

        lock (guard)
        {
            return round;
        }
    }

    /// <summary>Ends a request and says how it went.</summary>
    /// <param name="entered">What <see cref="EnterAsync"/> returned.</param>
    /// <param name="failure">Null when there was an answer.</param>
    /// <param name="left">What the endpoint says is left.</param>
    public void Leave(long entered, CallException? failure, RateLimit? left)
    {
        lock (guard)
        {
            underWay--;
            if (failure?.Failure is CallFailure.Throttled or CallFailure.Timeout || IsScarce(left))
            {
                Lower(entered);
            }
            else if (failure is null && ++clean >= (int)limit)
            {
                clean = 0;
                limit = Math.Min(limit * Increase, max);
            }

            LetIn();
        }
    }

    /// <summary>Ends a turn in which no request was made, or none that says anything of the endpoint.</summary>
    public void GiveBack()
    {
        lock (guard)
        {
            underWay--;
            LetIn();
        }
    }

    private void LetIn()
    {
        while (underWay < (int)limit && waiting.First is { } next)
        {
            waiting.RemoveFirst();
            underWay++;
            next.Value.SetResult();
        }
    }

    // Twenty requests that are refused together are one complaint.
    private void Lower(long entered)
    {
        clean = 0;
        if (entered == round)
        {
            round++;
            limit = Math.Max(1, limit * Decrease);
        }
    }

    private bool IsScarce(RateLimit? left) => left is not null && (left.ShareLeft < ScarceShare || left.RequestsLeft < underWay);

    private void GiveUp(LinkedListNode<TaskCompletionSource> place, CancellationToken cancellation)
    {
        lock (guard)
        {
            if (place.List is not null)
            {
                waiting.Remove(place);
                place.Value.SetCanceled(cancellation);
            }
        }
    }
}
