using Gate.Core.Judging.Calls;
using Gate.Core.Settings;
using Gate.Providers;
using Gate.Providers.Limits;
using Gate.Tests.Testing;
using Microsoft.Extensions.AI;
using Xunit;

namespace Gate.Tests.Providers;

public sealed class ResilientClientTests
{
    private static readonly Uri Nowhere = new("http://127.0.0.1:9/v1");
    private readonly ManualTime time = new();

    [Theory]
    [InlineData(CallFailure.Unavailable)]
    [InlineData(CallFailure.Connection)]
    [InlineData(CallFailure.Throttled)]
    [InlineData(CallFailure.Timeout)]
    public async Task What_may_pass_is_tried_again(CallFailure failure)
    {
        var endpoint = new ScriptedClient((call, _) => call < 2 ? throw ScriptedClient.Fault(failure) : ScriptedClient.Yes);

        var result = CallResult.Of(await RunAsync(endpoint));

        Assert.Equal("yes", result.Choices[0].Content);
        Assert.Equal(2, result.Retries);
        Assert.Equal(3, endpoint.Calls);
        Assert.InRange(time.Elapsed, TimeSpan.FromTicks(1), TimeSpan.FromSeconds(1.5));
    }

    [Theory]
    [InlineData(CallFailure.Unauthorized)]
    [InlineData(CallFailure.NotFound)]
    [InlineData(CallFailure.Refused)]
    [InlineData(CallFailure.ContextLength)]
    [InlineData(CallFailure.QuotaSpent)]
    [InlineData(CallFailure.Certificate)]
    public async Task What_cannot_pass_is_not_tried_again(CallFailure failure)
    {
        var endpoint = new ScriptedClient((_, _) => throw ScriptedClient.Fault(failure));

        var failed = await Assert.ThrowsAsync<CallException>(() => RunAsync(endpoint));

        Assert.Equal(failure, failed.Failure);
        Assert.Equal(1, endpoint.Calls);
        Assert.Equal(TimeSpan.Zero, time.Elapsed);
    }

    [Fact]
    public async Task The_endpoint_decides_how_long_to_wait_at_least()
    {
        var endpoint = new ScriptedClient((call, _) => call == 0 ? throw ScriptedClient.Fault(CallFailure.Throttled, TimeSpan.FromSeconds(40)) : ScriptedClient.Yes);

        await RunAsync(endpoint);

        Assert.InRange(time.Elapsed, TimeSpan.FromSeconds(40), TimeSpan.FromSeconds(40.5));
    }

    [Fact]
    public async Task A_wait_beyond_the_deadline_is_not_begun()
    {
        var endpoint = new ScriptedClient((_, _) => throw ScriptedClient.Fault(CallFailure.Throttled, TimeSpan.FromHours(1)));

        var failed = await Assert.ThrowsAsync<CallException>(() => RunAsync(endpoint));

        Assert.Equal(CallFailure.Throttled, failed.Failure);
        Assert.Equal(TimeSpan.Zero, time.Elapsed);
    }

    [Fact]
    public async Task Being_throttled_ends_at_the_deadline_and_not_before()
    {
        var endpoint = new ScriptedClient((_, _) => throw ScriptedClient.Fault(CallFailure.Throttled));

        var failed = await Assert.ThrowsAsync<CallException>(() => RunAsync(endpoint));

        Assert.InRange(time.Elapsed, TimeSpan.FromSeconds(540), TimeSpan.FromSeconds(600));
        Assert.Equal(endpoint.Calls, failed.Attempts);
    }

    [Fact]
    public async Task An_answer_that_breaks_the_protocol_is_asked_for_once_more_only()
    {
        var endpoint = new ScriptedClient((_, _) => throw ScriptedClient.Fault(CallFailure.Malformed));

        await Assert.ThrowsAsync<CallException>(() => RunAsync(endpoint));

        Assert.Equal(2, endpoint.Calls);
    }

    [Fact]
    public void An_endpoint_that_is_down_is_left_alone_and_then_probed_by_one()
    {
        var breaker = new CircuitBreaker(TimeSpan.FromMinutes(10), time);
        for (var i = 0; i < CircuitBreaker.FailuresToOpen; i++)
        {
            Assert.Null(breaker.Enter());
            breaker.Fail(ScriptedClient.Fault(CallFailure.Unavailable));
        }

        var closed = breaker.Enter();
        time.Advance(CircuitBreaker.Pause);
        var probe = breaker.Enter();
        var other = breaker.Enter();
        breaker.Succeed();
        var after = breaker.Enter();

        Assert.Equal(CircuitBreaker.Pause, closed);
        Assert.Null(probe);
        Assert.NotNull(other);
        Assert.Null(after);
    }

    [Fact]
    public void Nobody_waits_for_an_endpoint_that_has_been_down_longer_than_a_deadline()
    {
        var breaker = new CircuitBreaker(TimeSpan.FromMinutes(10), time);
        breaker.Fail(ScriptedClient.Fault(CallFailure.Unavailable));
        time.Advance(TimeSpan.FromMinutes(11));
        for (var i = 1; i < CircuitBreaker.FailuresToOpen; i++)
        {
            breaker.Fail(ScriptedClient.Fault(CallFailure.Unavailable));
        }

        var failed = Assert.Throws<CallException>(() => breaker.Enter());

        Assert.Equal(CallFailure.Unavailable, failed.Failure);
        Assert.Equal(0, failed.Attempts);
    }

    [Fact]
    public async Task A_wrong_key_is_tried_a_few_times_and_not_by_every_cell()
    {
        var endpoint = new ScriptedClient((_, _) => throw ScriptedClient.Fault(CallFailure.Unauthorized));
        using var client = ModelClient.Create(Models.At(Nowhere), endpoint, time, 1);

        for (var i = 0; i < 100; i++)
        {
            await Assert.ThrowsAsync<CallException>(() => client.GetResponseAsync("x", cancellationToken: TestContext.Current.CancellationToken));
        }

        Assert.Equal(CircuitBreaker.FailuresToOpen, endpoint.Calls);
    }

    [Fact]
    public async Task An_attempt_without_end_is_given_up_after_its_time()
    {
        using var client = ModelClient.Create(Models.At(Nowhere, new() { Timeout = 30, Deadline = 40 }), new SilentClient(), time, 1);

        var failed = await Assert.ThrowsAsync<CallException>(() => time.RunAsync(() => client.GetResponseAsync("x", cancellationToken: TestContext.Current.CancellationToken)));

        Assert.Equal(CallFailure.Timeout, failed.Failure);
        Assert.InRange(time.Elapsed, TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(40));
    }

    [Fact]
    public async Task Cancelling_is_no_failure_of_the_endpoint()
    {
        using var stop = new CancellationTokenSource();
        using var client = ModelClient.Create(Models.At(Nowhere), new SilentClient(), time, 1);

        var call = client.GetResponseAsync("x", cancellationToken: stop.Token);
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }

    [Fact]
    public async Task A_server_that_nobody_started_is_told_of_within_fifteen_seconds_and_holds_for_all_calls()
    {
        var endpoint = new ScriptedClient((_, _) => throw ScriptedClient.Fault(CallFailure.Connection));
        using var client = ModelClient.Create(Models.At(Nowhere), endpoint, time, 1);

        var failures = await time.RunAsync(() => Task.WhenAll(Enumerable.Range(0, 40).Select(_ => FailureAsync(client))));

        Assert.InRange(time.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(15));
        Assert.All(failures.Skip(CircuitBreaker.FailuresToOpen), failure => Assert.True(failure.IsForAll));
        Assert.Contains("has not answered once", failures[^1].Message, StringComparison.Ordinal);
        Assert.InRange(endpoint.Calls, CircuitBreaker.FailuresToOpen, 2 * CircuitBreaker.FailuresToOpen);
    }

    [Fact]
    public async Task One_call_after_the_other_finds_out_as_quickly()
    {
        var endpoint = new ScriptedClient((_, _) => throw ScriptedClient.Fault(CallFailure.Connection));
        using var client = ModelClient.Create(Models.At(Nowhere), endpoint, time, 1);

        var failures = new List<CallException>();
        for (var i = 0; i < 10; i++)
        {
            failures.Add(await time.RunAsync(() => FailureAsync(client)));
        }

        Assert.InRange(failures.FindIndex(failure => failure.IsForAll), 1, 5);
        Assert.InRange(time.Elapsed, CircuitBreaker.LongestAbsence, TimeSpan.FromSeconds(15));
    }

    [Fact]
    public async Task A_server_that_has_answered_before_is_waited_for()
    {
        var endpoint = new ScriptedClient((call, _) => call == 0 || time.Elapsed > TimeSpan.FromMinutes(1) ? ScriptedClient.Yes : throw ScriptedClient.Fault(CallFailure.Connection));
        using var client = ModelClient.Create(Models.At(Nowhere), endpoint, time, 1);
        await client.GetResponseAsync("x", cancellationToken: TestContext.Current.CancellationToken);

        var answers = await time.RunAsync(() => Task.WhenAll(Enumerable.Range(0, 20).Select(_ => client.GetResponseAsync("x", cancellationToken: TestContext.Current.CancellationToken))));

        Assert.Equal(20, answers.Length);
    }

    [Fact]
    public async Task Waiting_for_an_endpoint_that_is_down_does_not_raise_the_limit()
    {
        var endpoint = new ScriptedClient((_, _) => throw ScriptedClient.Fault(CallFailure.Unavailable));
        using var client = ModelClient.Create(Models.At(Nowhere), endpoint, time, 1);

        await time.RunAsync(() => Task.WhenAll(Enumerable.Range(0, 200).Select(_ => FailureAsync(client))));

        Assert.Equal(ModelConcurrency.DefaultStart, client.Limit.Current);
    }

    private static Task<CallException> FailureAsync(ModelClient client) =>
        Assert.ThrowsAsync<CallException>(() => client.GetResponseAsync("x", cancellationToken: TestContext.Current.CancellationToken));

    private async Task<ChatResponse> RunAsync(ScriptedClient endpoint)
    {
        using var client = ModelClient.Create(Models.At(Nowhere), endpoint, time, 1);
        return await time.RunAsync(() => client.GetResponseAsync("x", cancellationToken: TestContext.Current.CancellationToken));
    }

    private sealed class SilentClient : IChatClient
    {
        public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
        {
            var never = new TaskCompletionSource<ChatResponse>();
            await using var registration = cancellationToken.Register(() => never.TrySetCanceled(cancellationToken));
            return await never.Task;
        }

        public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose()
        {
        }
    }
}
