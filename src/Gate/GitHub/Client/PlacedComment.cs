using Gate.Core.Reviewing;

namespace Gate.GitHub.Client;

/// <summary>A comment on a place of the diff, or on a file.</summary>
/// <param name="Author">The login; empty for an account that is gone.</param>
/// <param name="IsBot">True when an app wrote it, not a person.</param>
/// <param name="ReplyTo">The comment it answers; null when it began the thread.</param>
/// <param name="Lines">At head; null when it is outdated or about the whole file.</param>
internal sealed record PlacedComment(long Id, string NodeId, string Author, bool IsBot, string Body, string Path, LineRange? Lines, bool IsOnFile, long? ReplyTo, string Url);
