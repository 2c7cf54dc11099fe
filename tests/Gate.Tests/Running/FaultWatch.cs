using System.Collections.Concurrent;
using Gate.Core.Judging.Calls;
using Microsoft.Extensions.AI;

namespace Gate.Tests.Running;

/// <summary>Writes down every answer that passes through it on its way to whoever asked.</summary>
internal sealed class FaultWatch(IChatClient inner) : DelegatingChatClient(inner)
{
    /// <summary>Who asked, for how many choices, and what came.</summary>
    public ConcurrentBag<(IReadOnlyList<ChatMessage> Messages, int Wanted, CallResult Result)> Answers { get; } = [];

    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var list = messages as IReadOnlyList<ChatMessage> ?? [.. messages];
        var response = await base.GetResponseAsync(list, options, cancellationToken);
        Answers.Add((list, CallParameters.ChoicesOf(options), CallResult.Of(response)));
        return response;
    }
}
