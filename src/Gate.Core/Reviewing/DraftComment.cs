namespace Gate.Core.Reviewing;

/// <summary>A comment that should be on the pull request: the findings of one place, in one text.</summary>
/// <param name="Lines">Null for a comment on the whole file.</param>
/// <param name="Fingerprints">Of its findings, in their order; never empty.</param>
/// <param name="Body">Markdown, with its marker on the first line.</param>
public sealed record DraftComment(string Path, LineRange? Lines, IReadOnlyList<string> Fingerprints, string Body);
