using System.Text.Json;
using System.Text.Json.Serialization;

namespace Gate.GitHub.Client;

/// <summary>Reads and writes what goes over the wire, without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Wire.Pull))]
[JsonSerializable(typeof(IReadOnlyList<Wire.Pull>))]
[JsonSerializable(typeof(Wire.Comment))]
[JsonSerializable(typeof(IReadOnlyList<Wire.Comment>))]
[JsonSerializable(typeof(Wire.Account))]
[JsonSerializable(typeof(Wire.Collaborator))]
[JsonSerializable(typeof(Wire.Review))]
[JsonSerializable(typeof(Wire.Placed))]
[JsonSerializable(typeof(Wire.Text))]
[JsonSerializable(typeof(Wire.Query))]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(int))]
[JsonSerializable(typeof(string))]
internal sealed partial class GitHubJson : JsonSerializerContext;
