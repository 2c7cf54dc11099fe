namespace Gate.Core.Reviewing;

/// <summary>A comment of ours that is on the pull request already.</summary>
/// <param name="Id">The number that the REST interface knows it by.</param>
/// <param name="NodeId">The ID that the GraphQL interface knows it by.</param>
/// <param name="Body">As it stands there, with its marker.</param>
/// <param name="IsOutdated">True when the line it was on has changed, so that GitHub no longer shows it in the diff.</param>
/// <param name="HasReplies">True when somebody answered: then it stays readable, whatever comes.</param>
public sealed record PublishedComment(long Id, string NodeId, CommentMarker Marker, string Body, bool IsOutdated, bool HasReplies, string Url)
{
    public string Path { get; init; } = "";

    /// <summary>Where it stands now, at head; null when it is outdated, about the whole file, or when nobody knows.</summary>
    public LineRange? Lines { get; init; }
}
