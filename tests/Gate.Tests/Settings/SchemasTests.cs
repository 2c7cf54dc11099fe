using System.Text.Json.Nodes;
using Gate.Core.Settings;
using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.Settings;

public sealed class SchemasTests
{
    public static TheoryData<string> Names => [.. Schemas.All.Select(schema => schema.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_shipped_schema_is_the_one_that_the_types_give(string name)
    {
        var schema = Find(name);
        var file = RepositoryRoot.PathOf("schemas", schema.FileName);
        if (Environment.GetEnvironmentVariable("GATE_UPDATE") == "1")
        {
            File.WriteAllText(file, schema.Generate());
        }

        Assert.True(File.Exists(file), $"There is no schemas/{schema.FileName}. Run the tests with GATE_UPDATE=1.");
        Assert.Equal(File.ReadAllText(file), schema.Generate());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_key_of_a_schema_has_a_description(string name)
    {
        var undescribed = new List<string>();

        Visit(JsonNode.Parse(Find(name).Generate())!.AsObject(), "", undescribed);

        Assert.Empty(undescribed);
    }

    private static SchemaFile Find(string name) => Schemas.All.Single(schema => schema.Name == name);

    private static void Visit(JsonObject schema, string path, List<string> undescribed)
    {
        foreach (var (key, value) in schema["properties"]?.AsObject() ?? [])
        {
            if (string.IsNullOrEmpty((string?)value!["description"]))
            {
                undescribed.Add($"{path}/{key}");
            }

            Visit(value.AsObject(), $"{path}/{key}", undescribed);
        }

        foreach (var inner in new[] { "items", "additionalProperties" })
        {
            if (schema[inner] is JsonObject item)
            {
                Visit(item, path, undescribed);
            }
        }
    }
}
