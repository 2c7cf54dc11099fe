namespace Gate.Git;

/// <summary>A path without the links that it leads through; two names of one place become the same.</summary>
internal static class RealPath
{
    private const int MostLinks = 40;

    /// <param name="path">A full path; what it names need not be there.</param>
    public static string Of(string path)
    {
        var left = MostLinks;
        return Follow(path, ref left);
    }

    private static string Follow(string path, ref int left)
    {
        if (Path.GetDirectoryName(path) is not { } parent)
        {
            return path;
        }

        var folder = Follow(parent, ref left);
        var place = Path.Combine(folder, Path.GetFileName(path));
        return left > 0 && new FileInfo(place).LinkTarget is { } target && left-- > 0 ? Follow(Path.TrimEndingDirectorySeparator(Path.GetFullPath(target, folder)), ref left) : place;
    }
}
