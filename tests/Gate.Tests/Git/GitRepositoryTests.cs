using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.Git;

public sealed class GitRepositoryTests : IDisposable
{
    private static readonly Dictionary<string, string> NoVariables = new(StringComparer.Ordinal);
    private readonly TestRepository repository = OwnRules.AddTo(TestRepository.Create());

    public GitRepositoryTests()
    {
        repository.Show("one", "A quiet text.").Commit();
        repository.Git("checkout", "-q", "-b", "edit");
        repository.Show("two", "A badword.").Commit();
    }

    public void Dispose() => repository.Dispose();

    [Fact]
    public async Task A_bare_repository_is_an_error_that_says_so()
    {
        using var bare = TestRepository.Clone(repository, "--bare");

        var run = await GateRun.In(bare, "check");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("work tree", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_work_tree_and_a_detached_head_are_judged_like_any_other()
    {
        var folder = Directory.CreateTempSubdirectory("gate-test-");
        repository.Git("worktree", "add", "-q", "--detach", folder.FullName, "HEAD");

        var run = await GateRun.In(folder.FullName, NoVariables, "check");
        folder.Delete(recursive: true);

        Assert.Equal(1, run.ExitCode);
    }

    [Fact]
    public async Task Merge_bases_that_cross_hide_nothing()
    {
        var (main, edit) = (repository.Git("rev-parse", "main").Trim(), repository.Git("rev-parse", "edit").Trim());
        repository.Git("checkout", "-q", "main");
        repository.Write("note", "x").Commit();
        repository.Git("merge", "-q", "--no-edit", edit);
        repository.Git("checkout", "-q", "edit");
        repository.Git("merge", "-q", "--no-ff", "--no-edit", "main~1");
        repository.Show("three", "Another badword.").Commit();

        var run = await GateRun.In(repository, "check");

        Assert.NotEqual(main, edit);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("three/short", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_parents_of_an_octopus_are_judged()
    {
        foreach (var show in new[] { "red", "green", "blue" })
        {
            repository.Git("checkout", "-q", "-b", show, "main");
            repository.Show(show, "A badword.").Commit();
        }

        repository.Git("checkout", "-q", "edit");
        repository.Git("merge", "-q", "--no-edit", "red", "green", "blue");

        var run = await GateRun.In(repository, "check", "--format", "json");

        Assert.Equal(["blue/short", "green/short", "red/short", "two/short"], run.Json().GetProperty("synopses").EnumerateArray().Select(synopsis => synopsis.GetProperty("id").GetString()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_project_in_a_folder_of_any_name_is_found()
    {
        using var odd = OwnRules.AddTo(TestRepository.Create());
        odd.Write("new\nline/gate.yml", OwnRules.Settings).Write("new\nline/rules/SYN9001-badword/rule.md", odd.Read("rules/SYN9001-badword/rule.md"));
        odd.Write("new\nline/catalog/one/synopses.md", "## short\n\nA badword.\n").Commit();

        var run = await GateRun.In(odd.Folder, NoVariables, "check", "--all", "--directory", "new\nline");

        Assert.Equal(1, run.ExitCode);
    }
}
