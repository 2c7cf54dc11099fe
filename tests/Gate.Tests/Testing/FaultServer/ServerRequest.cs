using System.Text.Json;

namespace Gate.Tests.Testing.FaultServer;

/// <summary>What a client sent.</summary>
internal sealed record ServerRequest(string Method, string Path, IReadOnlyDictionary<string, string> Headers, string Body)
{
    /// <summary>The body as it came, for what is no text.</summary>
    public byte[] Bytes { get; init; } = [];

    /// <summary>The body, which must be JSON.</summary>
    public JsonElement Json() => JsonDocument.Parse(Body).RootElement;

    /// <summary>The text of the last message.</summary>
    public string Prompt() => Json().GetProperty("messages").EnumerateArray().Last().GetProperty("content").GetString()!;
}
