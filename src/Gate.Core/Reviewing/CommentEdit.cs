namespace Gate.Core.Reviewing;

/// <summary>A new text for a comment of ours.</summary>
public sealed record CommentEdit(PublishedComment Comment, string Body);
