using Gate.Providers;

namespace Gate.GitHub.Client;

/// <summary>Which repository on which GitHub, and who asks.</summary>
internal sealed record GitHubOptions
{
    public static readonly Uri PublicApi = new("https://api.github.com");

    /// <summary>GITHUB_API_URL.</summary>
    public Uri Api { get; init; } = PublicApi;

    /// <summary>GITHUB_GRAPHQL_URL; null for what belongs to <see cref="Api"/>.</summary>
    public Uri? GraphQl { get; init; }

    /// <summary>`owner/name`, as GITHUB_REPOSITORY has it.</summary>
    public required string Repository { get; init; }

    public required Secret Token { get; init; }

    public required TimeProvider Time { get; init; }

    /// <summary>Told when something is waited for, in a sentence.</summary>
    public Action<string> Log { get; init; } = _ => { };

    /// <summary>How long the run puts up with refusals and failures, all requests together.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Of one attempt.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Of the jitter between attempts.</summary>
    public int Seed { get; init; }

    /// <summary>In place of the network; null outside tests.</summary>
    public HttpMessageHandler? Handler { get; init; }

    /// <summary>The address for GraphQL. On a server of one's own the API is at `/api/v3` and GraphQL at `/api/graphql`.</summary>
    public Uri GraphQlAddress => GraphQl ?? new(Api.AbsoluteUri.TrimEnd('/') is var api && api.EndsWith("/api/v3", StringComparison.Ordinal) ? api[..^"v3".Length] + "graphql" : api + "/graphql");
}
