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

    private IEnumerable<TreeFile> Find(string path)
    {
        if (path.Length > 0 && !path.EndsWith('/'))
        {
            var file = new FileInfo(Path.Combine(root, path));
            return file.Exists || file.LinkTarget is not null ? [File(file)] : [];
        }

        var folder = new DirectoryInfo(Path.Combine(root, path));
        return folder.Exists ? Files(folder) : [];
    }

    private IEnumerable<TreeFile> Files(DirectoryInfo folder)
    {
        foreach (var entry in folder.EnumerateFileSystemInfos("*", Everything))
        {
            if (entry is FileInfo file)
            {
                yield return File(file);
            }
            else if (entry is DirectoryInfo { LinkTarget: null, Name: not ".git" } inner)
            {
                foreach (var found in Files(inner))
                {
                    yield return found;
                }
            }
        }
    }

    private TreeFile File(FileInfo file) => new(Path.GetRelativePath(root, file.FullName).Replace('\\', '/'), null, file.LinkTarget is not null);

    private FileContent Read(TreeFile file, long maximumBytes)
    {
        if (file.IsSymlink)
        {
            return new(ReadOnlyMemory<byte>.Empty, Refusals.Symlink);
        }

        var entry = new FileInfo(Path.Combine(root, file.Path));
        return entry.Length > maximumBytes
            ? new(ReadOnlyMemory<byte>.Empty, Refusals.TooLarge(entry.Length, maximumBytes))
            : new(System.IO.File.ReadAllBytes(entry.FullName));
    }
}
