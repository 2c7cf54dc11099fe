namespace Gate.Git;

/// <summary>An entry of a commit or of the work tree.</summary>
/// <param name="Path">Relative to the project's folder, with forward slashes.</param>
/// <param name="Blob">The object that holds its content; null when that lies on disk.</param>
internal sealed record TreeFile(string Path, string? Blob, EntryKind Kind);
