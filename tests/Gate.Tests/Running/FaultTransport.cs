using System.ClientModel.Primitives;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using Gate.Providers;
using Gate.Providers.Wire;
using Gate.Tests.Testing.FaultServer;
using Microsoft.Extensions.AI;

namespace Gate.Tests.Running;

/// <summary>An endpoint without a network: it reads the bytes that a server would have sent with the program's own code, so that ten thousand runs take no minute.</summary>
internal sealed class FaultTransport(ConfiguredModel model, Func<IReadOnlyList<ChatMessage>, ChatOptions?, ServerReply> answer, TimeProvider time) : IChatClient
{
    public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var list = messages as IReadOnlyList<ChatMessage> ?? [.. messages];
        PromptLength.Require(list, options, model);
        var began = time.GetTimestamp();
        var reply = answer(list, options);
        if (Message.Of(reply.Bytes) is not { } message)
        {
            await Task.Delay(reply.Ending == ServerEnding.Hang ? Timeout.InfiniteTimeSpan : TimeSpan.Zero, time, cancellationToken);
            throw Failures.FromConnection(HttpRequestError.ResponseEnded, model, new IOException("It broke."));
        }

        if (message.Status is < 200 or > 299)
        {
            throw Failures.FromStatus(message.Status, ErrorBody.Read(message.Body, null), RateHeaders.RetryAfter(message.Headers, time.GetUtcNow()), model);
        }

        var result = AnswerBody.Read(message.Body, model.Name) with { Latency = time.GetElapsedTime(began) };
        PromptLength.RequireWhole(list, result.Usage, model);
        return result.ToResponse();
    }

    public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
    }

    private sealed record Message(int Status, PipelineResponseHeaders Headers, ReadOnlyMemory<byte> Body)
    {
        /// <returns>Null for what is no whole message.</returns>
        public static Message? Of(byte[] bytes)
        {
            var end = bytes.AsSpan().IndexOf("\r\n\r\n"u8);
            var lines = end < 0 ? [] : Encoding.ASCII.GetString(bytes.AsSpan(0, end)).Split("\r\n");
            if (lines.Length == 0 || !lines[0].StartsWith("HTTP/1.1 ", StringComparison.Ordinal))
            {
                return null;
            }

            var headers = new Headers(lines.Skip(1).Select(line => line.Split(": ", 2)).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.OrdinalIgnoreCase));
            return headers.TryGetValue("Content-Length", out var length) && int.Parse(length, CultureInfo.InvariantCulture) is var size && bytes.Length >= end + 4 + size
                ? new(int.Parse(lines[0].Split(' ')[1], CultureInfo.InvariantCulture), headers, bytes.AsMemory(end + 4, size))
                : null;
        }
    }

    private sealed class Headers(Dictionary<string, string> values) : PipelineResponseHeaders
    {
        public override IEnumerator<KeyValuePair<string, string>> GetEnumerator() => values.GetEnumerator();

        public override bool TryGetValue(string name, [NotNullWhen(true)] out string? value) => values.TryGetValue(name, out value);

        public override bool TryGetValues(string name, [NotNullWhen(true)] out IEnumerable<string>? found)
        {
            found = values.TryGetValue(name, out var value) ? [value] : null;
            return found is not null;
        }
    }
}
