using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.GitHub.Events;

/// <summary>What a push is judged by and measured from, on real repositories.</summary>
public sealed class PushRangeTests : IDisposable
{
    private readonly ActionWorkspace workspace = new();
    private readonly string first;
    private readonly string second;

    public PushRangeTests()
    {
        first = Repository.Show("one", "A text with a badword.").Commit("First");
        second = Repository.Show("one", "A quiet text.").Commit("Second");
    }

    private TestRepository Repository => workspace.Repository;

    public void Dispose() => workspace.Dispose();

    [Fact]
    public async Task A_push_back_to_an_older_commit_is_judged_for_the_texts_that_it_brings_back()
    {
        var back = await workspace.Push(second, first, isForced: true).RunAsync();
        var forth = await workspace.Push(first, second).RunAsync();

        Assert.Equal((1, 0), (back.ExitCode, forth.ExitCode));
    }

    [Fact]
    public async Task A_force_push_is_compared_with_what_was_there_before()
    {
        Repository.Git("checkout", "-q", "-b", "other", first);
        var other = Repository.Show("three", "Quiet.").Commit("Other");

        var run = await workspace.Push(second, other, isForced: true).RunAsync();

        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"{second[..9]} →", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_force_push_of_another_history_is_compared_with_what_was_there_before()
    {
        Repository.Git("checkout", "-q", "--orphan", "other", first);
        var other = Repository.Commit("Another beginning");

        Assert.Equal(1, (await workspace.Push(second, other, isForced: true).RunAsync()).ExitCode);
    }

    [Fact]
    public async Task An_input_that_names_the_pushed_branch_as_its_own_base_is_an_error()
    {
        workspace.Push(first, second).Variables["INPUT_BASE"] = "main";

        Assert.Equal(2, (await workspace.RunAsync()).ExitCode);
    }

    [Theory]
    [InlineData("refs/heads/edit", true)]
    [InlineData("refs/heads/main", false)]
    public async Task A_push_elsewhere_than_to_the_default_branch_says_by_whose_rules_it_is_judged(string reference, bool isTold)
    {
        Repository.Git("checkout", "-q", "-b", "edit");
        var lowered = Repository.Write("gate.yml", OwnRules.Settings + "  - {set: none, rules: [SYN9001]}\n").Commit("Lower the rule");
        var head = Repository.Show("one", "A badword again.").Commit("Third");

        var run = await workspace.Push(lowered, head, reference).RunAsync();

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(isTold, run.Output.Contains($"judged by the rules that were on {reference} before it", StringComparison.Ordinal));
        Assert.Equal(isTold, workspace.Summary.Contains("no check to require for a pull request", StringComparison.Ordinal));
    }
}
