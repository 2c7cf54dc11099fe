using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.Changes;

/// <summary>The base moves its catalogue while a change of the old place is open: git carries the change along.</summary>
public sealed class MovedCatalogTests : IDisposable
{
    private readonly TestRepository repository = OwnRules.AddTo(TestRepository.Create());

    public MovedCatalogTests()
    {
        repository.Write("gate.yml", In("legacy")).Show("elsewhere", "A quiet text in a place that stays.");
        foreach (var show in new[] { "a", "b", "c" })
        {
            repository.Write($"legacy/{show}/synopses.md", $"## short\n\nA quiet text of {show}.\n").Write($"legacy/{show}/show.yml", $"title: Show {show}\n");
        }

        repository.Commit("First");
        repository.Git("checkout", "-q", "-b", "edit");
    }

    public void Dispose() => repository.Dispose();

    [Fact]
    public async Task An_edit_of_the_old_place_is_no_change_without_effect_but_an_error_until_the_base_is_merged()
    {
        EditB();
        MoveOnMain();

        var before = await GateRun.In(repository, "check", "--base", "main");
        repository.Git("merge", "-q", "--no-edit", "main");
        var after = await GateRun.In(repository, "check", "--base", "main");

        Assert.Equal((2, 1), (before.ExitCode, after.ExitCode));
        Assert.Contains("legacy/b/synopses.md", before.Error, StringComparison.Ordinal);
        Assert.Contains("Merge the base into the branch", before.Error, StringComparison.Ordinal);
        Assert.Contains("shows/b/synopses.md", after.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task So_it_is_where_both_sides_had_merged_of_each_other_before()
    {
        repository.Write("legacy/a/synopses.md", "## short\n\nA text of the branch.\n").Commit("The branch");
        repository.Git("checkout", "-q", "main");
        var other = repository.Write("legacy/c/synopses.md", "## short\n\nA text of the base.\n").Commit("The base");
        repository.Git("merge", "-q", "--no-edit", "edit");
        repository.Git("checkout", "-q", "edit");
        repository.Git("merge", "-q", "--no-edit", other);
        EditB();
        MoveOnMain();

        Assert.Equal(2, (await GateRun.In(repository, "check", "--base", "main")).ExitCode);
    }

    [Fact]
    public async Task What_both_settings_read_alike_is_judged()
    {
        EditB();
        repository.Git("checkout", "-q", "main");
        repository.Write("gate.yml", In("legacy") + "  tables: [{file: more.csv, show: id, variants: {short: text}}]\n").Write("more.csv", "id,text\nmore,A quiet text.\n").Commit("A table as well");
        repository.Git("checkout", "-q", "edit");

        Assert.Equal(1, (await GateRun.In(repository, "check", "--base", "main")).ExitCode);
    }

    [Fact]
    public async Task A_change_that_leaves_the_old_place_alone_is_let_be()
    {
        repository.Write("README.md", "Read me.\n").Commit("Edit");
        MoveOnMain();

        Assert.Equal(0, (await GateRun.In(repository, "check", "--base", "main")).ExitCode);
    }

    private void EditB() => repository.Write("legacy/b/synopses.md", "## short\n\nA badword text of b.\n").Commit("Edit");

    private void MoveOnMain()
    {
        repository.Git("checkout", "-q", "main");
        repository.Git("mv", "legacy", "shows");
        repository.Write("gate.yml", In("shows")).Commit("Move the catalogue");
        repository.Git("checkout", "-q", "edit");
    }

    private static string In(string folder) =>
        $"{OwnRules.Settings}catalog:\n  facts: [\"catalog/{{show}}/show.yml\", \"{folder}/{{show}}/show.yml\"]\n  synopses: [\"catalog/{{show}}/synopses.md\", \"{folder}/{{show}}/synopses.md\"]\n";
}
