using Gate.Providers;

namespace Gate.GitHub.Client;

/// <summary>Sends a request until it is answered, as long as asking again can do no harm and there is patience left.</summary>
internal sealed class Sender(Exchange exchange, Pace pace, Patience patience, Secret token, Action<string> log, TimeProvider time)
{
    /// <exception cref="GitHubException">It was not done, or nobody knows whether it was.</exception>
    public async Task<GitHubAnswer> SendAsync(GitHubRequest request, CancellationToken cancellation)
    {
        for (var failures = 1; ; failures++)
        {
            var begun = time.GetTimestamp();
            var (answer, refusal) = await AttemptAsync(request, cancellation);
            if (refusal is null)
            {
                return answer!;
            }

            if (refusal.Failure.Failure == GitHubFailure.Limited)
            {
                failures--;
            }
            else if (!MayRepeat(request, refusal.Failure) || failures >= Patience.MostAttempts)
            {
                throw refusal.Failure;
            }
            else
            {
                patience.Lose(time.GetElapsedTime(begun));
            }

            var wait = refusal.Wait ?? patience.BackOff(failures);
            if (!patience.TryTake(wait))
            {
                throw refusal.Failure;
            }

            log($"{refusal.Failure.Message} Trying again in {Math.Ceiling(wait.TotalSeconds):0} seconds.");
            await Task.Delay(wait, time, cancellation);
        }
    }

    private async Task<(GitHubAnswer? Answer, Refusal? Refusal)> AttemptAsync(GitHubRequest request, CancellationToken cancellation)
    {
        using var turn = request.Kind == RequestKind.Read ? null : await pace.EnterAsync(cancellation);
        try
        {
            var answer = await exchange.SendAsync(request, cancellation);
            return (answer, Refusal.Of(request, answer, GitHubError.Read(request, answer, token)));
        }
        catch (GitHubException unanswered)
        {
            return (null, new(unanswered, null));
        }
    }

    private static bool MayRepeat(GitHubRequest request, GitHubException failure) =>
        failure.Failure == GitHubFailure.Unavailable && (request.Kind != RequestKind.Creating || !failure.WasSent);
}
