using System.Text.Json;
using Gate.Tests.Testing;

namespace Gate.Tests.GitHub;

/// <summary>A repository with what GitHub's runner puts around it: the event, the files of outputs and summary, the variables.</summary>
internal sealed class ActionWorkspace : IDisposable
{
    private readonly DirectoryInfo runner = Directory.CreateTempSubdirectory("gate-runner-");

    private readonly bool isOwner;

    /// <param name="isOwner">False where somebody else disposes of the repository.</param>
    public ActionWorkspace(TestRepository? repository = null, bool isOwner = true)
    {
        this.isOwner = isOwner;
        Repository = repository ?? OwnRules.AddTo(TestRepository.Create());
        Variables = new(StringComparer.Ordinal)
        {
            ["GITHUB_ACTIONS"] = "true",
            ["GITHUB_WORKSPACE"] = Repository.Folder,
            ["GITHUB_OUTPUT"] = Path.Combine(runner.FullName, "output"),
            ["GITHUB_STEP_SUMMARY"] = Path.Combine(runner.FullName, "summary"),
            ["GITHUB_SERVER_URL"] = "https://github.example",
            ["GITHUB_REPOSITORY"] = "studio/catalogue",
            ["GITHUB_RUN_ID"] = "17",
            ["GITHUB_EVENT_PATH"] = Path.Combine(runner.FullName, "event.json"),
        };
    }

    public TestRepository Repository { get; }

    public Dictionary<string, string> Variables { get; }

    public string Summary => File.Exists(Variables["GITHUB_STEP_SUMMARY"]) ? File.ReadAllText(Variables["GITHUB_STEP_SUMMARY"]) : "";

    /// <summary>The outputs as the runner reads them.</summary>
    public IReadOnlyDictionary<string, string> Outputs => RunnerOutputs.Read(File.ReadAllText(Variables["GITHUB_OUTPUT"]));

    public ActionWorkspace Event(string name, string json)
    {
        Variables["GITHUB_EVENT_NAME"] = name;
        File.WriteAllText(Variables["GITHUB_EVENT_PATH"], json);
        return this;
    }

    public ActionWorkspace PullRequest(string @base, string head, string headRepository = "studio/catalogue", string author = "ada", string name = "pull_request", string action = "synchronize", string into = "main") =>
        Event(name, PullRequestJson(@base, head, $$"""{"full_name":"{{headRepository}}"}""", author, action, into));

    public ActionWorkspace Push(string before, string after, string reference = "refs/heads/main", bool isForced = false, bool isDeleted = false) => Event("push", JsonSerializer.Serialize(new
    {
        before,
        after,
        @ref = reference,
        forced = isForced,
        created = before.All(c => c == '0'),
        deleted = isDeleted,
        repository = new { default_branch = "main", full_name = "studio/catalogue" },
    }));

    public static string PullRequestJson(string @base, string head, string headRepository, string author = "ada", string action = "opened", string into = "main") => JsonSerializer.Serialize(new
    {
        action,
        number = 7,
        pull_request = new
        {
            number = 7,
            user = new { login = author },
            @base = new { @ref = into, sha = @base, repo = new { full_name = "studio/catalogue" } },
            head = new { @ref = "edit", sha = head, repo = JsonDocument.Parse(headRepository).RootElement },
        },
        repository = new { full_name = "studio/catalogue", default_branch = "main" },
    });

    public async Task<GateRun> RunAsync(params string[] options) => await GateRun.In(Repository.Folder, Variables, ["action", .. options]);

    /// <summary>Leaves the branches as actions/checkout does with `fetch-depth: 0`.</summary>
    public void CloneFrom(string? origin)
    {
        if (origin is not null)
        {
            Repository.Git("remote", "add", "origin", origin);
        }

        foreach (var branch in Repository.Git("for-each-ref", "--format=%(refname:short)", "refs/heads/").Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            Repository.Git("update-ref", $"refs/remotes/origin/{branch}", $"refs/heads/{branch}");
        }
    }

    public void Dispose()
    {
        if (isOwner)
        {
            Repository.Dispose();
        }

        runner.Delete(recursive: true);
    }
}
