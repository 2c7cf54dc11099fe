namespace Gate.Git;

/// <summary>Why a file is not read, in a sentence.</summary>
internal static class Refusals
{
    public const string Symlink = "It is a symbolic link, and links are not followed.";

    public const string Submodule = "It is a repository of its own (a submodule), and those are not read.";

    public const string Outside = "It lies outside the repository.";

    public const string Undecodable = "Its name is not UTF-8, so it cannot be found.";

    public static string Unreadable(Exception failed) => $"It cannot be read: {failed.Message}";

    public static string TooLarge(long size, long maximum) => $"It has {size:N0} bytes; at most {maximum:N0} are read.";

    /// <returns>Null when it is a plain file with a name that can be read.</returns>
    public static string? Of(EntryKind kind, string path) => kind switch
    {
        EntryKind.Symlink => Symlink,
        EntryKind.Submodule => Submodule,
        _ => path.Contains('\uFFFD', StringComparison.Ordinal) ? Undecodable : null,
    };
}
