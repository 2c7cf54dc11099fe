namespace Gate.GitHub.Client;

/// <summary>Something asked of GitHub, which can be sent more than once.</summary>
/// <param name="Address">Of the API or of GraphQL; the token goes nowhere else.</param>
/// <param name="Body">JSON; null where there is none.</param>
/// <param name="Task">What it is to do, for messages: `edit a comment`.</param>
/// <param name="Permission">What the token needs for it, as a workflow writes it: `pull-requests: write`.</param>
internal sealed record GitHubRequest(HttpMethod Method, Uri Address, byte[]? Body, RequestKind Kind, string Task, string Permission)
{
    /// <summary>True when a status of 200 may still be a failure.</summary>
    public bool IsGraphQl { get; init; }

    public HttpRequestMessage ToMessage(string token)
    {
        var message = new HttpRequestMessage(Method, Address);
        message.Headers.TryAddWithoutValidation("Accept", "application/vnd.github+json");
        message.Headers.TryAddWithoutValidation("X-GitHub-Api-Version", "2022-11-28");
        message.Headers.TryAddWithoutValidation("User-Agent", $"gate/{Commands.GateProgram.Version}");
        message.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        if (Body is not null)
        {
            message.Content = new ByteArrayContent(Body);
            message.Content.Headers.ContentType = new("application/json");
        }

        return message;
    }
}
