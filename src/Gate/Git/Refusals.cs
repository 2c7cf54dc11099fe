namespace Gate.Git;

/// <summary>Why a file is not read, in a sentence.</summary>
internal static class Refusals
{
    public const string Symlink = "It is a symbolic link, and links are not followed.";

    public const string Outside = "It lies outside the repository.";

    public static string TooLarge(long size, long maximum) => $"It has {size:N0} bytes; at most {maximum:N0} are read.";
}
