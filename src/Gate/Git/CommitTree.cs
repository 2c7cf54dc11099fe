namespace Gate.Git;

/// <summary>The files of a commit, as git stores them.</summary>
internal sealed class CommitTree(GitCommand git, BlobReader blobs, string commit) : ISourceTree
{
    private const string SymlinkMode = "120000";

    public string Name => commit;

    public IEnumerable<TreeFile> List(IReadOnlyCollection<string> paths) =>
        paths.Count == 0 ? [] : git.ReadPieces(["ls-tree", "-r", "-z", commit, .. GitPaths.Of(paths)]).Select(Parse).OfType<TreeFile>();

    public IEnumerable<FileContent> Read(IReadOnlyList<TreeFile> files, long maximumBytes) => blobs.Read(files, maximumBytes);

    // <mode> SP <type> SP <object> TAB <path>
    private static TreeFile? Parse(string piece)
    {
        var tab = piece.IndexOf('\t', StringComparison.Ordinal);
        var fields = piece[..tab].Split(' ');
        return fields[1] == "blob" ? new(piece[(tab + 1)..], fields[2], fields[0] == SymlinkMode) : null;
    }
}
