namespace Gate.Tests.Testing.GitHub;

/// <summary>The repository that a fake GitHub has, and who may do what.</summary>
internal sealed record FakeGitHubOptions
{
    public const string Token = "ghs_0123456789abcdefghijklmnopqrstuvwxyz";

    /// <summary>`owner/name`.</summary>
    public string Repository { get; init; } = "studio/synopses";

    /// <summary>A git repository that holds the commits of the pull requests: lines are checked against its diffs. Null when a test states the hunks itself.</summary>
    public string? Folder { get; init; }

    /// <summary>Who may call, by token; any other gets 401.</summary>
    public IReadOnlyDictionary<string, FakeToken> Tokens { get; init; } = new Dictionary<string, FakeToken> { [Token] = new() };
}
