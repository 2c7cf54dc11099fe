using System.Collections.Concurrent;
using Gate.Core.Judging.Calls;
using Microsoft.Extensions.AI;

namespace Gate.Tests.Testing.Judges;

/// <summary>A model that answers as a test says, and remembers what it was asked.</summary>
/// <param name="answer">From the system message, the user message and how many choices are wanted.</param>
internal sealed class ModelStub(Func<string, string, int, CallResult> answer) : IChatClient
{
    /// <summary>How many choices each request asked for.</summary>
    public ConcurrentQueue<int> Asked { get; } = new();

    public int Calls => Asked.Count;

    public static ModelStub Saying(Func<int, string> replyOfVote)
    {
        var votes = -1;
        return new((_, _, choices) => Of([.. Enumerable.Range(0, choices).Select(_ => replyOfVote(Interlocked.Increment(ref votes)))]));
    }

    public static CallResult Of(params IReadOnlyList<string> replies) => new([.. replies.Select(reply => new Choice(reply, "stop"))], "m", new(100, 60, 20 * replies.Count));

    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var texts = messages.Select(message => message.Text).ToList();
        Asked.Enqueue(CallParameters.ChoicesOf(options));
        return Task.Run(() => answer(texts[0], texts[1], CallParameters.ChoicesOf(options)).ToResponse(), cancellationToken);
    }

    public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
    }
}
