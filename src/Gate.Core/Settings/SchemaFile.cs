using Gate.Core.Documents.Yaml;

namespace Gate.Core.Settings;

/// <summary>A JSON schema that is shipped, so that an editor completes and checks the files that people write.</summary>
/// <param name="Name">How the command line calls it.</param>
/// <param name="Type">The record that the file is bound to.</param>
public sealed record SchemaFile(string Name, Type Type, string Title, string Description)
{
    /// <summary>In the folder schemas/.</summary>
    public string FileName => $"{Name}.schema.json";

    public string Generate() => JsonSchema.Generate(Type, Title, Description);
}
