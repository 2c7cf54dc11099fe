using System.Diagnostics;
using Gate.Tests.Testing;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace Gate.Tests.Contracts;

/// <summary>The scripts of the pair for forks, run by bash with a `gh` that answers from files. They need jq, which GitHub's runners have.</summary>
[Trait("Category", "Contract")]
public sealed class WorkflowScriptTests : IDisposable
{
    private const string Fetch = "Fetch the answers that the other half has kept";
    private const string Rerun = "Run the first half again";
    private const string Runs = "repos/o/r/actions/workflows/5/runs?event=workflow_run&per_page=50";
    private const string Own = "repos/o/r/actions/artifacts?name=gate-store-aaa&per_page=100";
    private const string Pull = "repos/o/r/pulls/7";

    private const string Gh = """
        #!/usr/bin/env bash
        if [ "$1" != api ]; then echo "$*" >> "$FOLDER/done"; exit; fi
        shift; [ "$1" != --paginate ] || shift
        file=$FOLDER/$(tr '/?' '__' <<< "$1")
        [ -f "$file" ] || { echo "gh: HTTP 502" >&2; exit 1; }
        exec jq --raw-output "$3" "$file"
        """;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("gate-test-");

    public WorkflowScriptTests()
    {
        Write("gh", Gh);
        Answer("repos/o/r/actions/workflows?per_page=100", """{"workflows":[{"id":4,"path":".github/workflows/gate.yml"},{"id":5,"path":".github/workflows/fork-publish.yml"}]}""");
        Answer(Runs, """{"workflow_runs":[{"id":34,"conclusion":"skipped"},{"id":33,"conclusion":null},{"id":32,"conclusion":"success"},{"id":31,"conclusion":"failure"}]}""");
        Answer(Own, """{"artifacts":[]}""");
        Answer(Artifacts(33), """{"artifacts":[{"name":"gate-reports","expired":false},{"name":"gate-store-old","expired":true}]}""");
        Answer(Artifacts(32), """{"artifacts":[{"name":"gate-reports","expired":false},{"name":"gate-store-bbb","expired":false}]}""");
        Answer(Artifacts(31), """{"artifacts":[{"name":"gate-store-ccc","expired":false}]}""");
        Answer(Pull, """{"head":{"sha":"aaa"}}""");
    }

    [Fact]
    public async Task The_store_of_the_commit_comes_first()
    {
        Answer(Own, """{"artifacts":[{"expired":false,"workflow_run":{"id":31}}]}""");

        var (code, made) = await RunAsync("fork-gate.yml", Fetch);

        Assert.Equal((0, "run download 31 --name gate-store-aaa --dir .gate"), (code, made));
    }

    [Fact]
    public async Task Otherwise_the_newest_store_is_taken()
    {
        var (code, made) = await RunAsync("fork-gate.yml", Fetch);

        Assert.Equal((0, "run download 32 --name gate-store-bbb --dir .gate"), (code, made));
    }

    [Fact]
    public async Task A_store_that_another_run_has_left_is_not_believed()
    {
        Answer(Own, """{"artifacts":[{"expired":false,"workflow_run":{"id":99,"head_branch":"main"}}]}""");

        var (code, made) = await RunAsync("fork-gate.yml", Fetch);

        Assert.Equal((0, "run download 32 --name gate-store-bbb --dir .gate"), (code, made));
    }

    [Theory]
    [InlineData("repos/o/r/actions/workflows?per_page=100")]
    [InlineData(Runs)]
    [InlineData(Own)]
    [InlineData("repos/o/r/actions/runs/33/artifacts?per_page=100")]
    public async Task An_error_of_GitHub_is_not_an_empty_answer(string address)
    {
        File.Delete(PathOf(address));

        var (code, made) = await RunAsync("fork-gate.yml", Fetch);

        Assert.Equal((1, ""), (code, made));
    }

    [Theory]
    [InlineData("repos/o/r/actions/workflows?per_page=100", """{"workflows":[]}""")]
    [InlineData(Runs, """{"workflow_runs":[]}""")]
    public async Task Where_nothing_is_stored_nothing_is_fetched(string address, string answer)
    {
        Answer(address, answer);

        var (code, made) = await RunAsync("fork-gate.yml", Fetch);

        Assert.Equal((0, ""), (code, made));
    }

    [Theory]
    [InlineData("aaa", "run rerun 12")]
    [InlineData("bbb", "")]
    public async Task A_run_is_started_again_while_its_commit_is_the_pull_requests(string head, string expected)
    {
        Answer(Pull, $$$"""{"head":{"sha":"{{{head}}}"}}""");

        var (code, made) = await RunAsync("fork-publish.yml", Rerun);

        Assert.Equal((0, expected), (code, made));
    }

    [Fact]
    public async Task No_run_is_started_again_where_GitHub_does_not_say_which_commit_it_is()
    {
        File.Delete(PathOf(Pull));

        var (code, made) = await RunAsync("fork-publish.yml", Rerun);

        Assert.Equal((1, ""), (code, made));
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static string Artifacts(int run) => $"repos/o/r/actions/runs/{run}/artifacts?per_page=100";

    private static string Script(string file, string step) => ((YamlMappingNode)WorkflowRules.At(WorkflowRules.Read(File.ReadAllText(RepositoryRoot.PathOf("action", "workflows", file))), "jobs")!)
        .Children.Values.SelectMany(job => (YamlSequenceNode)WorkflowRules.At(job, "steps")!).Where(one => WorkflowRules.At(one, "name")?.ToString() == step).Select(one => WorkflowRules.At(one, "run")!.ToString()).Single();

    private string PathOf(string address) => Path.Combine(folder.FullName, address.Replace('/', '_').Replace('?', '_'));

    private void Answer(string address, string json) => File.WriteAllText(PathOf(address), json);

    private void Write(string name, string script)
    {
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllText(path, script);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }
    }

    // As GitHub's runner does for `shell: bash`.
    private async Task<(int ExitCode, string Made)> RunAsync(string file, string step)
    {
        var path = Environment.GetEnvironmentVariable("PATH")!;
        Assert.SkipUnless(OperatingSystem.IsLinux() && path.Split(Path.PathSeparator).Any(place => File.Exists(Path.Combine(place, "jq"))), "Install jq first.");
        Write("script", Script(file, step));
        var start = new ProcessStartInfo("bash") { WorkingDirectory = folder.FullName, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])["--noprofile", "--norc", "-e", "-o", "pipefail", "script"])
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in new (string, string)[] { ("PATH", $"{folder.FullName}:{path}"), ("FOLDER", folder.FullName), ("GH_REPO", "o/r"), ("HEAD_SHA", "aaa"), ("RUN_ID", "12"), ("PULL_REQUEST", "7") })
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        // A few lines, which fit into the pipes unread.
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        var made = Path.Combine(folder.FullName, "done");
        return (process.ExitCode, File.Exists(made) ? (await File.ReadAllTextAsync(made, TestContext.Current.CancellationToken)).Trim() : "");
    }
}
