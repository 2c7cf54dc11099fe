using Gate.Tests.Testing;

namespace Gate.Tests.Conventions;

/// <summary>The files of this repository, as tests about it need them: paths relative to its root, with forward slashes.</summary>
internal static class SourceFiles
{
    private static readonly string[] Foreign = [".git", "artifacts", "node_modules", "bin", "obj"];

    public static IEnumerable<string> All(string folder, params string[] extensions) =>
        Below(new DirectoryInfo(RepositoryRoot.PathOf(folder.Split('/'))))
            .Where(file => extensions.Contains(file.Extension))
            .Select(file => Path.GetRelativePath(RepositoryRoot.PathOf(), file.FullName).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

    public static string Read(string path) => File.ReadAllText(RepositoryRoot.PathOf(path.Split('/')));

    private static IEnumerable<FileInfo> Below(DirectoryInfo folder) =>
        folder.EnumerateFiles().Concat(folder.EnumerateDirectories().Where(inner => !Foreign.Contains(inner.Name)).SelectMany(Below));
}
