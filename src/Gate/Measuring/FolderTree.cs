using Gate.Git;

namespace Gate.Measuring;

/// <summary>A folder as it lies on disk, in a repository or not. Links are not followed.</summary>
internal sealed class FolderTree(string root) : ISourceTree
{
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = true };

    public string Name => "working tree";

    public IEnumerable<TreeFile> List(IReadOnlyCollection<string> paths) =>
        paths.SelectMany(Find).DistinctBy(file => file.Path).OrderBy(file => file.Path, StringComparer.Ordinal);

    public IEnumerable<FileContent> Read(IReadOnlyList<TreeFile> files, long maximumBytes) => files.Select(file => Read(file, maximumBytes));

    public bool IsLinkToFile(TreeFile entry) => entry.Kind == EntryKind.Symlink && File.Exists(Full(entry.Path)) && !Directory.Exists(Full(entry.Path));

    private IEnumerable<TreeFile> Find(string path)
    {
        if (path.Length > 0 && !path.EndsWith('/'))
        {
            var file = new FileInfo(Full(path));
            return file.Exists || file.LinkTarget is not null ? [Entry(file)] : [];
        }

        var folder = new DirectoryInfo(Full(path.TrimEnd('/')));
        return path.Length > 0 && folder.LinkTarget is not null ? [Entry(folder)] : folder.Exists ? Files(folder) : [];
    }

    private IEnumerable<TreeFile> Files(DirectoryInfo folder)
    {
        foreach (var entry in folder.EnumerateFileSystemInfos("*", Everything))
        {
            if (entry is FileInfo or { LinkTarget: not null })
            {
                yield return Entry(entry);
            }
            else if (entry is DirectoryInfo { Name: not ".git" } inner)
            {
                foreach (var found in Files(inner))
                {
                    yield return found;
                }
            }
        }
    }

    private TreeFile Entry(FileSystemInfo entry) =>
        new(Path.GetRelativePath(root, entry.FullName).Replace('\\', '/'), null, entry.LinkTarget is null ? EntryKind.File : EntryKind.Symlink);

    private FileContent Read(TreeFile file, long maximumBytes)
    {
        if (Refusals.Of(file.Kind, file.Path) is { } refusal)
        {
            return new(ReadOnlyMemory<byte>.Empty, refusal);
        }

        var entry = new FileInfo(Full(file.Path));
        return entry.Length > maximumBytes
            ? new(ReadOnlyMemory<byte>.Empty, Refusals.TooLarge(entry.Length, maximumBytes))
            : new(File.ReadAllBytes(entry.FullName));
    }

    private string Full(string path) => Path.Combine(root, path);
}
