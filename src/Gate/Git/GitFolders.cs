namespace Gate.Git;

/// <summary>Knows a folder that git would take for a repository of its own. Git before 2.38 does not refuse one, and a commit can bring the files.</summary>
internal static class GitFolders
{
    /// <param name="start">A full path.</param>
    /// <returns>The first such folder on the way up, before the one that holds `.git`; null when there is none.</returns>
    public static string? FindBare(string start)
    {
        for (var folder = start; folder is not null && !Path.Exists(Path.Combine(folder, ".git")); folder = Path.GetDirectoryName(folder))
        {
            if (IsBare(folder))
            {
                return folder;
            }
        }

        return null;
    }

    // `commondir` names another repository, whose objects and refs then count.
    private static bool IsBare(string folder) => Path.Exists(Path.Combine(folder, "HEAD"))
        && (Path.Exists(Path.Combine(folder, "commondir")) || (Path.Exists(Path.Combine(folder, "objects")) && Path.Exists(Path.Combine(folder, "refs"))));
}
