using System.Diagnostics;
using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.Changes;

/// <summary>Ways to put a text where viewers see it and the gate does not.</summary>
public sealed class HiddenTextTests : IDisposable
{
    private static readonly Dictionary<string, string> NoVariables = new(StringComparer.Ordinal);
    private readonly TestRepository repository = OwnRules.AddTo(TestRepository.Create());

    public HiddenTextTests()
    {
        repository.Show("one", "A quiet text.").Commit();
        repository.Git("checkout", "-q", "-b", "edit");
    }

    public static TheoryData<string> Ways => ["check", "check --working-tree", "check --all", "check --all --working-tree"];

    public void Dispose() => repository.Dispose();

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_show_behind_a_link_is_told_and_is_not_green(string arguments)
    {
        repository.Write("elsewhere/two/synopses.md", "## short\n\nA badword.\n");
        Directory.CreateSymbolicLink(repository.PathOf("catalog/two"), "../elsewhere/two");
        repository.Commit();

        var run = await GateRun.In(repository, arguments.Split(' '));

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("catalog/two:1:1: error SYN0010", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_catalogue_that_becomes_a_link_is_told()
    {
        repository.Git("mv", "catalog", "elsewhere");
        Directory.CreateSymbolicLink(repository.PathOf("catalog"), "elsewhere");
        repository.Commit();

        var run = await GateRun.In(repository, "check");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("catalog:1:1: error SYN0010", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_show_in_a_submodule_is_told_and_is_not_green(string arguments)
    {
        using var other = TestRepository.Create();
        other.Write("synopses.md", "## short\n\nA badword.\n").Commit();
        repository.Git("-c", "protocol.file.allow=always", "submodule", "-q", "add", "file://" + other.Folder, "catalog/two");
        repository.Commit();

        var run = await GateRun.In(repository, arguments.Split(' '));

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("catalog/two:1:1: error SYN0010", run.Output, StringComparison.Ordinal);
        Assert.Contains("submodule", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_repository_that_lies_in_the_catalogue_without_being_a_submodule_is_told()
    {
        Directory.CreateDirectory(repository.PathOf("catalog/two"));
        repository.Git("init", "-q", "catalog/two");
        repository.Write("catalog/two/synopses.md", "## short\n\nA badword.\n");

        var run = await GateRun.In(repository, "check", "--working-tree");

        Assert.Equal(3, run.ExitCode);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_link_to_a_file_hides_no_show(string arguments)
    {
        repository.Write("README.md", "About.\n").Show("two", "A quiet text, too.");
        File.CreateSymbolicLink(repository.PathOf("catalog/README.md"), "../README.md");
        repository.Commit();

        var run = await GateRun.In(repository, arguments.Split(' '));

        Assert.Equal(0, run.ExitCode);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_name_that_is_not_utf8_is_told_and_is_not_green(string arguments)
    {
        Shell("mkdir \"$(printf 'catalog/caf\\351')\" && printf '## short\\n\\nA badword.\\n' > \"$(printf 'catalog/caf\\351/synopses.md')\"");
        repository.Commit();

        var run = await GateRun.In(repository, arguments.Split(' '));
        Shell("rm -r catalog/caf*");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("SYN0010", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("with space")]
    [InlineData("-C")]
    [InlineData("new\nline")]
    [InlineData("\"quoted\"")]
    [InlineData("日本 🛳")]
    [InlineData(":(glob)**")]
    [InlineData("*")]
    public async Task A_show_of_any_name_is_judged(string show)
    {
        repository.Write($"catalog/{show}/synopses.md", "## short\n\nA badword.\n").Commit();

        foreach (var arguments in new string[][] { ["check"], ["check", "--working-tree"], ["check", "--all"] })
        {
            var run = await GateRun.In(repository, [.. arguments, "--format", "json"]);

            Assert.Equal(1, run.ExitCode);
            Assert.Contains("SYN9001", run.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Shows_that_differ_in_case_only_are_two()
    {
        repository.Show("ONE", "A badword.").Commit();

        var run = await GateRun.In(repository, "check");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("ONE/short", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--assume-unchanged")]
    [InlineData("--skip-worktree")]
    public async Task A_file_that_git_was_told_not_to_look_at_is_judged_as_it_lies_on_disk(string bit)
    {
        repository.Git("update-index", bit, "catalog/one/synopses.md");
        repository.Show("one", "A badword.");

        var run = await GateRun.In(repository, "check", "--working-tree");

        Assert.Equal(1, run.ExitCode);
    }

    [Fact]
    public async Task What_a_sparse_checkout_leaves_out_is_judged_from_the_index_and_not_mended()
    {
        repository.Show("two", "A badword.").Commit();
        repository.Git("sparse-checkout", "set", "--no-cone", "/*", "!catalog");

        var changed = await GateRun.In(repository, "check", "--working-tree");
        var all = await GateRun.In(repository, "check", "--working-tree", "--all");
        var fixing = await GateRun.In(repository, "check", "--fix");

        Assert.Equal((1, 1, 1), (changed.ExitCode, all.ExitCode, fixing.ExitCode));
        Assert.Contains("sparse checkout", fixing.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(repository.PathOf("catalog")));
    }

    [Fact]
    public async Task A_synopsis_moved_to_where_its_fault_counts_more_is_judged()
    {
        repository.Git("checkout", "-q", "main");
        repository.Write("gate.yml", OwnRules.Settings + "  - {set: warning, paths: [\"catalog/draft-*/**\"]}\n").Show("draft-two", "A badword.").Commit();
        repository.Git("checkout", "-q", "-b", "move");
        repository.Git("mv", "catalog/draft-two", "catalog/two");
        repository.Commit();

        var run = await GateRun.In(repository, "check");

        Assert.Equal(1, run.ExitCode);
    }

    [Fact]
    public async Task Attributes_of_the_change_hide_nothing()
    {
        repository.Write(".gitattributes", "catalog/** -diff -text export-ignore binary diff=silent\n").Show("two", "A badword.").Commit();
        repository.Git("config", "diff.silent.textconv", "true");
        repository.Git("config", "diff.silent.command", "true");

        var committed = await GateRun.In(repository, "check");
        var onDisk = await GateRun.In(repository, "check", "--working-tree");

        Assert.Equal((1, 1), (committed.ExitCode, onDisk.ExitCode));
    }

    [Fact]
    public async Task Git_variables_of_the_environment_do_not_lead_elsewhere()
    {
        using var elsewhere = OwnRules.AddTo(TestRepository.Create());
        elsewhere.Show("one", "A quiet text.").Commit();
        repository.Show("two", "A badword.").Commit();
        repository.Git("replace", "HEAD", "main");

        var run = await GateProcess.Run(
            repository.Folder,
            new Dictionary<string, string>(NoVariables, StringComparer.Ordinal)
            {
                ["GIT_DIR"] = elsewhere.PathOf(".git"), ["GIT_WORK_TREE"] = elsewhere.Folder, ["GIT_INDEX_FILE"] = elsewhere.PathOf(".git/index"), ["GIT_ICASE_PATHSPECS"] = "1",
                ["GIT_OBJECT_DIRECTORY"] = elsewhere.PathOf(".git/objects"), ["GIT_PREFIX"] = "catalog/", ["GIT_EXTERNAL_DIFF"] = "true", ["GIT_TRACE"] = "1",
            },
            "check",
            "--base",
            "main");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("two/short", run.Output, StringComparison.Ordinal);
    }

    private void Shell(string script)
    {
        var start = new ProcessStartInfo("sh") { WorkingDirectory = repository.Folder, UseShellExecute = false };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add(script);
        using var process = Process.Start(start)!;
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }
}
