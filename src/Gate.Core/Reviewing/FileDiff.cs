namespace Gate.Core.Reviewing;

/// <summary>What a pull request shows of a file: the lines at head, in hunks with three lines of context, as GitHub cuts them. Only there can a comment be put.</summary>
public sealed record FileDiff(string Path, IReadOnlyList<LineRange> Hunks);
