using System.Collections.Concurrent;
using System.Globalization;
using Gate.Tests.Testing;
using Xunit;
using Xunit.Sdk;

namespace Gate.Tests.GitHub.Publishing;

/// <summary>
/// Two hundred pull requests live their lives, each run of the action on one commit after the other, and what they say is compared with what is true. `GATE_SEED=17 HISTORIES=1` lives number 17 alone;
/// another seed and number try others.
/// </summary>
[Collection(Alone.Name)]
public sealed class HistoryTests
{
    private const int Runs = 4;
    private static readonly int Histories = int.TryParse(Environment.GetEnvironmentVariable("HISTORIES"), CultureInfo.InvariantCulture, out var number) ? number : 200;

    [Fact]
    public async Task Whatever_happens_to_a_pull_request_each_fault_is_told_once_and_where_it_is()
    {
        var failures = new ConcurrentDictionary<int, XunitException>();
        var options = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = TestContext.Current.CancellationToken };

        await Parallel.ForEachAsync(Enumerable.Range((int)Properties.Seed, Histories), options, async (seed, _) =>
        {
            await using var history = new History(seed);
            try
            {
                await history.LiveAsync(Runs);
            }
            catch (XunitException failed)
            {
                failures[seed] = failed;
            }
        });

        Assert.True(failures.IsEmpty, failures.IsEmpty ? null : $"Histories {string.Join(", ", failures.Keys.Order())} fail, the first of them thus:\n{failures.MinBy(failure => failure.Key).Value.Message}");
    }
}
