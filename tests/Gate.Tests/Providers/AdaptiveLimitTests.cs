using FsCheck.Fluent;
using Gate.Core.Judging.Calls;
using Gate.Providers.Limits;
using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.Providers;

public sealed class AdaptiveLimitTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static readonly CallException Throttled = ScriptedClient.Fault(CallFailure.Throttled);

    [Fact]
    public async Task Requests_that_are_refused_together_lower_it_once()
    {
        var limit = new AdaptiveLimit(20, 64);
        var rounds = await EnterAsync(limit, 20);

        rounds.ForEach(round => limit.Leave(round, Throttled, null));

        Assert.Equal(16, limit.Current);
    }

    [Fact]
    public async Task A_round_of_answers_raises_it_by_a_twentieth()
    {
        var limit = new AdaptiveLimit(20, 64);

        await CleanAsync(limit, 20);

        Assert.Equal(21, limit.Current);
    }

    [Fact]
    public async Task It_never_goes_above_its_maximum()
    {
        var limit = new AdaptiveLimit(20, 24);

        await CleanAsync(limit, 2000);

        Assert.Equal(24, limit.Current);
    }

    [Fact]
    public async Task It_never_goes_below_one_and_comes_back_from_there()
    {
        var limit = new AdaptiveLimit(2, 64);
        for (var i = 0; i < 20; i++)
        {
            limit.Leave(await limit.EnterAsync(Cancellation), Throttled, null);
        }

        var lowest = limit.Current;
        await CleanAsync(limit, 200);

        Assert.Equal(1, lowest);
        Assert.True(limit.Current > 1);
    }

    [Fact]
    public async Task What_the_endpoint_says_is_left_lowers_it()
    {
        var limit = new AdaptiveLimit(20, 64);

        limit.Leave(await limit.EnterAsync(Cancellation), null, new RateLimit(500, 0.05));

        Assert.Equal(16, limit.Current);
    }

    [Fact]
    public async Task A_server_error_does_not_lower_it()
    {
        var limit = new AdaptiveLimit(20, 64);

        limit.Leave(await limit.EnterAsync(Cancellation), ScriptedClient.Fault(CallFailure.Unavailable), null);

        Assert.Equal(20, limit.Current);
    }

    [Fact]
    public async Task Who_stops_waiting_takes_no_place()
    {
        var limit = new AdaptiveLimit(1, 1);
        var round = await limit.EnterAsync(Cancellation);
        using var stop = new CancellationTokenSource();
        var impatient = limit.EnterAsync(stop.Token).AsTask();
        var patient = limit.EnterAsync(Cancellation).AsTask();

        await stop.CancelAsync();
        limit.Leave(round, null, null);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => impatient);
        await patient.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
    }

    [Fact]
    public void No_more_than_allowed_are_ever_under_way_and_nobody_is_forgotten() =>
        Prop.ForAll(Gen.Choose(0, 9).ListOf(60).ToArbitrary(), outcomes =>
        {
            var limit = new AdaptiveLimit(4, 6);
            var waiting = new List<Task<long>>();
            foreach (var outcome in outcomes)
            {
                waiting.Add(limit.EnterAsync(Cancellation).AsTask());
                var done = waiting.FirstOrDefault(task => task.IsCompletedSuccessfully);
                if (outcome > 3 && done is not null)
                {
                    waiting.Remove(done);
                    limit.Leave(0, outcome > 7 ? Throttled : null, null);
                }

                if (waiting.Count(task => task.IsCompleted) > 6)
                {
                    return false;
                }
            }

            for (var i = 0; i < 10_000 && waiting.Count > 0; i++)
            {
                var done = Task.WhenAny(waiting).WaitAsync(TimeSpan.FromMinutes(1), Cancellation).GetAwaiter().GetResult();
                waiting.Remove(done);
                limit.Leave(0, null, null);
            }

            return waiting.Count == 0;
        }).Hold(cases: 50);

    private static async Task CleanAsync(AdaptiveLimit limit, int calls)
    {
        for (var i = 0; i < calls; i++)
        {
            limit.Leave(await limit.EnterAsync(Cancellation), null, null);
        }
    }

    private static async Task<List<long>> EnterAsync(AdaptiveLimit limit, int calls)
    {
        var rounds = new List<long>();
        for (var i = 0; i < calls; i++)
        {
            rounds.Add(await limit.EnterAsync(Cancellation));
        }

        return rounds;
    }
}
