using Gate.Importing;

namespace Gate.Storage;

/// <summary>Where the store is, and what may not stand in its place.</summary>
internal static class StorePath
{
    /// <summary>Within the project.</summary>
    public const string Default = ".gate/samples.db";

    /// <summary>The endings of the files that a store is made of; SQLite reads the middle ones back into the first.</summary>
    public static IReadOnlyList<string> Beside { get; } = ["", "-wal", "-shm", "-journal"];

    private static readonly string[] Logs = ["-wal", "-journal"];

    /// <param name="file">As the user named it; null for the usual place.</param>
    /// <param name="directory">The project's folder; null for the nearest one upwards.</param>
    /// <returns>The full path.</returns>
    /// <exception cref="UsageException">The folder is not there, or the place lies behind a link.</exception>
    public static string Find(string? file, string? directory, string workingDirectory)
    {
        if (file is not null)
        {
            return Path.GetFullPath(file, workingDirectory);
        }

        var root = ProjectFolder.Find(directory, workingDirectory);
        new ProjectFolder(root).Require(Default);
        return Path.GetFullPath(Default, root);
    }

    /// <summary>True for the store's file and those that SQLite keeps beside it.</summary>
    public static bool IsPartOf(string store, string path) => Beside.Any(suffix => store + suffix == path);

    /// <returns>False when there is nothing.</returns>
    /// <exception cref="StoreException">There is something that cannot be a store.</exception>
    public static bool Exists(string store)
    {
        foreach (var path in Beside.Select(suffix => store + suffix))
        {
            if (new FileInfo(path).LinkTarget is not null)
            {
                throw new StoreException($"{path} is a symbolic link, and links are not followed.", "Put the file itself there, or name its place with --store; and look at who made the link.");
            }
        }

        if (Directory.Exists(store))
        {
            throw new StoreException($"{store} is a folder.", "The sample store is a file: move the folder away, or name a file with --store.");
        }

        var file = new FileInfo(store);
        if (file is { Exists: true, Length: 0 })
        {
            throw StoreFaults.Damaged(store);
        }

        // SQLite would replay a log into whatever file is put beside it, be it another store's or somebody's forgery.
        return file.Exists || Logs.Select(suffix => store + suffix).FirstOrDefault(File.Exists) is not { } log ? file.Exists
            : throw new StoreException($"{log} lies there without {Path.GetFileName(store)}, the store that it belongs to.", "Put the store back beside it, or move the file away; its answers are then asked for anew.");
    }
}
