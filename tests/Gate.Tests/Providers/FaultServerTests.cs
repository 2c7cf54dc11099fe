using System.Collections.Concurrent;
using System.Globalization;
using Gate.Core.Judging.Calls;
using Gate.Core.Settings;
using Gate.Providers;
using Gate.Providers.Wire;
using Gate.Tests.Testing;
using Gate.Tests.Testing.FaultServer;
using Microsoft.Extensions.AI;
using Xunit;

namespace Gate.Tests.Providers;

/// <summary>The client against a server that misbehaves. With `GATE_FAULT_RUNS=10000` more runs are made.</summary>
public sealed class FaultServerTests
{
    private const int AtOnce = 24;

    // Two minutes are 0.6 seconds.
    private const double Haste = 200;

    private static readonly int Runs = int.TryParse(Environment.GetEnvironmentVariable("GATE_FAULT_RUNS"), CultureInfo.InvariantCulture, out var runs) ? runs : 400;

    // Only so that a wait without end fails the test instead of holding it.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task One_attempt_returns_what_was_sent_whole_or_fails_in_words()
    {
        var sent = new ConcurrentDictionary<string, ServerReply>();
        await using var server = new LoopbackServer(request => sent[request.Prompt()] = FaultSchedule.OfNonsense.Next(new Random(int.Parse(request.Prompt()))));
        using var endpoint = new ChatEndpoint(Models.At(server.Endpoint), TimeProvider.System);

        await ForEachAsync(async run =>
        {
            using var limit = new CancellationTokenSource(TimeSpan.FromMilliseconds(600));
            var outcome = await Outcome(() => endpoint.GetResponseAsync([new(ChatRole.User, run)], cancellationToken: limit.Token));

            Check(run, sent[run], outcome);
        });
    }

    [Fact]
    public async Task A_call_with_its_retries_returns_what_was_sent_whole_or_fails_in_words()
    {
        var sent = new ConcurrentDictionary<string, (ServerReply Reply, int Attempts)>();
        await using var server = new LoopbackServer(request => sent.AddOrUpdate(request.Prompt(), run => Reply(run, 0), (run, before) => Reply(run, before.Attempts)).Reply);
        using var client = ModelClient.Create(Models.At(server.Endpoint), new ScaledTime(Haste), 1);

        await ForEachAsync(async run =>
        {
            var outcome = await Outcome(() => client.GetResponseAsync([new(ChatRole.User, run)], cancellationToken: TestContext.Current.CancellationToken));

            // Behind an open circuit a call may end without ever having been made.
            if (sent.TryGetValue(run, out var last))
            {
                Check(run, last.Reply, outcome);
            }
            else
            {
                Assert.IsType<CallException>(outcome);
            }
        });

        (ServerReply, int) Reply(string run, int attempts) => (FaultSchedule.OfNonsense.Next(new Random(int.Parse(run) * 31 + attempts)), attempts + 1);
    }

    [Fact]
    public async Task Budget_and_limit_are_free_again_when_all_calls_have_ended()
    {
        await using var server = new LoopbackServer(request => FaultSchedule.OfNonsense.Next(new Random(int.Parse(request.Prompt()))));
        using var client = ModelClient.Create(Models.At(server.Endpoint, new() { Budget = new() { Tokens = 1_000_000_000 } }), new ScaledTime(Haste), 1);

        await ForEachAsync(async run => await Outcome(() => client.GetResponseAsync([new(ChatRole.User, run)], cancellationToken: TestContext.Current.CancellationToken)));
        await client.Budget.ReserveAsync(new(1_000_000_000 - client.Budget.Used.Prompt - client.Budget.Used.Completion, 0, 0), TestContext.Current.CancellationToken);

        Assert.InRange(client.Limit.Current, 1, ModelConcurrency.DefaultMax);
        // A request that is given up while it is on its way is counted, though the server never saw it.
        Assert.InRange(client.Budget.Calls - 1, server.Requests.Count, server.Requests.Count + AtOnce);
    }

    private static void Check(string run, ServerReply sent, object outcome)
    {
        switch (outcome)
        {
            case CallResult result:
                Assert.True(sent.Whole is not null, $"Run {run} made an answer of one that was not whole.");
                Assert.Equal(sent.Whole, result.Choices.Select(choice => new SentChoice(choice.Content, choice.FinishReason, choice.Refusal)));
                break;
            case CallException failed:
                Assert.NotEmpty(failed.Message);
                break;
            default:
                Assert.True(outcome is OperationCanceledException && sent.Whole is null, $"Run {run} ended with {outcome}.");
                break;
        }
    }

    private static async Task<object> Outcome(Func<Task<ChatResponse>> call)
    {
        try
        {
            return CallResult.Of(await call().WaitAsync(Patience));
        }
        catch (Exception failed) when (failed is CallException or OperationCanceledException)
        {
            return failed;
        }
    }

    private static Task ForEachAsync(Func<string, Task> body) =>
        Parallel.ForEachAsync(Enumerable.Range(0, Runs), new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = TestContext.Current.CancellationToken },
            async (run, _) => await body(run.ToString(CultureInfo.InvariantCulture)));
}
