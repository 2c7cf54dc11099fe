namespace Gate.Tests.Testing.GitHub;

/// <summary>Who calls, and the `permissions:` of the job.</summary>
internal sealed record FakeToken
{
    /// <summary>As the API has it, so an app ends in `[bot]`.</summary>
    public string Login { get; init; } = "github-actions[bot]";

    public FakeAccess PullRequests { get; init; } = FakeAccess.Write;

    public FakeAccess Issues { get; init; } = FakeAccess.None;

    public FakeAccess Contents { get; init; } = FakeAccess.Read;

    public bool IsApp => Login.EndsWith("[bot]", StringComparison.Ordinal);

    /// <summary>What a workflow on a pull request from a fork gets.</summary>
    public static FakeToken ReadOnly { get; } = new() { PullRequests = FakeAccess.Read };
}
