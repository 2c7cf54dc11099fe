using System.Collections.Concurrent;
using System.Globalization;
using Gate.Core.Judging.Calls;
using Gate.Core.Running;
using Gate.Providers;
using Gate.Providers.Wire;
using Gate.Storage;
using Gate.Tests.Providers;
using Gate.Tests.Testing;
using Gate.Tests.Testing.FaultServer;
using Gate.Tests.Testing.Judges;
using Xunit;

namespace Gate.Tests.Running;

/// <summary>
/// Ten thousand runs of the runner, with the whole client, against servers that misbehave: no false green, no answer lost, none paid for twice. `GATE_FAULT_RUNS` makes more, `GATE_SEED` others.
/// They need both processors for a while, and so run after the tests that wait.
/// </summary>
[Collection(nameof(FaultRunTests))]
[CollectionDefinition(nameof(FaultRunTests), DisableParallelization = true)]
public sealed class FaultRunTests
{
    private const int AtOnce = 64;
    private const int OverSockets = 200;

    private static readonly int Runs = int.TryParse(Environment.GetEnvironmentVariable("GATE_FAULT_RUNS"), CultureInfo.InvariantCulture, out var runs) ? runs : 10_000;

    [Fact]
    public async Task Whatever_a_server_does_nothing_is_green_that_was_not_judged_and_nothing_paid_is_lost_or_bought_twice()
    {
        var outcomes = await ForEachAsync(Runs, AtOnce, async seed =>
        {
            // A day is 17 seconds: long waits cost nothing, and what answers at once is never late.
            var run = new FaultRun(seed, new MemoryStore(), new ScaledTime(5_000));
            return await run.HoldAsync((of, time) =>
            {
                var model = Models.At(new Uri("http://127.0.0.1:9/v1"));
                return ModelClient.Create(model, of.Watch(new FaultTransport(model, (messages, options) => of.Server.Answer(messages[0].Text, messages[1].Text, CallParameters.ChoicesOf(options)), time)), time, seed);
            });
        });

        // Else nothing was tried.
        Assert.All(Enum.GetValues<CellOutcome>().Except([CellOutcome.Reused, CellOutcome.Waived, CellOutcome.Settled, CellOutcome.SkippedForBudget]), outcome =>
            Assert.True(outcomes.Count(seen => seen == outcome) > Runs / 20, $"Hardly any cell was {outcome}."));
    }

    [Fact]
    public async Task The_same_holds_over_sockets_and_with_the_store_of_the_program()
    {
        var folder = Directory.CreateTempSubdirectory("gate-test-");
        try
        {
            await ForEachAsync(OverSockets, 24, async seed =>
            {
                await using var store = new SqliteSampleStore(Path.Combine(folder.FullName, $"{seed}.db"));
                var run = new FaultRun(seed, store, new ScaledTime(200));
                // Two, so that what the first one reads late is not taken for a request of the second run.
                await using var misbehaving = new LoopbackServer(request => Answer(request, false));
                await using var mended = new LoopbackServer(request => Answer(request, true));
                return await run.HoldAsync((of, time) =>
                {
                    var model = Models.At((of.Server.IsMended ? mended : misbehaving).Endpoint);
                    return ModelClient.Create(model, of.Watch(new ChatEndpoint(model, time)), time, seed);
                });

                ServerReply Answer(ServerRequest request, bool isMended)
                {
                    var body = request.Json();
                    return run.Server.IsMended != isMended ? ServerReply.Http(503, "") : run.Server.Answer(body.GetProperty("messages")[0].GetProperty("content").GetString()!, request.Prompt(), body.TryGetProperty("n", out var choices) ? choices.GetInt32() : 1);
                }
            });
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<IReadOnlyCollection<CellOutcome>> ForEachAsync(int runs, int atOnce, Func<int, Task<IReadOnlyList<LedgerEntry>>> run)
    {
        var outcomes = new ConcurrentBag<CellOutcome>();
        var first = (int)(Properties.Seed % 1_000) * 1_000_000;
        await Parallel.ForEachAsync(Enumerable.Range(first, runs), new ParallelOptions { MaxDegreeOfParallelism = atOnce, CancellationToken = TestContext.Current.CancellationToken }, async (seed, _) =>
        {
            foreach (var entry in await run(seed))
            {
                outcomes.Add(entry.Outcome);
            }
        });
        return outcomes;
    }
}
