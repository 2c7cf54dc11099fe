using System.Text.Json;
using System.Text.RegularExpressions;
using Gate.Tests.Testing;

namespace Gate.Tests.Contracts;

/// <summary>One run of the image as GitHub's runner makes it: a fresh clone in the workspace, the event, the variables, and what the container left.</summary>
internal sealed partial class ContainerRun : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("gate-container-");

    private ContainerRun()
    {
    }

    public int ExitCode { get; private set; }

    /// <summary>What the runner would read for commands.</summary>
    public string Log { get; private set; } = "";

    public string Summary => File.ReadAllText(PathOf("file_commands", "summary"));

    /// <param name="repository">Cloned whole, with its branches.</param>
    /// <param name="checkout">What the workflow has checked out.</param>
    /// <param name="store">The folder of the store of an earlier run, as a cache restores it; null for none.</param>
    /// <param name="arguments">A command of `gate`; none for `action`.</param>
    public static async Task<ContainerRun> OfAsync(TestRepository repository, string checkout, string? store, object payload, IEnumerable<KeyValuePair<string, string>> variables, params string[] arguments)
    {
        var run = new ContainerRun();
        repository.Git("clone", "-q", "--no-local", repository.Folder, run.PathOf("workspace"));
        repository.Git("-C", run.PathOf("workspace"), "checkout", "-q", checkout);
        if (store is not null)
        {
            Directory.CreateDirectory(run.PathOf("workspace", ".gate"));
            CopyStore(store, run.PathOf("workspace", ".gate"));
        }

        await File.WriteAllTextAsync(run.PathOf("event.json"), JsonSerializer.Serialize(payload));
        await File.WriteAllLinesAsync(run.PathOf("variables"), variables.Select(variable => $"{variable.Key}={variable.Value}"));
        (run.ExitCode, run.Log) = await ContainerImage.RunAsync("run", [run.folder.FullName, .. arguments]);
        return run;
    }

    /// <summary>The database with what SQLite keeps beside it, as `.gate/samples.db*` names them for a cache.</summary>
    public static void CopyStore(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from, "samples.db*"))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        }
    }

    /// <summary>What the step has set, by name.</summary>
    public IReadOnlyDictionary<string, string> Outputs() =>
        OutputEntry().Matches(File.ReadAllText(PathOf("file_commands", "output"))).ToDictionary(entry => entry.Groups["name"].Value, entry => entry.Groups["value"].Value.TrimEnd('\n'), StringComparer.Ordinal);

    public string PathOf(params string[] parts) => Path.Combine([folder.FullName, .. parts]);

    public void Dispose() => folder.Delete(recursive: true);

    // NAME<<DELIMITER, lines, DELIMITER; or NAME=VALUE.
    [GeneratedRegex(@"^(?:(?<name>[\w-]+)<<(?<end>\S+)\n(?<value>(?:.*\n)*?)\k<end>|(?<name>[\w-]+)=(?<value>.*))$", RegexOptions.CultureInvariant | RegexOptions.Multiline, 1000)]
    private static partial Regex OutputEntry();
}
