namespace Gate.Git;

/// <summary>A state of the project's files: a commit or the work tree.</summary>
internal interface ISourceTree
{
    /// <summary>The commit's ID, or `working tree`.</summary>
    string Name { get; }

    /// <summary>
    /// All entries under the given folders (ending in a slash) and the given files, in the order of their paths; what does not exist is left out. A link or
    /// submodule in place of such a folder is an entry as well.
    /// </summary>
    IEnumerable<TreeFile> List(IReadOnlyCollection<string> paths);

    /// <summary>The contents in the given order. What is no plain file, and a file above <paramref name="maximumBytes"/>, is refused, not read.</summary>
    IEnumerable<FileContent> Read(IReadOnlyList<TreeFile> files, long maximumBytes);

    /// <summary>True when an entry is a link that certainly leads to a file, so that no folder can hide behind it.</summary>
    bool IsLinkToFile(TreeFile entry);
}
