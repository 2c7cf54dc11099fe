namespace Gate.Git;

/// <summary>A file of a commit or of the work tree.</summary>
/// <param name="Path">Relative to the project's folder, with forward slashes.</param>
/// <param name="Blob">The object that holds its content; null in the work tree.</param>
internal sealed record TreeFile(string Path, string? Blob, bool IsSymlink);
