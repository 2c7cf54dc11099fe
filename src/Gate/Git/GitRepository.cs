using Gate.Core.Reviewing;

namespace Gate.Git;

/// <summary>The local repository that a project lies in. Git alone says what changed; no service is asked.</summary>
internal sealed class GitRepository : IDisposable
{
    private static readonly string[] Namespaces = ["refs/tags/", "refs/heads/", "refs/remotes/"];

    private static readonly string[] DefaultBranches =
        ["refs/remotes/origin/HEAD", "refs/remotes/origin/main", "refs/remotes/origin/master", "refs/heads/main", "refs/heads/master"];

    private readonly GitCommand git;
    private readonly BlobReader blobs;

    private readonly WorkTree workTree;
    private readonly string? startPrefix;

    private GitRepository(GitCommand git, string prefix, bool isShallow, string? startPrefix)
    {
        this.git = git;
        this.startPrefix = startPrefix;
        Prefix = prefix;
        IsShallow = isShallow;
        blobs = new BlobReader(git);
        workTree = new WorkTree(git, blobs);
    }

    /// <summary>The project's folder within the repository: empty, or a path with a slash at its end.</summary>
    public string Prefix { get; }

    /// <summary>The project's folder on disk.</summary>
    public string Directory => git.Directory;

    public bool IsShallow { get; }

    /// <param name="directory">The project's folder, or null for the nearest folder upwards that has a gate.yml, else the top of the repository.</param>
    /// <param name="trusted">Folders that git shall read although another user owns them.</param>
    /// <exception cref="UsageException">There is no such folder or no repository.</exception>
    public static GitRepository Open(string? directory, string workingDirectory, IReadOnlyList<string>? trusted = null)
    {
        var start = Path.TrimEndingDirectorySeparator(Path.GetFullPath(directory is null or "" ? "." : directory, workingDirectory));
        if (!System.IO.Directory.Exists(start))
        {
            throw new UsageException($"There is no folder {start}.", "Check --directory.");
        }

        trusted ??= [];
        var (prefix, isShallow) = Describe(start, trusted);
        RefuseLinks(start, prefix);
        if (directory is not null)
        {
            return new(new GitCommand(start, trusted), prefix, isShallow, startPrefix: null);
        }

        var project = ProjectFolders.Upwards(prefix).FirstOrDefault(folder => File.Exists(Path.Combine(Below(start, prefix, folder), ProjectFolders.Mark))) ?? "";
        return new(new GitCommand(Below(start, prefix, project), trusted), project, isShallow, prefix);
    }

    /// <summary>The commit that a name stands for; null when there is none here.</summary>
    /// <exception cref="UsageException">The name stands for several: whoever may push a tag `origin/main` must not thereby choose the base.</exception>
    public string? ResolveCommit(string name)
    {
        var commit = name.Length == 0 ? null : blobs.ResolveCommit(name);
        if (commit is null || name.StartsWith("refs/", StringComparison.Ordinal) || name.StartsWith("HEAD", StringComparison.Ordinal) || commit == name)
        {
            return commit;
        }

        var meanings = Namespaces.Select(space => space + name).Where(full => blobs.ResolveCommit(full) is { } other && other != commit).ToList();
        return meanings.Count == 0 ? commit : throw new UsageException($"`{name}` is ambiguous: there is {string.Join(" and ", meanings)} as well, which is another commit.",
            "Write the whole name, such as refs/remotes/origin/main; remove the tag or branch that should not be there.");
    }

    /// <summary>
    /// The project's folder as a commit has it, looked for upwards from where the program was started; null when it was named. A change that adds or removes a
    /// gate.yml on the way must not choose what is judged.
    /// </summary>
    public string? ProjectAt(string commit) => startPrefix is null
        ? null
        : ProjectFolders.Upwards(startPrefix).FirstOrDefault(folder => blobs.Find($"{commit}:{folder}{ProjectFolders.Mark}") is not null) ?? "";

    /// <summary>The object that a commit has at a path of the project; null when there is none.</summary>
    public string? BlobAt(string commit, string path) => blobs.Find($"{commit}:{Prefix}{path}");

    /// <summary>The tip of the branch that changes are merged into, as far as this clone knows it.</summary>
    public (string Name, string Commit)? UpstreamDefaultBranch() =>
        DefaultBranches.Select(name => (name, commit: blobs.ResolveCommit(name))).Where(pair => pair.commit is not null).Select(pair => (pair.name, pair.commit!)).FirstOrDefault() is { name: not null } found
            ? found
            : null;

    /// <returns>The best common ancestors: several where each side has merged something of the other; none when the two have none here.</returns>
    public IReadOnlyList<string> MergeBases(string one, string other) =>
        one == other ? [one] : git.TryRead(1, "merge-base", "--all", one, other)?.Split('\n', StringSplitOptions.RemoveEmptyEntries) ?? [];

    /// <summary>
    /// True when two commits part where it was found, in the whole history as well: in a shallow clone, a nearer common ancestor may lie behind what was left out.
    /// </summary>
    public bool IsCertain(string mergeBase, string one, string other)
    {
        if (!IsShallow || mergeBase == one || mergeBase == other)
        {
            return true;
        }

        var leftOut = File.ReadLines(Path.GetFullPath(git.Read("rev-parse", "--git-path", "shallow").TrimEnd('\n'), git.Directory)).ToHashSet(StringComparer.Ordinal);
        return !git.ReadLines("rev-list", one, other, "^" + mergeBase).Any(leftOut.Contains);
    }

    /// <summary>Where this clone came from, as it was written down; null when it does not say.</summary>
    public string? OriginAddress() => git.TryRead(1, "config", "--get", "remote.origin.url")?.TrimEnd('\n');

    public ISourceTree Tree(string commit) => new CommitTree(git, blobs, commit);

    public ISourceTree WorkTree() => workTree;

    /// <summary>What differs between a commit and another one, or the work tree when <paramref name="head"/> is null, under the given paths.</summary>
    public IReadOnlyList<ChangedPath> Diff(string @base, string? head, IReadOnlyCollection<string> paths)
    {
        string[] commits = head is null ? [@base] : [@base, head];
        var changes = ParseRaw(git.ReadPieces(["diff", "--raw", "-z", "--no-renames", "--no-ext-diff", "--no-textconv", "--ignore-submodules=dirty", "--relative", .. commits, .. GitPaths.Of(paths)]));
        return head is null ? [.. changes.Concat(Undiffed(paths))] : [.. changes];
    }

    /// <summary>What a pull request from one commit to another shows of some files.</summary>
    /// <param name="paths">At the head, relative to the repository.</param>
    public IReadOnlyList<FileDiff> Hunks(string @base, string head, IReadOnlyCollection<string> paths) =>
        new HunkReader(AtTop(), @base, head).Read(paths);

    /// <summary>The top folder of the repository on disk.</summary>
    public string Top => Below(git.Directory, Prefix, "");

    /// <summary>True for a path that is in the index or in the commit that is checked out, or that lies in a submodule or behind a link that is.</summary>
    /// <param name="path">From the top of the repository.</param>
    public bool Tracks(string path)
    {
        var parts = path.Split('/');
        var places = Enumerable.Range(1, parts.Length).Select(count => string.Join('/', parts.Take(count))).ToList();

        // A folder is listed by what is in it, never by its own name: a parent that has an entry is a submodule, a link or a file.
        return AtTop().ReadPieces(["ls-files", "-z", "--cached", .. GitPaths.Of(places)]).Any(places.Contains) || blobs.Find($"HEAD:{path}") is not null;
    }

    /// <summary>A file in the index that is the given one, or lies in the given folder; null when there is none.</summary>
    /// <param name="path">From the top of the repository.</param>
    public string? FirstTrackedIn(string path) => AtTop().ReadPieces(["ls-files", "-z", "--cached", .. GitPaths.Of([path])]).FirstOrDefault();

    /// <summary>A place on disk as a path from the top of the repository, links to both followed; null when it lies outside.</summary>
    /// <param name="path">A full path.</param>
    public string? Within(string path)
    {
        var within = Path.GetRelativePath(RealPath.Of(Top), RealPath.Of(path)).Replace('\\', '/');
        return Path.IsPathRooted(within) || within.Split('/')[0] == ".." ? null : within;
    }

    public void Dispose() => blobs.Dispose();

    // New files, and those that git was told not to look at (assume-unchanged, skip-worktree) although they are there: lower case and S.
    private IEnumerable<ChangedPath> Undiffed(IReadOnlyCollection<string> paths) =>
        git.ReadPieces(["ls-files", "-z", "-v", "--cached", "--others", "--exclude-standard", .. GitPaths.Of(paths)])
            .Where(piece => piece[0] is '?' or 'S' || char.IsAsciiLetterLower(piece[0]))
            .Select(piece => (path: piece[2..], kind: workTree.KindOnDisk(piece[2..])))
            .Where(found => found.kind is not null)
            .Select(found => new ChangedPath(found.path.TrimEnd('/'), found.kind));

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

            yield return new(piece, header[^1] == 'D' ? null : GitModes.KindOf(header.Split(' ')[1]));
            header = null;
        }
    }

    private GitCommand AtTop() => new(Top, git.Trusted);

    private static (string Prefix, bool IsShallow) Describe(string directory, IReadOnlyList<string> trusted)
    {
        if (GitFolders.FindBare(directory) is { } bare)
        {
            throw Bare(bare);
        }

        try
        {
            // The prefix comes last and may hold anything, line breaks as well.
            var lines = new GitCommand(directory, trusted).Read("rev-parse", "--is-inside-work-tree", "--is-shallow-repository", "--show-prefix").Split('\n', 3);
            return lines[0] == "true" ? (lines[2].TrimEnd('\n'), lines[1] == "true") : throw new UsageException(
                $"{directory} is in a repository without a work tree.", "Run `gate` in a clone that has one; `git worktree add` makes one of a bare repository.");
        }
        catch (GitException failed) when (failed.Message.Contains("not a git repository", StringComparison.Ordinal))
        {
            throw new UsageException($"{directory} is not in a git repository.", "Run `gate` inside a clone, or name one with --directory.");
        }
        catch (GitException failed) when (failed.Message.Contains("safe.bareRepository", StringComparison.Ordinal))
        {
            throw Bare(directory);
        }
        catch (GitException failed) when (failed.Message.Contains("dubious ownership", StringComparison.Ordinal))
        {
            throw new UsageException($"{directory} belongs to another user, and git refuses to read it.", $"If you trust it: `git config --global --add safe.directory {directory}`.");
        }
    }

    // Git sees where a link leads: a commit that puts one in the place of a folder would have another folder judged, by its rules.
    private static void RefuseLinks(string start, string prefix)
    {
        var top = Below(start, prefix, "");
        for (var folder = start; folder.Length > top.Length; folder = Path.GetDirectoryName(folder)!)
        {
            if (new DirectoryInfo(folder).LinkTarget is { } target)
            {
                throw new UsageException($"{folder} is a symbolic link to {target}, so another folder would be judged than the one that was named.", "Name the folder itself; if a commit brought the link, look at it closely.");
            }
        }
    }

    private static UsageException Bare(string directory) =>
        new($"{directory} is a bare git repository, which has no work tree, or holds files (HEAD, objects, refs) that make it look like a git repository of its own.",
            "Run `gate` in a clone that has a work tree. If a commit brought such files, look at it closely: it may mean to decide what is judged.");

    // The prefix tells how many folders lie between the start and the top.
    private static string Below(string start, string prefix, string folder) =>
        Path.TrimEndingDirectorySeparator(Path.GetFullPath(Path.Combine(start, string.Concat(Enumerable.Repeat("../", ProjectFolders.Depth(prefix) - ProjectFolders.Depth(folder))))));
}
