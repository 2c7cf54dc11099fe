namespace Gate.Git;

/// <summary>The files as they lie on disk: tracked ones and new ones that are not ignored.</summary>
internal sealed class WorkTree(GitCommand git) : ISourceTree
{
    public string Name => "working tree";

    public IEnumerable<TreeFile> List(IReadOnlyCollection<string> paths) => paths.Count == 0
        ? []
        : git.ReadPieces(["ls-files", "-z", "--cached", "--others", "--exclude-standard", "--deduplicate", .. GitPaths.Of(paths)])
            .Select(path => (path, file: new FileInfo(Full(path))))
            .Where(pair => pair.file.Exists || pair.file.LinkTarget is not null)
            .Select(pair => new TreeFile(pair.path, null, pair.file.LinkTarget is not null))
            .OrderBy(file => file.Path, StringComparer.Ordinal);

    public IEnumerable<FileContent> Read(IReadOnlyList<TreeFile> files, long maximumBytes) => files.Select(file => Read(file, maximumBytes));

    private FileContent Read(TreeFile file, long maximumBytes)
    {
        if (file.IsSymlink)
        {
            return new(ReadOnlyMemory<byte>.Empty, Refusals.Symlink);
        }

        var entry = new FileInfo(Full(file.Path));
        if (IsBehindLink(entry))
        {
            return new(ReadOnlyMemory<byte>.Empty, Refusals.Outside);
        }

        return entry.Length > maximumBytes
            ? new(ReadOnlyMemory<byte>.Empty, Refusals.TooLarge(entry.Length, maximumBytes))
            : new(File.ReadAllBytes(entry.FullName));
    }

    // A folder on the way that is a link would lead out of what git tracks.
    private bool IsBehindLink(FileInfo file)
    {
        for (var folder = file.Directory; folder is not null && folder.FullName.Length > git.Directory.Length; folder = folder.Parent)
        {
            if (folder.LinkTarget is not null)
            {
                return true;
            }
        }

        return false;
    }

    private string Full(string path) => Path.Combine(git.Directory, path.Replace('/', Path.DirectorySeparatorChar));
}
