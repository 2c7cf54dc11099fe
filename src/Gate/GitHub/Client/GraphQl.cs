using System.Text.Json;

namespace Gate.GitHub.Client;

/// <summary>Asks by GraphQL what the API cannot do. Everything here can be asked twice.</summary>
internal sealed class GraphQl(Sender sender, Uri address)
{
    /// <param name="name">Of the text.</param>
    /// <returns>The member `data`.</returns>
    public async Task<JsonElement> AskAsync(string name, RequestKind kind, string task, string permission, CancellationToken cancellation, params (string Name, object? Value)[] variables)
    {
        var query = new Wire.Query(GraphQlText.Get(name), variables.ToDictionary(variable => variable.Name, variable => ToJson(variable.Value)));
        var request = new GitHubRequest(HttpMethod.Post, address, JsonSerializer.SerializeToUtf8Bytes(query, GitHubJson.Default.Query), kind, task, permission) { IsGraphQl = true };
        var answer = Rest.Parse(request, await sender.SendAsync(request, cancellation), GitHubJson.Default.JsonElement);
        return Member(answer, "data") is { ValueKind: JsonValueKind.Object } data ? data : throw Diagnosis.OfAnswer(request, "it holds no data");
    }

    /// <returns>Null when one of the members is missing or null.</returns>
    public static JsonElement? Member(JsonElement parent, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (parent.ValueKind != JsonValueKind.Object || !parent.TryGetProperty(name, out parent))
            {
                return null;
            }
        }

        return parent.ValueKind == JsonValueKind.Null ? null : parent;
    }

    public static string? Text(JsonElement parent, params ReadOnlySpan<string> path) => Member(parent, path) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    private static JsonElement ToJson(object? value) => value switch
    {
        null => JsonDocument.Parse("null").RootElement,
        int number => JsonSerializer.SerializeToElement(number, GitHubJson.Default.Int32),
        _ => JsonSerializer.SerializeToElement((string)value, GitHubJson.Default.String),
    };
}
