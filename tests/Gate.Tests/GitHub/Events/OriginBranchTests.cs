using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.GitHub.Events;

/// <summary>By which commit of the base a pull request is judged, on real repositories.</summary>
public sealed class OriginBranchTests : IDisposable
{
    private readonly ActionWorkspace workspace = new();
    private readonly string first;
    private readonly string second;

    public OriginBranchTests()
    {
        first = Repository.Show("one", "A quiet text.").Commit("First");
        second = Repository.Show("two", "Another quiet text.").Commit("Second");
    }

    private TestRepository Repository => workspace.Repository;

    public void Dispose() => workspace.Dispose();

    [Theory]
    [InlineData("https://github.example/studio/catalogue", 0)]
    [InlineData("https://github.example/studio/catalogue.git", 0)]
    [InlineData("git@github.example:studio/catalogue.git", 0)]
    [InlineData("https://github.example/mallory/catalogue", 1)]
    [InlineData("https://github.example/mallorystudio/catalogue", 1)]
    [InlineData("studio/catalogue", 1)]
    [InlineData(null, 1)]
    public async Task What_the_base_has_accepted_since_the_last_push_counts_from_the_next_run(string? origin, int expected)
    {
        var head = Branch("A text with a badword.");
        Repository.Git("checkout", "-q", "main");
        Repository.Write(".gate/waivers.yml", "waivers:\n- {rule: SYN9001, synopsis: two/short, reason: It is meant.}\n");
        var tip = Repository.Commit("Accept it");
        workspace.CloneFrom(origin);
        workspace.PullRequest(second, head);

        var run = await workspace.RunAsync();

        Assert.Equal(expected, run.ExitCode);
        Assert.Contains($"by the rules of {(expected == 0 ? tip : second)}", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_base_that_went_another_way_since_the_last_push_stays_where_the_event_says()
    {
        var head = Branch("A text with a badword.");
        Repository.Git("checkout", "-q", "-B", "main", first);
        Repository.Write(".gate/waivers.yml", "waivers:\n- {rule: SYN9001, synopsis: two/short, reason: It is meant.}\n").Commit("Elsewhere");
        workspace.CloneFrom("https://github.example/studio/catalogue");
        workspace.PullRequest(second, head);

        Assert.Equal(1, (await workspace.RunAsync()).ExitCode);
    }

    [Fact]
    public async Task A_pull_request_that_the_base_holds_by_now_is_still_judged_whole()
    {
        var head = Branch("A text with a badword.");
        Repository.Git("checkout", "-q", "main");
        Repository.Git("merge", "-q", "--no-ff", "-m", "Merge", "edit");
        workspace.CloneFrom("https://github.example/studio/catalogue");
        workspace.PullRequest(second, head);

        Assert.Equal(1, (await workspace.RunAsync()).ExitCode);
    }

    private string Branch(string text)
    {
        Repository.Git("checkout", "-q", "-b", "edit");
        return Repository.Show("two", text).Commit("Edit");
    }
}
