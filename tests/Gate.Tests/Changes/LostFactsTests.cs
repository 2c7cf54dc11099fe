using Gate.Tests.GitHub;
using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.Changes;

/// <summary>A change that takes facts away takes from fact rules what they would contradict a text with.</summary>
public sealed class LostFactsTests : IDisposable
{
    private const string Told = "1 show loses facts in this change, so what its texts say of them is no longer checked: one (metadata)";

    private readonly ActionWorkspace workspace = new();
    private readonly string first;

    public LostFactsTests()
    {
        first = Repository.Show("one", "A quiet text.", "release-date: 2001\ngenres: [drama]\n").Show("two", "Another.", "genres: [drama]\n").Commit("First");
        Repository.Git("checkout", "-q", "-b", "edit");
    }

    private TestRepository Repository => workspace.Repository;

    public void Dispose() => workspace.Dispose();

    [Fact]
    public async Task Facts_that_are_deleted_while_a_text_stays_are_told_and_a_person_is_asked_to_look()
    {
        File.Delete(Repository.PathOf("catalog/one/show.yml"));
        Repository.Show("two", "Another text.", "genres: [drama]\n");

        var run = await workspace.PullRequest(first, Repository.Commit("Edit")).RunAsync();

        Assert.Equal(0, run.ExitCode);
        Assert.Contains(Told, run.Output, StringComparison.Ordinal);
        Assert.Contains("1 show loses facts in this change", workspace.Summary, StringComparison.Ordinal);
        Assert.Equal("1", workspace.Outputs["review-wanted"]);
    }

    [Fact]
    public async Task A_single_fact_that_is_taken_away_is_told_as_well()
    {
        Repository.Show("one", "A quiet text.", "genres: [drama]\n");

        var run = await workspace.PullRequest(first, Repository.Commit("Edit")).RunAsync();

        Assert.Contains(Told, run.Output, StringComparison.Ordinal);
        Assert.Equal("1", workspace.Outputs["review-wanted"]);
    }

    [Fact]
    public async Task A_plot_that_is_taken_away_is_told_though_no_rule_here_reads_it()
    {
        var before = Repository.Write("catalog/one/plot.md", "A ship sails.\n").Commit("A plot");
        File.Delete(Repository.PathOf("catalog/one/plot.md"));

        var run = await workspace.PullRequest(before, Repository.Commit("Edit")).RunAsync();

        Assert.Contains("one (plot)", run.Output, StringComparison.Ordinal);
        Assert.Equal("0", workspace.Outputs["review-wanted"]);
    }

    [Fact]
    public async Task Other_settings_for_the_catalogue_in_the_same_change_hide_nothing()
    {
        File.Delete(Repository.PathOf("catalog/one/show.yml"));
        Repository.Write("gate.yml", OwnRules.Settings + "catalog: {plot: [\"catalog/{show}/story.md\"]}\n");

        var run = await workspace.PullRequest(first, Repository.Commit("Edit")).RunAsync();

        Assert.Contains(Told, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Corrected_facts_and_shows_that_go_as_a_whole_are_not_told()
    {
        Repository.Show("one", "A quiet text.", "release-date: 2002\ngenres: [comedy]\n");
        Directory.Delete(Repository.PathOf("catalog/two"), recursive: true);

        var run = await workspace.PullRequest(first, Repository.Commit("Edit")).RunAsync();

        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain("facts in this change", run.Output, StringComparison.Ordinal);
        Assert.Equal("0", workspace.Outputs["review-wanted"]);
    }
}
