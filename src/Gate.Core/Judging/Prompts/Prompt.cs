using System.Text.Json;

namespace Gate.Core.Judging.Prompts;

/// <summary>What a model is asked.</summary>
/// <param name="Instructions">The system message: the same for every synopsis that a judge reads, so that an endpoint's prefix cache holds it.</param>
/// <param name="Data">The user message: facts and synopsis between marked lines.</param>
/// <param name="SchemaName">Of the reply, for endpoints that want a name.</param>
/// <param name="Schema">The JSON schema of the reply.</param>
/// <param name="MaximumTokens">The most tokens of a reply.</param>
public sealed record Prompt(string Instructions, string Data, string SchemaName, JsonElement Schema, int MaximumTokens);
