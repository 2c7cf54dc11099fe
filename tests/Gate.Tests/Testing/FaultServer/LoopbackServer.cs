using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Gate.Tests.Testing.FaultServer;

/// <summary>A server on loopback that answers each request as it is told, byte by byte: it can cut, drip, reset and lie, which a real server cannot be made to do.</summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly ConcurrentBag<ServerRequest> requests = [];
    private readonly Func<ServerRequest, ServerReply> answer;
    private readonly Task accepting;
    private int connections;

    public LoopbackServer(Func<ServerRequest, ServerReply> answer)
    {
        this.answer = answer;
        listener.Start(512);
        accepting = AcceptAsync();
    }

    public Uri Endpoint => new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/v1");

    public IReadOnlyCollection<ServerRequest> Requests => requests;

    /// <summary>Waits until no client is connected any more: whatever was sent is told by then.</summary>
    public async Task HungUpAsync()
    {
        while (Volatile.Read(ref connections) > 0)
        {
            await Task.Delay(1, stop.Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await accepting;
        stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        var open = new List<Task>();
        try
        {
            while (true)
            {
                var client = await listener.AcceptTcpClientAsync(stop.Token);
                Interlocked.Increment(ref connections);
                open.Add(ServeAsync(client));
            }
        }
        catch (Exception ended) when (ended is OperationCanceledException or SocketException or ObjectDisposedException or InvalidOperationException)
        {
            await Task.WhenAll(open);
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            client.NoDelay = true;
            try
            {
                var stream = client.GetStream();
                while (await ReadAsync(stream) is { } request)
                {
                    requests.Add(request);
                    var reply = answer(request);
                    await SendAsync(stream, reply);
                    reply.Sent?.Invoke();
                    switch (reply.Ending)
                    {
                        case ServerEnding.Hang:
                            await ReadAsync(stream);
                            return;
                        case ServerEnding.Reset:
                            client.LingerState = new(true, 0);
                            return;
                        case ServerEnding.Close:
                            return;
                        default:
                            break;
                    }
                }
            }
            catch (Exception ended) when (ended is IOException or OperationCanceledException or SocketException)
            {
                // The client has gone, or the test is over.
            }
            finally
            {
                Interlocked.Decrement(ref connections);
            }
        }
    }

    private async Task SendAsync(NetworkStream stream, ServerReply reply)
    {
        var size = reply.Drip > 0 ? reply.Drip : Math.Max(1, reply.Bytes.Length);
        for (var sent = 0; sent < reply.Bytes.Length; sent += size)
        {
            await stream.WriteAsync(reply.Bytes.AsMemory(sent, Math.Min(size, reply.Bytes.Length - sent)), stop.Token);
            if (reply.Drip > 0)
            {
                await Task.Delay(1, stop.Token);
            }
        }
    }

    private async Task<ServerRequest?> ReadAsync(NetworkStream stream)
    {
        var head = new StringBuilder();
        var one = new byte[1];
        while (!EndsHead(head))
        {
            if (await stream.ReadAsync(one, stop.Token) == 0)
            {
                return null;
            }

            head.Append((char)one[0]);
        }

        var lines = head.ToString().Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var headers = lines.Skip(1).Select(line => line.Split(": ", 2)).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.OrdinalIgnoreCase);
        var body = new byte[headers.TryGetValue("Content-Length", out var length) ? int.Parse(length) : 0];
        await stream.ReadExactlyAsync(body, stop.Token);
        return new(lines[0].Split(' ')[0], lines[0].Split(' ')[1], headers, Encoding.UTF8.GetString(body)) { Bytes = body };
    }

    private static bool EndsHead(StringBuilder head) =>
        head.Length >= 4 && head[^1] == '\n' && head[^2] == '\r' && head[^3] == '\n' && head[^4] == '\r';
}
