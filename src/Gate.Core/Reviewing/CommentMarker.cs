namespace Gate.Core.Reviewing;

/// <summary>
/// The first line of a comment of ours, which people do not see: `&lt;!-- gate {"v":1,…} --&gt;`. It counts only in a comment that we wrote; the author is checked elsewhere.
/// </summary>
public sealed record CommentMarker
{
    /// <summary>The project's folder, so that two gates in one repository leave each other's comments alone.</summary>
    public string Project { get; init; } = "";

    public required CommentKind Kind { get; init; }

    /// <summary>The commit that the comment was last written for.</summary>
    public string Head { get; init; } = "";

    /// <summary>Of a comment on a place: its findings. Of the summary: all that fail at <see cref="Head"/>.</summary>
    public IReadOnlyList<string> Fingerprints { get; init; } = [];

    /// <summary>For each of the fingerprints, which rule found it where; empty in a marker that does not say.</summary>
    public IReadOnlyList<string> Cells { get; init; } = [];

    /// <summary>Of a comment on a place: the synopses it speaks of, so that a reply need not name them.</summary>
    public IReadOnlyList<string> Synopses { get; init; } = [];

    /// <summary>Of the summary: findings that have had a comment. One that is gone although its finding is not was deleted by a person, and is not made again.</summary>
    public IReadOnlyList<string> Commented { get; init; } = [];

    /// <summary>Of the summary: what failed at the push before <see cref="Head"/>, so that a second run at the same commit tells the same news; null when there was none.</summary>
    public IReadOnlyList<string>? Earlier { get; init; }

    /// <summary>Of an answer: the comment that it answers, so that a run that is started again does not answer twice.</summary>
    public long? Answers { get; init; }

    /// <summary>True when a list was too long for a comment: then what is not in it may have been.</summary>
    public bool IsCut { get; init; }
}
