using System.Reflection;
using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.Providers.Telemetry;

/// <summary>What is loaded, in copies of the program: the process of the tests has loaded everything.</summary>
[Collection(Alone.Name)]
public sealed class LoadingTests
{
    [Fact]
    public void Nothing_of_OpenTelemetry_is_loaded_without_a_collector()
    {
        var program = new LoadedProgram();

        var run = program.Start([]);

        Assert.Null(run);
        Assert.Contains("gate", program.Loaded);
        Assert.DoesNotContain(program.Loaded, IsOpenTelemetry);
    }

    [Fact]
    public void With_a_collector_it_is()
    {
        var program = new LoadedProgram();

        using var run = program.Start(new() { ["OTEL_EXPORTER_OTLP_ENDPOINT"] = "http://127.0.0.1:9" });

        Assert.NotNull(run);
        Assert.Contains("OpenTelemetry.Exporter.OpenTelemetryProtocol", program.Loaded);
    }

    [Fact]
    public async Task A_check_without_a_collector_does_without_its_files()
    {
        using var repository = TestRepository.Create();
        repository.Show("a", "A retired harbour pilot teaches nine-year-olds to read the tide.").Commit();
        var copy = Directory.CreateTempSubdirectory("gate-program-").FullName;
        try
        {
            var spoilt = CopyProgram(copy);

            var run = await GateProcess.RunAt(Path.Combine(copy, "gate.dll"), repository.Folder, new Dictionary<string, string>(), "check", "--all");

            Assert.True(run.ExitCode is 0 or 1, run.Error);
            Assert.Contains("synops", run.Output, StringComparison.Ordinal);
            Assert.NotEmpty(spoilt);
            Assert.All(spoilt, file => Assert.Throws<BadImageFormatException>(() => AssemblyName.GetAssemblyName(file)));
        }
        finally
        {
            Directory.Delete(copy, recursive: true);
        }
    }

    private static bool IsOpenTelemetry(string name) => name.StartsWith("OpenTelemetry", StringComparison.Ordinal);

    // The host wants every file to be there; whether it is an assembly shows when it is loaded. The program itself is copied, because it is looked for where a link leads.
    private static List<string> CopyProgram(string folder)
    {
        var spoilt = new List<string>();
        foreach (var entry in Directory.GetFileSystemEntries(AppContext.BaseDirectory))
        {
            var name = Path.GetFileName(entry);
            var target = Path.Combine(folder, name);
            if (IsOpenTelemetry(name))
            {
                File.WriteAllText(target, "no assembly");
                spoilt.Add(target);
            }
            else if (name == "gate.dll")
            {
                File.Copy(entry, target);
            }
            else
            {
                File.CreateSymbolicLink(target, entry);
            }
        }

        return spoilt;
    }
}
