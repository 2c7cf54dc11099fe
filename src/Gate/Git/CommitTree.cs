using System.Text;

namespace Gate.Git;

/// <summary>The files of a commit, as git stores them.</summary>
internal sealed class CommitTree(GitCommand git, BlobReader blobs, string commit) : ISourceTree
{
    private const long MaximumTarget = 4096;

    public string Name => commit;

    public IEnumerable<TreeFile> List(IReadOnlyCollection<string> paths) =>
        paths.Count == 0 ? [] : git.ReadPieces(["ls-tree", "-r", "-z", commit, .. GitPaths.Of(paths)]).Select(Parse);

    public IEnumerable<FileContent> Read(IReadOnlyList<TreeFile> files, long maximumBytes) => blobs.Read(files, maximumBytes);

    public bool IsLinkToFile(TreeFile entry)
    {
        if (entry.Kind != EntryKind.Symlink || blobs.Read([entry with { Kind = EntryKind.File }], MaximumTarget).Single() is not { Refusal: null } link)
        {
            return false;
        }

        var target = Resolve(entry.Path, Encoding.UTF8.GetString(link.Bytes.Span));
        return target is not null && List([target]).ToList() is [{ Kind: EntryKind.File } found] && found.Path == target;
    }

    /// <returns>Null when the target is outside the project, or nothing that could be a file.</returns>
    private static string? Resolve(string link, string target)
    {
        var parts = new Stack<string>(link.Split('/')[..^1]);
        foreach (var part in target.Split('/'))
        {
            if (part is ".." ? !parts.TryPop(out _) : part is "" || part.Any(char.IsControl))
            {
                return null;
            }

            if (part is not (".." or "."))
            {
                parts.Push(part);
            }
        }

        return parts.Count == 0 ? null : string.Join('/', parts.Reverse());
    }

    // <mode> SP <type> SP <object> TAB <path>
    private static TreeFile Parse(string piece)
    {
        var tab = piece.IndexOf('\t', StringComparison.Ordinal);
        var fields = piece[..tab].Split(' ');
        return new(piece[(tab + 1)..], fields[2], GitModes.KindOf(fields[0]));
    }
}
