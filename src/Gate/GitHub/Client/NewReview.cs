namespace Gate.GitHub.Client;

/// <summary>A review that comments, and neither approves nor blocks: the check does that.</summary>
/// <param name="Comments">All on lines.</param>
internal sealed record NewReview(string Commit, string Body, IReadOnlyList<NewComment> Comments);
