using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.Contracts;

/// <summary>The shipped schemas, as another validator understands them.</summary>
[Trait("Category", "Contract")]
public sealed class SchemaContractTests
{
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

    [Theory]
    [InlineData("show", "samples/catalog", "show.yml")]
    [InlineData("synopses", "samples/catalog", "synopses*.md")]
    [InlineData("gate", "samples", "gate.yml")]
    [InlineData("rule", "rules", "rule.md")]
    public async Task Our_own_files_are_accepted(string name, string folder, string pattern)
    {
        var files = Directory.GetFiles(RepositoryRoot.PathOf(folder.Split('/')), pattern, SearchOption.AllDirectories);

        var (code, output) = await NodeContract.ValidateAsync(RepositoryRoot.PathOf("schemas", $"{name}.schema.json"), files);

        Assert.NotEmpty(files);
        Assert.True(code == 0, output);
    }

    private static async Task<(int ExitCode, string Output)> Validate(string name, string content)
    {
        var folder = Directory.CreateTempSubdirectory("gate-schemas-");
        try
        {
            var file = Path.Combine(folder.FullName, $"{name}.yml");
            await File.WriteAllTextAsync(file, content, TestContext.Current.CancellationToken);
            return await NodeContract.ValidateAsync(RepositoryRoot.PathOf("schemas", $"{name}.schema.json"), file);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
