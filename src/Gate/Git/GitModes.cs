namespace Gate.Git;

/// <summary>The modes that git gives to the entries of a tree.</summary>
internal static class GitModes
{
    private const string Symlink = "120000";
    private const string Submodule = "160000";

    public static EntryKind KindOf(string mode) => mode switch
    {
        Symlink => EntryKind.Symlink,
        Submodule => EntryKind.Submodule,
        _ => EntryKind.File,
    };
}
