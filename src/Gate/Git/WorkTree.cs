namespace Gate.Git;

/// <summary>The files as they lie on disk: tracked ones and new ones that are not ignored. What a sparse checkout leaves out is taken from the index.</summary>
internal sealed class WorkTree(GitCommand git, BlobReader blobs) : ISourceTree
{
    private const string SkipWorktree = "S";

    public string Name => "working tree";

    public IEnumerable<TreeFile> List(IReadOnlyCollection<string> paths) => paths.Count == 0
        ? []
        : git.ReadPieces(["ls-files", "-z", "-t", "--stage", "--cached", "--others", "--exclude-standard", .. GitPaths.Of(paths)])
            .Select(Parse)
            .OfType<TreeFile>()
            .DistinctBy(file => file.Path)
            .OrderBy(file => file.Path, StringComparer.Ordinal);

    public IEnumerable<FileContent> Read(IReadOnlyList<TreeFile> files, long maximumBytes) =>
        files.Select(file => file.Blob is null ? Read(file, maximumBytes) : blobs.Read([file], maximumBytes).Single());

    public bool IsLinkToFile(TreeFile entry) => entry is { Kind: EntryKind.Symlink, Blob: null } && File.Exists(Full(entry.Path)) && !Directory.Exists(Full(entry.Path));

    /// <summary>What lies on disk at a path; null when nothing does, or a plain folder.</summary>
    public EntryKind? KindOnDisk(string path, bool isSubmodule = false)
    {
        if (Refusals.Of(EntryKind.File, path) is not null)
        {
            return EntryKind.File;
        }

        var file = new FileInfo(Full(path.TrimEnd('/')));
        if (file.LinkTarget is not null)
        {
            return EntryKind.Symlink;
        }

        if (file.Exists)
        {
            return EntryKind.File;
        }

        // Git names an untracked folder as a whole only when it is a repository of its own.
        return (isSubmodule || path.EndsWith('/')) && Directory.Exists(file.FullName) ? EntryKind.Submodule : null;
    }

    // <tag> SP <mode> SP <object> SP <stage> TAB <path>, or ? SP <path>
    private TreeFile? Parse(string piece)
    {
        if (piece.StartsWith("? ", StringComparison.Ordinal))
        {
            return KindOnDisk(piece[2..]) is { } untracked ? new(piece[2..].TrimEnd('/'), null, untracked) : null;
        }

        var tab = piece.IndexOf('\t', StringComparison.Ordinal);
        var (fields, path) = (piece[..tab].Split(' '), piece[(tab + 1)..]);
        var kind = GitModes.KindOf(fields[1]);
        return KindOnDisk(path, kind == EntryKind.Submodule) is { } found ? new(path, null, found)
            : fields[0] == SkipWorktree ? new(path, fields[2], kind)
            : null;
    }

    private FileContent Read(TreeFile file, long maximumBytes)
    {
        if (Refusals.Of(file.Kind, file.Path) is { } refusal)
        {
            return new(ReadOnlyMemory<byte>.Empty, refusal);
        }

        var entry = new FileInfo(Full(file.Path));
        if (IsBehindLink(entry))
        {
            return new(ReadOnlyMemory<byte>.Empty, Refusals.Outside);
        }

        try
        {
            return entry.Length > maximumBytes
                ? new(ReadOnlyMemory<byte>.Empty, Refusals.TooLarge(entry.Length, maximumBytes))
                : new(File.ReadAllBytes(entry.FullName));
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            return new(ReadOnlyMemory<byte>.Empty, Refusals.Unreadable(failed));
        }
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
