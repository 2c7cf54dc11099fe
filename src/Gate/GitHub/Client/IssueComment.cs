namespace Gate.GitHub.Client;

/// <summary>A comment in the conversation of a pull request.</summary>
/// <param name="Author">The login; empty for an account that is gone.</param>
/// <param name="IsBot">True when an app wrote it, not a person.</param>
internal sealed record IssueComment(long Id, string NodeId, string Author, bool IsBot, string Body, string Url);
