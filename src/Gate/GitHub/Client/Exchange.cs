using System.Buffers;
using Gate.Providers;
using Gate.Providers.Wire;

namespace Gate.GitHub.Client;

/// <summary>Sends a request once and reads the whole answer, whatever its status.</summary>
internal sealed class Exchange(HttpClient http, Secret token, TimeSpan timeout, TimeProvider time)
{
    /// <summary>A page of a hundred comments, each as long as they can be.</summary>
    public const int LongestAnswer = 32 * 1024 * 1024;

    /// <exception cref="GitHubException">There was no whole answer.</exception>
    public async Task<GitHubAnswer> SendAsync(GitHubRequest request, CancellationToken cancellation)
    {
        using var expiry = new CancellationTokenSource(timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, expiry.Token);
        try
        {
            using var message = request.ToMessage(token.Reveal());
            using var response = await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, either.Token);
            var body = new ArrayBufferWriter<byte>();
            await BoundedStream.ReadAsync(await response.Content.ReadAsStreamAsync(either.Token), body, LongestAnswer, either.Token);
            return AnswerHeaders.Read(response, body.WrittenMemory, time.GetUtcNow());
        }
        catch (OperationCanceledException) when (expiry.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            throw Unanswered(request, $"no whole answer within {timeout.TotalSeconds:0} seconds");
        }
        catch (HttpRequestException failed)
        {
            throw Unanswered(request, Reason(failed.HttpRequestError), !IsUnsent(failed.HttpRequestError));
        }
        catch (IOException)
        {
            throw Unanswered(request, "the connection broke before the answer was whole");
        }
        catch (InvalidDataException)
        {
            throw Unanswered(request, "the answer has no end");
        }
    }

    private static bool IsUnsent(HttpRequestError error) =>
        error is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError;

    private static string Reason(HttpRequestError error) => error switch
    {
        HttpRequestError.NameResolutionError => "the name cannot be resolved",
        HttpRequestError.ConnectionError => "nothing answers there",
        HttpRequestError.SecureConnectionError => "its certificate is not accepted",
        HttpRequestError.ProxyTunnelError => "the proxy does not connect",
        _ => "the connection broke before the answer was whole",
    };

    private static GitHubException Unanswered(GitHubRequest request, string reason, bool wasSent = true) => new(
        GitHubFailure.Unavailable,
        $"GitHub at {request.Address.Authority} did not {request.Task}: {reason}.",
        "Run the job again. If it stays so, look whether the runner may reach this address, and at GitHub's status page.")
    {
        WasSent = wasSent,
    };
}
