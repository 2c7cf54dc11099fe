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
}
