using FsCheck.Fluent;
using Gate.GitHub.Client;
using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.GitHub.Client;

/// <summary>How fast is written.</summary>
public sealed class PaceTests
{
    [Fact]
    public void No_minute_has_more_than_eighty_writes_whatever_comes_between() =>
        Prop.ForAll(Gen.Choose(0, 8000).ListOf(200).ToArbitrary(), pauses =>
        {
            var times = Write([.. pauses.Select(pause => TimeSpan.FromMilliseconds(pause % 3 == 0 ? pause : 0))]);
            return times.Index().All(first => times.Skip(first.Index).TakeWhile(time => time < first.Item + TimeSpan.FromMinutes(1)).Count() <= 80);
        }).Hold(cases: 20);

    [Fact]
    public void A_few_writes_need_not_wait_and_many_come_one_a_second()
    {
        var times = Write([.. Enumerable.Repeat(TimeSpan.Zero, 13)]);

        Assert.All(times[..10], time => Assert.Equal(TimeSpan.Zero, time));
        Assert.Equal([1, 2, 3], times[10..].Select(time => time.TotalSeconds));
    }

    [Fact]
    public async Task One_is_written_at_a_time()
    {
        using var pace = new Pace(new ManualTime());
        var first = await pace.EnterAsync(CancellationToken.None);

        var second = pace.EnterAsync(CancellationToken.None);

        Assert.False(second.IsCompleted);
        first.Dispose();
        (await second).Dispose();
    }

    [Fact]
    public async Task Who_gives_up_while_waiting_does_not_stop_the_others()
    {
        var time = new ManualTime();
        using var pace = new Pace(time);
        for (var i = 0; i < Pace.Burst; i++)
        {
            (await pace.EnterAsync(CancellationToken.None)).Dispose();
        }

        using var stop = new CancellationTokenSource();
        var impatient = pace.EnterAsync(stop.Token);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => impatient);

        (await time.RunAsync(() => pace.EnterAsync(CancellationToken.None))).Dispose();
    }

    // The times of writes, each asked for so long after the one before.
    private static List<TimeSpan> Write(IReadOnlyList<TimeSpan> pauses)
    {
        var time = new ManualTime();
        using var pace = new Pace(time);
        var times = new List<TimeSpan>();
        foreach (var pause in pauses)
        {
            time.Advance(pause);
            time.RunAsync(() => pace.EnterAsync(CancellationToken.None)).GetAwaiter().GetResult().Dispose();
            times.Add(time.Elapsed);
        }

        return times;
    }
}
