namespace Gate.Git;

/// <summary>A state of the project's files: a commit or the work tree.</summary>
internal interface ISourceTree
{
    /// <summary>The commit's ID, or `working tree`.</summary>
    string Name { get; }

    /// <summary>All files under the given folders (ending in a slash) and the given files, in the order of their paths; what does not exist is left out.</summary>
    IEnumerable<TreeFile> List(IReadOnlyCollection<string> paths);

    /// <summary>The contents in the given order. A symlink and a file above <paramref name="maximumBytes"/> are refused, not read.</summary>
    IEnumerable<FileContent> Read(IReadOnlyList<TreeFile> files, long maximumBytes);
}
