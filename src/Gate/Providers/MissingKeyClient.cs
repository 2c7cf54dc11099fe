using Gate.Core.Judging.Calls;
using Microsoft.Extensions.AI;

namespace Gate.Providers;

/// <summary>In the place of an endpoint that wants a key where there is none: nothing is sent, and what the store does not hold cannot be judged.</summary>
internal sealed class MissingKeyClient(ConfiguredModel model) : IChatClient
{
    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new CallException(CallFailure.Unauthorized,
            $"There is no key for {model.Endpoint.Authority}, so the model {model.Name} was not asked. A workflow that runs on a fork, or for Dependabot, gets no secrets.");

    public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
    }
}
