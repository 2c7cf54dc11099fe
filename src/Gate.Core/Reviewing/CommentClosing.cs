namespace Gate.Core.Reviewing;

/// <summary>A comment of ours that has had its time.</summary>
/// <param name="Body">What it says from now on.</param>
/// <param name="Hide">False where somebody has replied: the conversation stays readable.</param>
/// <param name="IsFixed">True when its findings are gone; false when they moved, or fail no more for another reason.</param>
public sealed record CommentClosing(PublishedComment Comment, string Body, bool Hide, bool IsFixed);
