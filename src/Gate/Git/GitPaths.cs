namespace Gate.Git;

/// <summary>Paths as git takes them on its command line.</summary>
internal static class GitPaths
{
    /// <summary>
    /// The paths after a `--`; an empty one stands for the whole project, which git is told by naming none. A folder loses its slash, so that a link in its
    /// place is found.
    /// </summary>
    public static IEnumerable<string> Of(IReadOnlyCollection<string> paths) => paths.Contains("") ? ["--"] : ["--", .. paths.Select(path => path.TrimEnd('/')).Distinct(StringComparer.Ordinal)];
}
