using Gate.Tests.Testing;
using Gate.Tests.Testing.GitHub;
using Xunit;

namespace Gate.Tests.GitHub.Publishing;

/// <summary>A repository with a pull request on a GitHub, and runs of the action on it, as a workflow starts them.</summary>
internal sealed class Studio : IAsyncDisposable
{
    public const int Number = 7;

    private readonly ActionWorkspace workspace;
    private readonly string initial;

    /// <param name="isOwner">False where somebody else disposes of the repository.</param>
    public Studio(FakeToken? token = null, TestRepository? repository = null, bool isOwner = true)
    {
        workspace = new(repository, isOwner);

        // Tests commit everything that is there; what a run wrote is nothing that anybody commits.
        Repository.Write(".git/info/exclude", "gate-reports/\n");
        if (repository is null)
        {
            Repository.Show("ferry", "A quiet crossing.").Show("choir", "A choir in a lift.").Commit();
        }

        initial = Repository.Git("rev-parse", "main").Trim();
        if (repository is null)
        {
            Repository.Git("checkout", "-q", "-b", "change");
        }

        GitHub = FakeGitHub.Start(new()
        {
            Repository = "studio/catalogue",
            Folder = Repository.Folder,
            Tokens = new Dictionary<string, FakeToken> { [FakeGitHubOptions.Token] = token ?? new() },
        });
        Pull = GitHub.PullRequests.Add(Number, initial, initial);
        foreach (var (name, value) in GitHub.Variables)
        {
            workspace.Variables[name] = value;
        }

        workspace.Variables["INPUT_TOKEN"] = FakeGitHubOptions.Token;
    }

    public FakeGitHub GitHub { get; }

    /// <summary>How much faster than the real clock waiting goes; what has a limit of 30 seconds has that much less of it.</summary>
    public int Speed { get; init; } = 10;

    /// <summary>True where a test has too many runs to tell of each.</summary>
    public bool IsSilent { get; init; }

    public FakePullRequest Pull { get; }

    public TestRepository Repository => workspace.Repository;

    public ActionWorkspace Workspace => workspace;

    public FakeComment Summary => GitHub.IssueComments.Single(comment => comment.IsBot);

    /// <summary>Comments of ours on lines and files that say something is wrong now.</summary>
    public IReadOnlyList<FakeComment> Open => [.. GitHub.ReviewComments.Where(comment => comment.IsBot && Marker(comment)?.Kind == Core.Reviewing.CommentKind.Finding)];

    /// <summary>Requests that changed something.</summary>
    public int Writes => GitHub.Requests.Count(request => request.Method != "GET" && !(request.Path == "/graphql" && request.Body.Contains("query", StringComparison.Ordinal)));

    public static Core.Reviewing.CommentMarker? Marker(FakeComment comment) => Core.Reviewing.CommentMarkers.Parse(comment.Body);

    /// <summary>Commits what is on disk and pushes it.</summary>
    public Studio Push()
    {
        Pull.Head = Repository.Commit();
        Pull.Base = Repository.Git("rev-parse", "main").Trim();
        return this;
    }

    public Task<GateRun> RunAsync(params string[] options)
    {
        workspace.PullRequest(Pull.Base, Pull.Head);
        return StartAsync(options);
    }

    /// <summary>A run with the event that the workspace has now.</summary>
    public async Task<GateRun> StartAsync(params string[] options)
    {
        var run = await GateRun.At(new ScaledTime(Speed), Repository.Folder, workspace.Variables, ["action", .. options]);
        (IsSilent ? null : TestContext.Current.TestOutputHelper)?.WriteLine($"{run.Output}{run.Error}exit code {run.ExitCode}");
        return run;
    }

    public async ValueTask DisposeAsync()
    {
        await GitHub.DisposeAsync();
        workspace.Dispose();
    }
}
