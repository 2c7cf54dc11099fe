using System.Text.Json;
using Gate.Tests.Testing;
using Gate.Tests.Testing.GitHub;
using Xunit;

namespace Gate.Tests.Contracts;

/// <summary>The image on a pull request of the sample catalogue, as a workflow runs it: red, then fixed, then green; and with a real model.</summary>
[Trait("Category", "Contract")]
public sealed class ContainerActionTests
{
    private const string Faulty = "catalog/dry-lightning";

    // One judge with one vote: what a small model can finish while somebody waits. It has no taste, so what it finds is told and fails nothing.
    private const string Judging = """

          - {set: none, rules: [SYN2001, SYN2002, SYN3001, SYN3002, SYN3003, SYN3004]}
          - {set: warning, rules: [SYN2003]}
        judging:
          judges:
            - {votes: 1, rationale: none}
        model:
          max-output-tokens: 400
          timeout: 600
          concurrency: {max: 1}
          prices: {prompt: 1, cached: 0.1, completion: 2}

        """;

    [Fact]
    public async Task A_pull_request_is_red_and_once_it_is_fixed_green()
    {
        await ContainerImage.RequireAsync();
        using var repository = Sample();
        var @base = repository.Git("rev-parse", "main").Trim();

        using var first = await RunAsync(repository, @base, Spoil(repository));
        using var second = await RunAsync(repository, @base, Mend(repository));

        Assert.True(first.ExitCode == 1, first.Log);
        AssertOutputs(first, ("verdict", "failed"), ("exit-code", "1"), ("not-judged", "0"), ("pull-request", "7"), ("calls", "0"));
        Assert.Contains("SYN1401", first.Summary, StringComparison.Ordinal);
        Assert.Contains($"::error file={Faulty}/synopses.md,line=", first.Log, StringComparison.Ordinal);
        AssertReports(first);
        Assert.True(second.ExitCode == 0, second.Log);
        AssertOutputs(second, ("verdict", "passed"), ("exit-code", "0"), ("failing-synopses", "0"));
    }

    [Fact]
    public async Task With_a_real_model_it_is_red_with_its_comment_then_fixed_then_green_and_what_was_paid_for_is_kept()
    {
        await ContainerImage.RequireAsync();
        await using var server = await SmallModelServer.StartAsync(parallel: 1, context: 4096);
        using var repository = Sample(Judging);
        var @base = repository.Git("rev-parse", "main").Trim();
        await using var github = FakeGitHub.Start(new() { Folder = repository.Folder });
        var pull = github.PullRequests.Add(7, Spoil(repository), @base);
        KeyValuePair<string, string>[] inputs =
            [.. github.Variables, new("INPUT_TOKEN", FakeGitHubOptions.Token), new("INPUT_MODEL-ENDPOINT", server.Endpoint.ToString()), new("INPUT_MODEL-NAME", SmallModelServer.Model)];

        using var red = await JudgeAllAsync(repository, @base, pull.Head, null, inputs);
        var told = github.ReviewComments.ToList();
        var body = Assert.Single(github.IssueComments).Body;
        pull.Head = Mend(repository);
        using var green = await JudgeAllAsync(repository, @base, pull.Head, red.PathOf("workspace", ".gate"), inputs);

        Assert.True((red.ExitCode, green.ExitCode) == (1, 0), red.Log + green.Log);
        Assert.Contains(told, comment => comment.Body.Contains("Quintanna", StringComparison.Ordinal));
        Assert.Contains(SmallModelServer.Model, body, StringComparison.Ordinal);
        AssertClosed(github);
        Assert.All([red, green], AssertAccounts);
    }

    [Fact]
    public async Task What_is_red_is_said_on_its_line_once_and_closed_when_it_is_fixed()
    {
        await ContainerImage.RequireAsync();
        using var repository = Sample();
        var @base = repository.Git("rev-parse", "main").Trim();
        var red = Spoil(repository);
        await using var github = FakeGitHub.Start(new() { Folder = repository.Folder });
        var pull = github.PullRequests.Add(7, red, @base);
        KeyValuePair<string, string>[] token = [.. github.Variables, new("INPUT_TOKEN", FakeGitHubOptions.Token)];

        using var first = await RunAsync(repository, @base, red, token);
        var posted = github.Comments;
        using var again = await RunAsync(repository, @base, red, token);
        var unchanged = github.Comments;
        pull.Head = Mend(repository);
        using var second = await RunAsync(repository, @base, pull.Head, token);

        Assert.True((first.ExitCode, again.ExitCode, second.ExitCode) == (1, 1, 0), first.Log + again.Log + second.Log);
        Assert.Contains(posted, comment => comment.Place?.Lines is { Start: 11 } && comment.Place.Path == Faulty + "/synopses.md" && comment.Body.Contains("Quintanna", StringComparison.Ordinal));
        Assert.Single(posted, comment => comment.Place is null);
        Assert.Equal(posted.Select(comment => comment.Body), unchanged.Select(comment => comment.Body));
        AssertClosed(github);
        Assert.DoesNotContain(FakeGitHubOptions.Token, first.Log + second.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shallow_clone_is_told_what_to_set()
    {
        await ContainerImage.RequireAsync();
        using var repository = Sample();

        using var run = await RunAsync(repository, new string('a', 40), repository.Git("rev-parse", "main").Trim());

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("fetch-depth: 0", run.Log, StringComparison.Ordinal);
        AssertOutputs(run, ("verdict", "error"), ("exit-code", "2"));
    }

    private static Task<ContainerRun> RunAsync(TestRepository repository, string @base, string head, params KeyValuePair<string, string>[] inputs) => RunAsync(repository, @base, head, null, inputs);

    private static Task<ContainerRun> RunAsync(TestRepository repository, string @base, string head, string? store, KeyValuePair<string, string>[] inputs)
    {
        var here = new { full_name = "studio/synopses" };
        var payload = new
        {
            action = "synchronize",
            number = 7,
            pull_request = new
            {
                number = 7,
                @base = new { sha = @base, @ref = "main", repo = here },
                head = new { sha = head, @ref = "edit", repo = here },
                user = new { login = "writer" },
            },
            repository = new { full_name = here.full_name, default_branch = "main" },
        };

        // An input that a workflow leaves out is an empty variable, as the runner has it.
        return ContainerRun.OfAsync(repository, head, store, payload, [new("GITHUB_EVENT_NAME", "pull_request"), new("GITHUB_REPOSITORY", here.full_name), new("INPUT_SHOW", ""), new("INPUT_REPORTS", "gate-reports"), .. inputs]);
    }

    // A reply of a small model is often cut off. A run that could not judge everything asks again for what is missing, and pays for nothing else.
    private static async Task<ContainerRun> JudgeAllAsync(TestRepository repository, string @base, string head, string? store, KeyValuePair<string, string>[] inputs)
    {
        for (var attempt = 1; ; attempt++)
        {
            var run = await RunAsync(repository, @base, head, store, inputs);
            TestContext.Current.TestOutputHelper?.WriteLine(string.Join(", ", run.Outputs().Select(output => $"{output.Key} {output.Value}")));
            if (run.ExitCode != 3 || attempt == 5)
            {
                return run;
            }

            store = Directory.CreateTempSubdirectory("gate-store-").FullName;
            ContainerRun.CopyStore(run.PathOf("workspace", ".gate"), store);
            run.Dispose();
        }
    }

    private static void AssertAccounts(ContainerRun run)
    {
        var outputs = run.Outputs();
        Assert.Equal(int.Parse(outputs["planned"]), new[] { "judged", "reused", "waived" }.Sum(name => int.Parse(outputs[name])));
        Assert.True(int.Parse(outputs["calls"]) > 0 && decimal.Parse(outputs["cost"]) > 0, run.Log);
        Assert.True(new FileInfo(run.PathOf("workspace", ".gate", "samples.db")) is { Exists: true, Length: > 0 }, "The answers were not kept.");
        Assert.Contains(SmallModelServer.Model, run.Summary, StringComparison.Ordinal);
    }

    private static void AssertOutputs(ContainerRun run, params (string Name, string Value)[] expected)
    {
        var outputs = run.Outputs();
        Assert.All(expected, output => Assert.Equal(output.Value, outputs.GetValueOrDefault(output.Name)));
    }

    // Made by root, and yet a later step of another user can read and delete them.
    private static void AssertReports(ContainerRun run)
    {
        var outputs = run.Outputs();
        foreach (var name in new[] { "report-json", "report-sarif", "report-junit", "report-markdown" })
        {
            var file = run.PathOf("workspace", outputs[name]);
            Assert.True(File.Exists(file), $"{name} is not there: {file}");
            Assert.True(OperatingSystem.IsWindows() || (File.GetUnixFileMode(file) & File.GetUnixFileMode(Path.GetDirectoryName(file)!)).HasFlag(UnixFileMode.OtherWrite), $"{name} cannot be deleted by others.");
        }

        using var report = JsonDocument.Parse(File.ReadAllText(run.PathOf("workspace", outputs["report-json"])));
        Assert.Contains(report.RootElement.GetProperty("synopses").EnumerateArray(), synopsis => synopsis.GetProperty("verdicts").TryGetProperty("factuality", out var verdict) && verdict.GetString() == "fail");
    }

    // A name is misspelt and a year is wrong, on a branch.
    // One text is mended; the other is again as it was before the change, so nobody asked about it and nobody calls it fixed.
    private static void AssertClosed(FakeGitHub github) => Assert.Equal(["OUTDATED", "RESOLVED"], github.ReviewComments.Select(comment => comment.HiddenAs).Order(StringComparer.Ordinal));

    private static string Spoil(TestRepository repository)
    {
        repository.Git("checkout", "-q", "-b", "edit");
        Copy("change/1-texts/" + Faulty, repository.PathOf(Faulty));
        return repository.Commit();
    }

    private static string Mend(TestRepository repository)
    {
        var texts = Faulty + "/synopses.md";
        repository.Write(texts, repository.Read(texts).Replace("Quintanna", "Quintana", StringComparison.Ordinal).Replace("2019", "2022", StringComparison.Ordinal));
        return repository.Commit();
    }

    private static TestRepository Sample(string judging = "")
    {
        var repository = TestRepository.Create();
        foreach (var show in new[] { Faulty, "catalog/night-ferry" })
        {
            Copy(show, repository.PathOf(show));
        }

        repository.Write("gate.yml", File.ReadAllText(RepositoryRoot.PathOf("samples", "gate.yml")) + judging).Commit();
        return repository;
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(RepositoryRoot.PathOf("samples", from)))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)), overwrite: true);
        }
    }
}
