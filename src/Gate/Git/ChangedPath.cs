namespace Gate.Git;

/// <summary>A path whose content differs between two states; a rename is one path gone and one new.</summary>
internal sealed record ChangedPath(string Path, bool AtBase, bool AtHead);
