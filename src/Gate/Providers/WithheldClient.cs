using Gate.Core.Judging.Calls;
using Microsoft.Extensions.AI;

namespace Gate.Providers;

/// <summary>In the place of an endpoint that this run cannot ask: nothing is sent, and what the store does not hold cannot be judged.</summary>
internal sealed class WithheldClient(Withheld withheld) : IChatClient
{
    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new CallException(CallFailure.Unauthorized, $"{withheld.Message}; no model was asked. A workflow that runs on a fork, or for Dependabot, gets no secrets.");

    public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
    }
}
