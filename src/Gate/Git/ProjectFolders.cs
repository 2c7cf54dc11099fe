namespace Gate.Git;

/// <summary>How a project is found that nobody named: the nearest folder upwards that holds a gate.yml.</summary>
internal static class ProjectFolders
{
    /// <summary>The file that makes a folder a project.</summary>
    public const string Mark = "gate.yml";

    /// <summary>The folder itself and those above it, up to the top: `a/b/`, `a/` and the empty one.</summary>
    /// <param name="prefix">Empty, or a path with a slash at its end.</param>
    public static IEnumerable<string> Upwards(string prefix)
    {
        while (prefix.Length > 0)
        {
            yield return prefix;
            prefix = prefix[..(prefix.LastIndexOf('/', prefix.Length - 2) + 1)];
        }

        yield return "";
    }

    /// <summary>How many folders below the top.</summary>
    public static int Depth(string prefix) => prefix.Count(c => c == '/');
}
