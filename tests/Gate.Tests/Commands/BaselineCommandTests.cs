using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.Commands;

public sealed class BaselineCommandTests : IDisposable
{
    private readonly TestRepository repository = OwnRules.AddTo(TestRepository.Create());

    public BaselineCommandTests() => repository.Show("one", "An old badword.").Show("two", "Another old badword.").Commit();

    public void Dispose() => repository.Dispose();

    [Fact]
    public async Task What_was_there_is_accepted_and_what_is_new_is_not()
    {
        var created = await GateRun.In(repository, "baseline", "create");
        repository.Commit();
        var before = await GateRun.In(repository, "check", "--all");
        repository.Show("three", "A new badword.").Commit();
        var after = await GateRun.In(repository, "check", "--all");

        Assert.Equal((0, 0, 1), (created.ExitCode, before.ExitCode, after.ExitCode));
        Assert.Equal(2, repository.Read(".gate/baseline.jsonl").Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task It_is_created_once_and_then_only_shrinks()
    {
        await GateRun.In(repository, "baseline", "create");
        var again = await GateRun.In(repository, "baseline", "create");
        repository.Show("one", "Mended.").Commit();
        var stale = await GateRun.In(repository, "check", "--all");
        var pruned = await GateRun.In(repository, "baseline", "prune");

        Assert.Equal((2, 0), (again.ExitCode, pruned.ExitCode));
        Assert.Contains("SYN0020", stale.Output, StringComparison.Ordinal);
        Assert.Contains("Removed 1 of 2", pruned.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("one/short", repository.Read(".gate/baseline.jsonl"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_that_adds_an_entry_is_not_green()
    {
        await GateRun.In(repository, "baseline", "create");
        repository.Commit();
        repository.Git("checkout", "-q", "-b", "edit");
        repository.Show("three", "Fine.").Write(".gate/baseline.jsonl", repository.Read(".gate/baseline.jsonl") + "{\"fingerprint\":\"00\",\"rule\":\"SYN9001\",\"synopsis\":\"three/short\"}\n").Commit();

        var run = await GateRun.In(repository, "check");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains(".gate/baseline.jsonl:3:1: error SYN0023", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_baseline_can_be_proposed_and_one_that_was_emptied_cannot_grow_again()
    {
        repository.Git("checkout", "-q", "-b", "introduce");
        await GateRun.In(repository, "baseline", "create");
        repository.Commit();
        var introduced = await GateRun.In(repository, "check", "--base", "main");
        repository.Git("checkout", "-q", "-b", "emptied", "main");
        repository.Write(".gate/baseline.jsonl", "").Commit();
        repository.Git("checkout", "-q", "-b", "again");
        repository.Git("checkout", "introduce", "--", ".gate");
        repository.Commit();
        var again = await GateRun.In(repository, "check", "--base", "emptied");

        Assert.Equal((0, 3), (introduced.ExitCode, again.ExitCode));
        Assert.Contains("introduces the baseline", introduced.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_one_there_is_nothing_to_prune()
    {
        var run = await GateRun.In(repository, "baseline", "prune");

        Assert.Equal(2, run.ExitCode);
    }
}
