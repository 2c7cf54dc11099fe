using Gate.Git;
using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.GitHub.Runner;

/// <summary>What a pull request brings into the workspace decides neither what is judged nor what is run, nor what happens to files elsewhere.</summary>
public sealed class HostileWorkspaceTests : IDisposable
{
    private readonly ActionWorkspace workspace = new();
    private readonly string outside = Directory.CreateTempSubdirectory("gate-outside-").FullName;

    private TestRepository Repository => workspace.Repository;

    public void Dispose()
    {
        workspace.Dispose();
        Directory.Delete(outside, recursive: true);
    }

    [Fact]
    public async Task Files_that_look_like_a_repository_do_not_take_its_place_and_nothing_of_them_is_run()
    {
        var @base = Project("A quiet crossing.");
        var trap = Path.Combine(outside, "trapped");
        Repository.Write("films/HEAD", "ref: refs/heads/x\n").Write("films/refs/keep", "").Write("films/objects/info/alternates", "../../.git/objects\n")
            .Write("films/config", $"[core]\n\trepositoryformatversion = 1\n\tworktree = ..\n\tfsmonitor = touch {trap}\n[extensions]\n\tpartialClone = origin\n[remote \"origin\"]\n\turl = .\n\tuploadpack = touch {trap};\n")
            .Write("films/refs/heads/x", @base + "\n")
            .Write("films/catalog/ferry/synopses.md", "## short\n\nA badword crossing.\n");
        var head = Repository.Commit();

        var run = await workspace.PullRequest(@base, head).RunAsync("--directory", "films");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("look like a git repository of its own", run.Error, StringComparison.Ordinal);
        Assert.Equal("error", workspace.Outputs["verdict"]);
        Assert.False(File.Exists(trap), "A command of the pull request was run.");
    }

    [Fact]
    public void Git_is_given_no_secret()
    {
        Environment.SetEnvironmentVariable("INPUT_MODEL-KEY", "sesame");
        Environment.SetEnvironmentVariable("ACTIONS_RUNTIME_TOKEN", "sesame");
        try
        {
            Repository.Write("a.md", "x\n").Commit();
            var git = new GitCommand(Repository.Folder, [Repository.Folder]);

            var seen = git.Read("-c", "alias.seen=!env", "seen");

            Assert.DoesNotContain("sesame", seen, StringComparison.Ordinal);
            Assert.Contains("PATH=", seen, StringComparison.Ordinal);
        }
        finally
        {
            Environment.SetEnvironmentVariable("INPUT_MODEL-KEY", null);
            Environment.SetEnvironmentVariable("ACTIONS_RUNTIME_TOKEN", null);
        }
    }

    [Theory]
    [InlineData("forged.db")]
    [InlineData("elsewhere/forged.db")]
    [InlineData("films/forged.db")]
    public async Task A_store_that_a_commit_brought_is_refused_wherever_in_the_repository_it_lies(string store)
    {
        var @base = Project("A quiet crossing.");
        Repository.Write(store, "not looked at").Write("films/catalog/ferry/synopses.md", "## short\n\nA badword crossing.\n");
        var head = Repository.Commit();

        var run = await workspace.PullRequest(@base, head).RunAsync("--directory", "films", "--store", store, "--model-endpoint", "http://127.0.0.1:9/v1", "--model-name", "m");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"{store} is tracked by git", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gate-reports/notes.txt")]
    [InlineData("gate-reports/deep/er/notes.txt")]
    [InlineData("gate-reports/report.json")]
    public async Task Links_in_the_folder_of_the_reports_lead_nowhere(string link)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no modes.");
        var victim = Path.Combine(outside, "victim");
        await File.WriteAllTextAsync(victim, "keep", TestContext.Current.CancellationToken);
        SetMode(victim);
        var @base = Project("A quiet crossing.");
        Directory.CreateDirectory(Path.GetDirectoryName(Repository.PathOf(link))!);
        File.CreateSymbolicLink(Repository.PathOf(link), victim);
        var head = Repository.Commit();

        var run = await workspace.PullRequest(@base, head).RunAsync("--directory", "films");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("is a symbolic link", run.Error, StringComparison.Ordinal);
        Assert.Equal("keep", File.ReadAllText(victim));
        AssertMode(victim);
    }

    [Theory]
    [InlineData("films/HEAD", "films/commondir")]
    [InlineData("films/HEAD", "films/objects", "films/refs")]
    public async Task Files_that_an_old_git_would_take_for_a_repository_are_refused_as_well(params string[] planted)
    {
        var @base = Project("A quiet crossing.");
        foreach (var path in planted)
        {
            Repository.Write(path, "");
        }

        var head = Repository.Write("films/catalog/ferry/synopses.md", "## short\n\nA badword crossing.\n").Commit();

        var run = await workspace.PullRequest(@base, head).RunAsync("--directory", "films");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("look like a git repository of its own", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("decoy")]
    [InlineData(".")]
    public async Task A_link_in_the_place_of_the_project_has_no_other_folder_judged(string target)
    {
        var @base = Project("A quiet crossing.");
        Directory.Move(Repository.PathOf("films"), Repository.PathOf("decoy"));
        File.Delete(Repository.PathOf("decoy/catalog/ferry/synopses.md"));
        File.CreateSymbolicLink(Repository.PathOf("films"), target);
        var head = Repository.Commit();

        var run = await workspace.PullRequest(@base, head).RunAsync("--directory", "films");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("films is a symbolic link", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_submodule_in_the_place_of_the_project_has_no_other_repository_judged()
    {
        var @base = Project("A quiet crossing.");
        Directory.Delete(Repository.PathOf("films"), recursive: true);
        Repository.Git("clone", "-q", Repository.Folder, "films");
        var head = Repository.Commit();
        Repository.Git("-C", "films", "fetch", "-q", Repository.Folder, "change");

        var run = await workspace.PullRequest(@base, head).RunAsync("--directory", "films");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("films is a submodule", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_a_commit_brought_is_refused_when_a_link_from_outside_leads_to_it()
    {
        var @base = Project("A quiet crossing.");
        var head = Repository.Write("forged.db", "not looked at").Write("films/catalog/ferry/synopses.md", "## short\n\nA badword crossing.\n").Commit();
        var link = Path.Combine(outside, "workspace");
        File.CreateSymbolicLink(link, Repository.Folder);

        var run = await workspace.PullRequest(@base, head).RunAsync("--directory", "films", "--store", Path.Combine(link, "forged.db"), "--model-endpoint", "http://127.0.0.1:9/v1", "--model-name", "m");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("forged.db is tracked by git", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gate-reports/notes.txt")]
    [InlineData("gate-reports/deep/er/notes.txt")]
    [InlineData("gate-reports/report.json")]
    [InlineData("told/review.json")]
    [InlineData("traces/0001.json")]
    public async Task Files_that_a_commit_put_where_the_run_writes_are_not_passed_off_as_its_own(string path)
    {
        var @base = Project("A quiet crossing.");
        var head = Repository.Write(path, "{}").Commit();

        var run = await workspace.PullRequest(@base, head).RunAsync("--directory", "films", "--review-file", "told/review.json", "--trace", "traces");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"{path} is tracked by git", run.Error, StringComparison.Ordinal);
        Assert.Equal("{}", Repository.Read(path));
    }

    [Theory]
    [InlineData("films/.gate/samples.db", "")]
    [InlineData("films/.gate", "samples.db")]
    public async Task A_link_in_the_place_of_the_store_changes_no_modes_when_no_model_judges(string link, string file)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no modes.");
        var victim = Path.Combine(outside, file.Length > 0 ? file : "victim");
        await File.WriteAllTextAsync(victim, "keep", TestContext.Current.CancellationToken);
        SetMode(victim);
        var @base = Project("A quiet crossing.");
        Directory.CreateDirectory(Path.GetDirectoryName(Repository.PathOf(link))!);
        File.CreateSymbolicLink(Repository.PathOf(link), outside);
        var head = Repository.Commit();

        var run = await workspace.PullRequest(@base, head).RunAsync("--directory", "films");

        Assert.NotEqual(2, run.ExitCode);
        AssertMode(victim);
    }

    [Fact]
    public async Task Files_that_an_earlier_step_left_beside_the_reports_keep_their_modes()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no modes.");
        var @base = Project("A quiet crossing.");
        var head = Repository.Write("films/catalog/ferry/synopses.md", "## short\n\nA slow crossing.\n").Commit();
        Repository.Write("gate-reports/other.txt", "somebody else's");
        SetMode(Repository.PathOf("gate-reports/other.txt"));

        var run = await workspace.PullRequest(@base, head).RunAsync("--directory", "films");

        Assert.Equal(0, run.ExitCode);
        AssertMode(Repository.PathOf("gate-reports/other.txt"));
    }

    private static void SetMode(string path)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead);
        }
    }

    private static void AssertMode(string path) => Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(path) == UnixFileMode.UserRead, "The mode of a file elsewhere was changed.");

    // A project below the top, on main.
    private string Project(string text)
    {
        Repository.Write("films/gate.yml", "").Write("films/catalog/ferry/show.yml", "title: Ferry\n").Write("films/catalog/ferry/synopses.md", $"## short\n\n{text}\n");
        var @base = Repository.Commit();
        Repository.Git("checkout", "-q", "-b", "change");
        return @base;
    }
}
