namespace Gate.Tests.Testing;

/// <summary>The folder that holds Gate.sln: tests read files of the repository, and write snapshots into it.</summary>
internal static class RepositoryRoot
{
    private static readonly Lazy<string> Root = new(() =>
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Gate.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException($"No Gate.sln above {AppContext.BaseDirectory}.");
        }

        return folder.FullName;
    });

    public static string PathOf(params string[] parts) => Path.Combine([Root.Value, .. parts]);
}
