using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.Changes;

/// <summary>Where base and head part, when histories are made to look otherwise.</summary>
public sealed class PartingTests : IDisposable
{
    private readonly TestRepository repository = OwnRules.AddTo(TestRepository.Create());

    public void Dispose() => repository.Dispose();

    [Fact]
    public async Task Where_both_sides_have_merged_of_each_other_the_head_is_compared_with_the_tip_of_the_base()
    {
        repository.Show("one", "A badword.").Show("two", "Another badword.").Commit("Both at fault");
        repository.Git("checkout", "-q", "-b", "edit");
        repository.Show("two", "A quiet second text.").Commit("The branch mends one");
        repository.Git("checkout", "-q", "main");
        var mended = repository.Show("one", "A quiet first text.").Commit("The base mends the other");
        repository.Git("merge", "-q", "--no-edit", "edit");
        repository.Git("checkout", "-q", "edit");
        repository.Git("merge", "-q", "--no-edit", mended);
        repository.Show("one", "A badword.").Show("two", "Another badword.").Commit("And takes both back");

        var plan = await GateRun.In(repository, "plan", "--base", "main", "--format", "json");
        var check = await GateRun.In(repository, "check", "--base", "main");

        Assert.Equal(["one/short", "two/short"], plan.Affected().Select(cell => cell.Split(' ')[0]).Distinct());
        Assert.Equal(1, check.ExitCode);
        Assert.Contains("they part at more than one commit", check.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shallow_clone_does_not_take_an_older_common_commit_for_the_one_where_the_two_part()
    {
        TakeBack();
        using var shallow = TestRepository.Clone(repository, "--depth=4", "--no-single-branch", "--branch", "edit");

        var cut = await GateRun.In(shallow, "check", "--base", "origin/main");
        shallow.Git("fetch", "-q", "--unshallow");
        var whole = await GateRun.In(shallow, "check", "--base", "origin/main");

        Assert.Equal((2, 1), (cut.ExitCode, whole.ExitCode));
        Assert.Contains("The clone is shallow", cut.Error, StringComparison.Ordinal);
        Assert.Contains("fetch-depth: 0", cut.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shallow_clone_that_is_cut_off_behind_where_the_two_part_is_deep_enough()
    {
        TakeBack();
        using var shallow = TestRepository.Clone(repository, "--depth=8", "--no-single-branch", "--branch", "edit");

        var run = await GateRun.In(shallow, "check", "--base", "origin/main");

        Assert.Equal("true", shallow.Git("rev-parse", "--is-shallow-repository").Trim());
        Assert.Equal(1, run.ExitCode);
    }

    // The branch takes back what the base has mended, and merges an older commit, from before that.
    private void TakeBack()
    {
        for (var i = 0; i < 8; i++)
        {
            repository.Show("one", "A badword.").Commit($"Before {i}");
        }

        var old = repository.Git("rev-parse", "HEAD").Trim();
        repository.Show("one", "A quiet text.").Commit("Mended");
        repository.Git("checkout", "-q", "-b", "edit");
        for (var i = 0; i < 6; i++)
        {
            repository.Show("one", "A badword.").Commit($"Taken back {i}");
        }

        var merge = repository.Git("commit-tree", "HEAD^{tree}", "-p", "HEAD", "-p", old, "-m", "Merge an older commit").Trim();
        repository.Git("reset", "-q", "--hard", merge);
        repository.Git("checkout", "-q", "main");
        repository.Show("two", "The base moves on.").Commit("Two");
        repository.Git("checkout", "-q", "edit");
    }
}
