namespace Gate.Git;

/// <summary>What stands at a path. Only files are read; what lies behind a link or in a submodule is another place's.</summary>
internal enum EntryKind
{
    File,
    Symlink,

    /// <summary>A submodule, or a repository that lies in the work tree without being one.</summary>
    Submodule,
}
