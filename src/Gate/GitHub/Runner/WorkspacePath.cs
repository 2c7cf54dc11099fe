using Gate.Git;

namespace Gate.GitHub.Runner;

/// <summary>Keeps what we write where it was meant to go: what a commit brought into the workspace may be links that lead out of it.</summary>
internal static class WorkspacePath
{
    private const UnixFileMode ForAll = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;
    private const UnixFileMode Enter = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    // Links are listed, and not gone into.
    private static readonly EnumerationOptions Everything = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false };

    /// <exception cref="UsageException">The path, or a folder on the way to it, is a link.</exception>
    public static void RefuseLinks(string workspace, string path)
    {
        if (FindLink(workspace, path) is { } link)
        {
            throw new UsageException($"{Path.GetRelativePath(workspace, link)} is a symbolic link, and links that a commit may have brought are not followed.", "Remove the link, or name another place.");
        }
    }

    /// <exception cref="UsageException">A commit brought the file, or one in the folder: it would be collected as ours, and stay if this run wrote none.</exception>
    public static void RefuseTracked(GitRepository repository, string path)
    {
        if (repository.Within(path) is { } within && repository.FirstTrackedIn(within) is { } tracked)
        {
            throw new UsageException($"{tracked} is tracked by git and lies where this run writes: whoever wrote a commit could pass it off as a report.",
                $"Run `git rm --cached {tracked}` and add it to .gitignore, or name another place.");
        }
    }

    /// <exception cref="UsageException">The repository of the project is a submodule of another one in the workspace: a commit chose what it is, and its commits are not those that the event names.</exception>
    public static void RefuseSubmodule(string workspace, GitRepository repository, IReadOnlyList<string> trusted)
    {
        for (var folder = Path.GetDirectoryName(repository.Top); folder is not null && IsWithin(workspace, folder); folder = Path.GetDirectoryName(folder))
        {
            if (!Path.Exists(Path.Combine(folder, ".git")))
            {
                continue;
            }

            using var outer = GitRepository.Open(folder, workspace, trusted);
            if (outer.Within(repository.Top) is { } within && outer.Tracks(within))
            {
                throw new UsageException($"{Path.GetRelativePath(workspace, repository.Top)} is a submodule, so a commit chose which repository that is, and the commits of this event are not its own.",
                    "Let the action run in the submodule's repository, or name a folder that is none.");
            }
        }
    }

    /// <exception cref="UsageException">Something in the folder is a link: whoever collects it, or changes its mode, would follow.</exception>
    public static void RefuseLinksIn(string workspace, string folder)
    {
        RefuseLinks(workspace, folder);
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder, "*", Everything).FirstOrDefault(IsLink) is { } link)
        {
            throw new UsageException($"{Path.GetRelativePath(workspace, link)} is a symbolic link in a folder that this run writes into. A commit may have brought it, to have files elsewhere changed or published.",
                "Remove the link, or name another folder.");
        }
    }

    /// <summary>Lets later steps of the workflow, which run as another user, change and delete what a container has made as root.</summary>
    /// <param name="path">A file, or a folder without what it holds; it need not be there.</param>
    public static void Share(string workspace, string path)
    {
        // Setting a mode follows links.
        if (OperatingSystem.IsWindows() || !Environment.IsPrivilegedProcess || FindLink(workspace, path) is not null || IsLink(path))
        {
            return;
        }

        if (Directory.Exists(path))
        {
            File.SetUnixFileMode(path, ForAll | Enter);
        }
        else if (File.Exists(path))
        {
            File.SetUnixFileMode(path, ForAll);
        }
    }

    private static bool IsWithin(string workspace, string folder) => folder == workspace || folder.StartsWith(workspace + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static string? FindLink(string workspace, string path)
    {
        for (var place = path; place.Length > workspace.Length && place.StartsWith(workspace, StringComparison.Ordinal); place = Path.GetDirectoryName(place)!)
        {
            if (IsLink(place))
            {
                return place;
            }
        }

        return null;
    }

    private static bool IsLink(string path) => new FileInfo(path).LinkTarget is not null;
}
