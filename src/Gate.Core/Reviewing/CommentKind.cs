namespace Gate.Core.Reviewing;

/// <summary>What a comment of ours is.</summary>
public enum CommentKind
{
    /// <summary>The one summary of a pull request.</summary>
    Summary,

    /// <summary>Findings that are there.</summary>
    Finding,

    /// <summary>Findings that were there; the comment is hidden as resolved.</summary>
    Fixed,

    /// <summary>Its findings are told on another line now.</summary>
    Moved,

    /// <summary>An answer to somebody.</summary>
    Reply,

    /// <summary>Findings that fail no more although nobody fixed them: accepted, a warning now, or judged no longer.</summary>
    Closed,
}
