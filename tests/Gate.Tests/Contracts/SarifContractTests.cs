using Gate.Core.Reporting;
using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.Contracts;

/// <summary>The SARIF and JSON reports against the schemas that readers hold them to.</summary>
[Trait("Category", "Contract")]
public sealed class SarifContractTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("gate-contract-").FullName;

    [Fact]
    public async Task Every_sarif_report_is_valid()
    {
        var files = Write(new SarifReportWriter(new Uri("https://example.org/gate/")));

        var (exitCode, output) = await NodeContract.ValidateAsync("sarif", files);

        Assert.True(exitCode == 0, output);
    }

    [Fact]
    public async Task Every_json_report_is_valid()
    {
        var files = Write(new JsonReportWriter());

        var (exitCode, output) = await NodeContract.ValidateAsync(RepositoryRoot.PathOf("schemas", "report.schema.json"), files);

        Assert.True(exitCode == 0, output);
    }

    [Fact]
    public async Task A_report_with_a_mistake_is_not_valid()
    {
        var file = Write(new SarifReportWriter())[0];
        await File.WriteAllTextAsync(
            file, (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).Replace("columnKind", "columKind", StringComparison.Ordinal), TestContext.Current.CancellationToken);

        var (exitCode, output) = await NodeContract.ValidateAsync("sarif", file);

        Assert.Equal(1, exitCode);
        Assert.Contains("columKind", output, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string[] Write(IReportWriter writer) =>
    [
        .. SampleResults.All.Select(sample =>
        {
            var file = Path.Combine(folder, $"{writer.Name}-{sample.Key}.json");
            using var output = new StreamWriter(file);
            writer.Write(sample.Value(), output);
            return file;
        }),
    ];
}
