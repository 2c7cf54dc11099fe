using Gate.Core.Judging.Calls;
using Microsoft.Extensions.AI;

namespace Gate.Tests.Providers;

/// <summary>A client that does, call by call, what a test says.</summary>
/// <param name="answer">From the number of the call, from 0, and its options; it may throw.</param>
internal sealed class ScriptedClient(Func<int, ChatOptions?, CallResult> answer) : IChatClient
{
    public int Calls { get; private set; }

    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            return Task.FromResult(answer(Calls++, options).ToResponse());
        }
        catch (CallException failed)
        {
            return Task.FromException<ChatResponse>(failed);
        }
    }

    public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
    }

    public static CallResult Yes { get; } = new([new("yes", "stop")], "m", new(10, 0, 5));

    public static CallException Fault(CallFailure failure, TimeSpan? retryAfter = null, string? parameter = null) => new(failure, "It failed.") { RetryAfter = retryAfter, Parameter = parameter };
}
