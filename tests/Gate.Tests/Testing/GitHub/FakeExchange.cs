using System.Text.Json;

namespace Gate.Tests.Testing.GitHub;

/// <summary>A request, and the status it was answered with; 0 where the connection was cut.</summary>
internal sealed record FakeExchange(string Method, string Path, string Body, IReadOnlyDictionary<string, string> Headers, int Status)
{
    public bool IsWrite => Method != "GET" && !(Path == "/graphql" && !Body.Contains("mutation", StringComparison.Ordinal));

    public JsonElement Json() => JsonDocument.Parse(Body).RootElement;

    public override string ToString() => $"{Method} {Path} {Status}";
}
