namespace Gate.Git;

/// <summary>Paths as git takes them on its command line.</summary>
internal static class GitPaths
{
    /// <summary>The paths after a `--`; an empty one stands for the whole project, which git is told by naming none.</summary>
    public static IEnumerable<string> Of(IReadOnlyCollection<string> paths) => paths.Contains("") ? ["--"] : ["--", .. paths];
}
