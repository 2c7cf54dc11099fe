using System.Text.Json.Nodes;
using Gate.Core.Settings;
using Gate.Tests.Contracts;
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

    [Theory]
    [InlineData("show", "title: 1984\nkind: film\nrelease-date: 1984-10\ngenres: [drama]\nruntime-minutes: 113\ntalent: {on-screen: [{name: Ada}]}\nawards: [{name: Emmy, result: won, year: 1985}]\ncomplete: [awards]\n")]
    [InlineData("show", "title: x\nrelease-date: 2021\n")]
    [InlineData("synopses", "locale: fr\nsuppress: [{rule: SYN1101, reason: A quotation., until: 2030-01-31}]\n")]
    [InlineData("gate", "catalog: {tables: [{file: a.csv, show: id, variants: {short: text}}]}\nseverity: [{set: none, rules: [SYN1101]}]\n")]
    public async Task A_schema_accepts_what_the_gate_accepts(string name, string content)
    {
        var (code, output) = await Validate(name, content);

        Assert.True(code == 0, output);
    }

    [Theory]
    [InlineData("show", "kind: film\n", "required property 'title'")]
    [InlineData("show", "title: x\ntilte: y\n", "additional properties")]
    [InlineData("show", "title: x\nkind: podcast\n", "allowed values")]
    [InlineData("show", "title: ' '\n", "pattern")]
    [InlineData("show", "title: x\nruntime-minutes: -1\n", ">= 1")]
    [InlineData("show", "title: x\nrelease-date: soon\n", "pattern")]
    [InlineData("show", "title: x\nawards: [{name: Emmy, result: won, year: 20222}]\n", "<= 2100")]
    [InlineData("show", "title: x\ngenres: drama\n", "must be array")]
    [InlineData("synopses", "suppress: [{rule: SYN1101}]\n", "required property 'reason'")]
    [InlineData("synopses", "suppress: [{rule: SYN11, reason: y}]\n", "pattern")]
    [InlineData("gate", "severity: [{set: fatal}]\n", "allowed values")]
    public async Task A_schema_refuses_what_the_gate_refuses(string name, string content, string message)
    {
        var (code, output) = await Validate(name, content);

        Assert.Equal(1, code);
        Assert.Contains(message, output, StringComparison.Ordinal);
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

    private static async Task<(int ExitCode, string Output)> Validate(string name, string content)
    {
        var folder = Directory.CreateTempSubdirectory("gate-schemas-");
        try
        {
            var file = Path.Combine(folder.FullName, $"{name}.yml");
            await File.WriteAllTextAsync(file, content, TestContext.Current.CancellationToken);
            return await NodeContract.ValidateAsync(RepositoryRoot.PathOf("schemas", Find(name).FileName), file);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
