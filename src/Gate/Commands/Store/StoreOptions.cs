using System.CommandLine;
using Gate.Storage;

namespace Gate.Commands.Store;

/// <summary>Which store is meant.</summary>
internal sealed class StoreOptions
{
    private readonly Option<string?> directory = new("--directory", "-C") { Description = "The project's folder. Default: the nearest folder upwards with a gate.yml or a repository." };
    private readonly Option<string?> store = new("--store") { Description = $"The file of the store. Default: {StorePath.Default} in the project's folder." };

    public void AddTo(Command command)
    {
        command.Options.Add(store);
        command.Options.Add(directory);
    }

    /// <returns>The full path of the file.</returns>
    /// <exception cref="UsageException">The place cannot be used.</exception>
    public string Read(ParseResult parsed, ProgramContext context)
    {
        var (file, folder) = (parsed.GetValue(store), parsed.GetValue(directory));
        return file is null || folder is null
            ? StorePath.Find(file, folder, context.WorkingDirectory)
            : throw new UsageException("`--store` and `--directory` both say where the store is.", "Give one of them.");
    }

    public static UsageException Missing(string path) =>
        new($"There is no sample store {path}.", "The first run with a model makes it. Check --directory, or name the file with --store.");
}
