using Gate.Core.Judging.Calls;
using Microsoft.Extensions.AI;

namespace Gate.Providers.Limits;

/// <summary>Makes a call until there is an answer, or until there is no sense in asking again: within the endpoint's limit, one attempt at a time, all attempts within one deadline.</summary>
/// <param name="timeout">Of one attempt.</param>
/// <param name="deadline">Of all attempts together, from the first one on. Waiting for one's turn is not counted.</param>
internal sealed class ResilientClient(IChatClient inner, AdaptiveLimit limit, CircuitBreaker breaker, RetrySchedule schedule, TimeSpan timeout, TimeSpan deadline, TimeProvider time)
    : DelegatingChatClient(inner)
{
    /// <exception cref="CallException">There was no answer; the last failure, with the number of attempts.</exception>
    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var list = messages as IReadOnlyList<ChatMessage> ?? [.. messages];
        var call = new Call(time, deadline);
        while (true)
        {
            var (response, wait) = await TryAsync(list, options, call, cancellationToken);
            if (response is not null)
            {
                response.RawRepresentation = CallResult.Of(response) with { Retries = call.Failures };
                return response;
            }

            await Task.Delay(wait, time, cancellationToken);
        }
    }

    // One turn: an answer, or how long to wait before the next turn.
    private async Task<(ChatResponse? Response, TimeSpan Wait)> TryAsync(IReadOnlyList<ChatMessage> messages, ChatOptions? options, Call call, CancellationToken cancellation)
    {
        var round = await limit.EnterAsync(cancellation);
        CallException? failure = null;
        ChatResponse? response = null;
        try
        {
            call.Begin();
            if (breaker.Enter() is { } pause)
            {
                return (null, call.Allows(pause) ? pause : throw call.GivesUp());
            }

            try
            {
                response = await AttemptAsync(messages, options, call, cancellation);
                return (response, default);
            }
            catch (CallException failed)
            {
                failure = failed;
            }
        }
        finally
        {
            if (response is null && failure is null)
            {
                limit.GiveBack();
            }
            else
            {
                limit.Leave(round, failure, response is null ? null : CallResult.Of(response).RateLimit);
            }
        }

        call.Note(failure);
        return schedule.Delay(failure, call.Failures, call.Counted) is { } wait && call.Allows(wait) ? (null, breaker.Shorten(wait)) : throw call.GivesUp();
    }

    private async Task<ChatResponse> AttemptAsync(IReadOnlyList<ChatMessage> messages, ChatOptions? options, Call call, CancellationToken cancellation)
    {
        var isTold = false;
        var allowed = call.Left < timeout ? call.Left : timeout;
        using var expiry = new CancellationTokenSource(allowed, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, expiry.Token);
        try
        {
            var response = await base.GetResponseAsync(messages, options, either.Token);
            isTold = Tell(null);
            return response;
        }
        catch (CallException failed)
        {
            isTold = Tell(failed);
            throw;
        }
        catch (OperationCanceledException) when (expiry.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            var failed = new CallException(CallFailure.Timeout, $"There was no whole answer within {allowed.TotalSeconds:0} seconds.");
            isTold = Tell(failed);
            throw failed;
        }
        finally
        {
            if (!isTold)
            {
                breaker.Abandon();
            }
        }
    }

    private bool Tell(CallException? failure)
    {
        if (failure is not null && CircuitBreaker.Concerns(failure))
        {
            breaker.Fail(failure);
        }
        else
        {
            breaker.Succeed();
        }

        return true;
    }
}
