using System.Collections.Concurrent;

namespace Gate.Tests.Contracts;

/// <summary>Collects what prism says against requests and answers that pass it.</summary>
internal sealed class GitHubViolations() : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false })
{
    private readonly ConcurrentQueue<string> all = new();

    /// <summary>Method, address, and what is wrong.</summary>
    public IReadOnlyCollection<string> All => all;

    /// <summary>How many requests passed.</summary>
    public int Passed { get; private set; }

    /// <summary>A server behind the proxy whose links lead to itself; they are turned to the proxy, as GitHub's lead to GitHub.</summary>
    public Uri? Behind { get; set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        Passed++;
        if (Behind is not null && response.Headers.TryGetValues("Link", out var links))
        {
            var turned = string.Join(", ", links).Replace(Behind.Authority, request.RequestUri!.Authority, StringComparison.Ordinal);
            response.Headers.Remove("Link");
            response.Headers.TryAddWithoutValidation("Link", turned);
        }

        if (response.Headers.TryGetValues("sl-violations", out var found))
        {
            all.Enqueue($"{request.Method} {request.RequestUri!.PathAndQuery} {(int)response.StatusCode}: {string.Join(", ", found)}");
        }

        return response;
    }
}
