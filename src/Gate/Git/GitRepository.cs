namespace Gate.Git;

/// <summary>The local repository that a project lies in. Git alone says what changed; no service is asked.</summary>
internal sealed class GitRepository : IDisposable
{
    private static readonly string[] DefaultBranches =
        ["refs/remotes/origin/HEAD", "refs/remotes/origin/main", "refs/remotes/origin/master", "refs/heads/main", "refs/heads/master"];

    private readonly GitCommand git;
    private readonly BlobReader blobs;

    private GitRepository(GitCommand git, string prefix, bool isShallow)
    {
        this.git = git;
        Prefix = prefix;
        IsShallow = isShallow;
        blobs = new BlobReader(git);
    }

    /// <summary>The project's folder within the repository: empty, or a path with a slash at its end.</summary>
    public string Prefix { get; }

    /// <summary>The project's folder on disk.</summary>
    public string Directory => git.Directory;

    public bool IsShallow { get; }

    /// <param name="directory">The project's folder, or null for the nearest folder upwards that has a gate.yml, else the top of the repository.</param>
    /// <exception cref="UsageException">There is no such folder or no repository.</exception>
    public static GitRepository Open(string? directory, string workingDirectory)
    {
        var start = Path.GetFullPath(directory ?? ".", workingDirectory);
        if (!System.IO.Directory.Exists(start))
        {
            throw new UsageException($"There is no folder {start}.", "Check --directory.");
        }

        var (top, prefix, isShallow) = Describe(new GitCommand(start), start);
        var project = directory is null ? FindProject(start, top) : start;
        if (project != start)
        {
            (_, prefix, isShallow) = Describe(new GitCommand(project), project);
        }

        return new(new GitCommand(project), prefix, isShallow);
    }

    /// <summary>The commit that a name stands for; null when there is none here.</summary>
    public string? ResolveCommit(string name) => blobs.ResolveCommit(name);

    /// <summary>The tip of the branch that changes are merged into, as far as this clone knows it.</summary>
    public (string Name, string Commit)? UpstreamDefaultBranch() =>
        DefaultBranches.Select(name => (name, commit: ResolveCommit(name))).Where(pair => pair.commit is not null).Select(pair => (pair.name, pair.commit!)).FirstOrDefault() is { name: not null } found
            ? found
            : null;

    /// <returns>The best common ancestor; null when the two have none here.</returns>
    public string? MergeBase(string one, string other) => one == other ? one : git.TryRead(1, "merge-base", one, other)?.Split('\n')[0].Trim();

    public ISourceTree Tree(string commit) => new CommitTree(git, blobs, commit);

    public ISourceTree WorkTree() => new WorkTree(git);

    /// <summary>What differs between a commit and another one, or the work tree when <paramref name="head"/> is null, under the given paths.</summary>
    public IReadOnlyList<ChangedPath> Diff(string @base, string? head, IReadOnlyCollection<string> paths)
    {
        string[] commits = head is null ? [@base] : [@base, head];
        var pieces = git.ReadPieces(["diff", "--raw", "-z", "--no-renames", "--no-ext-diff", "--no-textconv", "--ignore-submodules=all", "--relative", .. commits, .. GitPaths.Of(paths)]);
        var changes = ParseRaw(pieces).ToList();
        if (head is null)
        {
            changes.AddRange(git.ReadPieces(["ls-files", "-z", "--others", "--exclude-standard", .. GitPaths.Of(paths)]).Select(path => new ChangedPath(path, AtBase: false, AtHead: true)));
        }

        return changes;
    }

    public void Dispose() => blobs.Dispose();

    // :<mode> SP <mode> SP <object> SP <object> SP <status> NUL <path> NUL
    private static IEnumerable<ChangedPath> ParseRaw(IEnumerable<string> pieces)
    {
        string? header = null;
        foreach (var piece in pieces)
        {
            if (header is null)
            {
                header = piece;
                continue;
            }

            var status = header[^1];
            yield return new(piece, AtBase: status != 'A', AtHead: status != 'D');
            header = null;
        }
    }

    private static (string Top, string Prefix, bool IsShallow) Describe(GitCommand git, string directory)
    {
        string[] lines;
        try
        {
            lines = git.Read("rev-parse", "--show-toplevel", "--is-shallow-repository", "--show-prefix").Split('\n');
        }
        catch (GitException failed) when (failed.Message.Contains("not a git repository", StringComparison.Ordinal))
        {
            throw new UsageException($"{directory} is not in a git repository.", "Run `gate` inside a clone, or name one with --directory.");
        }

        return (lines[0], lines[2], lines[1] == "true");
    }

    private static string FindProject(string start, string top)
    {
        for (var folder = start; folder.Length >= top.Length; folder = Path.GetDirectoryName(folder)!)
        {
            if (File.Exists(Path.Combine(folder, "gate.yml")))
            {
                return folder;
            }
        }

        return top;
    }
}
