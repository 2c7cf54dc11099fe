namespace Gate.Git;

/// <summary>A path whose content differs between two states; a rename is one path gone and one new.</summary>
/// <param name="AtHead">What stands there at the head; null when it is gone.</param>
internal sealed record ChangedPath(string Path, EntryKind? AtHead);
