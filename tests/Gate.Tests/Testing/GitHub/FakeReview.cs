namespace Gate.Tests.Testing.GitHub;

/// <summary>A review that was posted.</summary>
internal sealed record FakeReview(long Id, int PullRequest, string Author, string Commit, string Body);
