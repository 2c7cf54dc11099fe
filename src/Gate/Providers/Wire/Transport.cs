using System.Net;
using System.Net.Http.Headers;

namespace Gate.Providers.Wire;

/// <summary>Makes the connections to an endpoint: as many as there may be requests, kept open between them.</summary>
internal static class Transport
{
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(15);

    // An address may move; a connection that is used all night would never notice.
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(10);

    /// <param name="connectTimeout">Null for what suits any network.</param>
    public static HttpClient Create(Uri endpoint, int connections, TimeSpan? connectTimeout = null)
    {
        var handler = new SocketsHttpHandler
        {
            MaxConnectionsPerServer = connections,
            PooledConnectionLifetime = ConnectionLifetime,
            ConnectTimeout = connectTimeout ?? ConnectTimeout,
            AllowAutoRedirect = false,
            UseCookies = false,
            // Answers are short, and what nobody asked to be packed cannot be unpacked wrongly.
            AutomaticDecompression = DecompressionMethods.None,
            // Which trace a call belongs to is for the collector alone.
            ActivityHeadersPropagator = null,
            UseProxy = !EndpointAddress.IsLoopback(endpoint),
        };
        var client = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        client.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        return client;
    }
}
