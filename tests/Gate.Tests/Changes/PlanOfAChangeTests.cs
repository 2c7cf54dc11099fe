using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.Changes;

public sealed class PlanOfAChangeTests : IDisposable
{
    private readonly TestRepository repository = OwnRules.AddTo(TestRepository.Create());

    public PlanOfAChangeTests()
    {
        for (var i = 0; i < 5; i++)
        {
            repository.Show($"show-{i}", $"A quiet text number {i}.", "genres: [drama]\n");
        }

        repository.Write("catalog/show-0/synopses.md", "---\nlocale: en\n---\n\n## short\n\nThe first text,\non two lines.\n\n## long\n\nThe second text.\n");
        repository.Commit();
        repository.Git("checkout", "-q", "-b", "edit");
    }

    public void Dispose() => repository.Dispose();

    [Fact]
    public async Task An_edited_text_affects_all_rules_of_that_synopsis_and_nothing_else()
    {
        repository.Write("catalog/show-0/synopses.md", "## short\n\nThe first text, on two lines.\n\n## long\n\nAnother text.\n").Commit();

        var plan = await GateRun.In(repository, "plan", "--format", "json");

        Assert.Equal(["show-0/long SYN9001", "show-0/long SYN9002", "show-0/long SYN9003"], plan.Affected());
    }

    [Fact]
    public async Task A_reformatted_file_affects_nothing()
    {
        repository
            .Write("catalog/show-0/synopses.md", "---\r\n# A note.\r\nlocale: en\r\n---\r\n## short\r\nThe first\r\n   text, on two\r\nlines.\r\n\r\n\r\n## long\r\n\r\nThe second text.\r\n")
            .Write("catalog/show-1/show.yml", "# Facts\ngenres:\n  - drama\ntitle: \"Show show-1\"\n")
            .Commit();

        var plan = await GateRun.In(repository, "plan", "--format", "json");

        Assert.Empty(plan.Affected());
    }

    [Fact]
    public async Task A_renamed_show_and_moved_sections_affect_nothing()
    {
        repository.Git("mv", "catalog/show-1", "catalog/renamed");
        repository.Write("catalog/show-0/synopses.md", "## long\n\nThe second text.\n\n## short\n\nThe first text, on two lines.\n").Commit();

        var plan = await GateRun.In(repository, "plan", "--format", "json");

        Assert.Empty(plan.Affected());
    }

    [Fact]
    public async Task A_copied_show_is_judged()
    {
        repository.Show("copy", "A quiet text number 1.", "genres: [drama]\n").Commit();

        var plan = await GateRun.In(repository, "plan", "--format", "json");

        Assert.Equal(["copy/short SYN9001", "copy/short SYN9002", "copy/short SYN9003"], plan.Affected());
    }

    [Fact]
    public async Task A_changed_fact_affects_only_the_rules_that_read_its_facet()
    {
        repository.Write("catalog/show-2/show.yml", "title: Show show-2\ngenres: [comedy]\n").Commit();

        var plan = await GateRun.In(repository, "plan", "--format", "json");

        Assert.Equal(["show-2/short SYN9003"], plan.Affected());
    }

    [Fact]
    public async Task A_deleted_show_affects_nothing_and_a_deleted_facts_file_affects_its_readers()
    {
        Directory.Delete(repository.PathOf("catalog/show-3"), recursive: true);
        File.Delete(repository.PathOf("catalog/show-4/show.yml"));
        repository.Commit();

        var plan = await GateRun.In(repository, "plan", "--format", "json");

        Assert.Equal(["show-4/short SYN9003"], plan.Affected());
    }

    [Fact]
    public async Task Rules_of_the_change_do_not_judge_it_unless_an_author_asks_for_it()
    {
        repository.Write("rules/SYN9002-doubtful/rule.md", OwnRules.Page("SYN9002", "clarity", "warning", "existence: {phrases: [quiet]}")).Commit();

        var gated = await GateRun.In(repository, "plan", "--format", "json");
        var tried = await GateRun.In(repository, "plan", "--format", "json", "--rules-from", "head");

        Assert.Empty(gated.Affected());
        Assert.Contains("edits the gate itself", gated.Json().GetProperty("notices")[0].GetString(), StringComparison.Ordinal);
        Assert.Equal(6, tried.Affected().Count);
        Assert.All(tried.Affected(), cell => Assert.EndsWith(" SYN9002", cell, StringComparison.Ordinal));
        Assert.True(tried.Json().GetProperty("rulesFromHead").GetBoolean());
    }

    [Fact]
    public async Task The_prose_of_a_rule_affects_nothing()
    {
        var page = repository.Read("rules/SYN9002-doubtful/rule.md");
        repository.Write("rules/SYN9002-doubtful/rule.md", page.Replace("It is a test.", "It is a better test.", StringComparison.Ordinal)).Commit();

        var plan = await GateRun.In(repository, "plan", "--format", "json", "--rules-from", "head");

        Assert.Empty(plan.Affected());
    }

    [Fact]
    public async Task A_rule_that_the_base_gained_after_the_branch_was_cut_judges_it_all_the_same()
    {
        repository.Show("show-1", "Now with novelty.", "genres: [drama]\n").Commit();
        repository.Git("checkout", "-q", "main");
        repository.Write("rules/SYN9004-novelty/rule.md", OwnRules.Page("SYN9004", "tone", "error", "existence: {phrases: [novelty]}")).Commit();
        repository.Git("checkout", "-q", "edit");

        var check = await GateRun.In(repository, "check");

        Assert.Equal(1, check.ExitCode);
        Assert.Contains("SYN9004", check.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_base_changed_meanwhile_is_not_part_of_the_change()
    {
        repository.Show("show-1", "A text of the branch.", "genres: [drama]\n").Commit();
        repository.Git("checkout", "-q", "main");
        repository.Show("show-2", "A text of main.", "genres: [drama]\n").Commit();
        repository.Git("checkout", "-q", "edit");

        var alone = await GateRun.In(repository, "plan", "--format", "json");
        repository.Git("merge", "-q", "--no-edit", "main");
        var merged = await GateRun.In(repository, "plan", "--format", "json");

        Assert.Equal(["show-1/short SYN9001", "show-1/short SYN9002", "show-1/short SYN9003"], alone.Affected());
        Assert.Equal(alone.Affected(), merged.Affected());
    }

    [Fact]
    public async Task More_than_three_hundred_changed_shows_are_all_planned()
    {
        for (var i = 0; i < 310; i++)
        {
            repository.Show($"many-{i}", $"Text {i}.");
        }

        repository.Commit();

        var plan = await GateRun.In(repository, "plan", "--format", "json");

        Assert.Equal(310 * 3, plan.Affected().Count);
    }

    [Fact]
    public async Task The_working_tree_counts_with_edits_and_new_files_that_are_not_committed()
    {
        repository.Write("catalog/show-1/synopses.md", "## short\n\nNot committed.\n").Show("fresh", "Not even added.");

        var committed = await GateRun.In(repository, "plan", "--format", "json");
        var onDisk = await GateRun.In(repository, "plan", "--format", "json", "--working-tree");

        Assert.Empty(committed.Affected());
        Assert.Equal(["fresh/short", "show-1/short"], onDisk.Affected().Select(cell => cell.Split(' ')[0]).Distinct());
    }

    [Fact]
    public async Task A_change_that_moves_the_catalogue_out_of_sight_is_judged_where_it_moves_it_to()
    {
        repository.Git("mv", "catalog", "texts");
        repository
            .Write("gate.yml", OwnRules.Settings + "catalog:\n  facts: [\"texts/{show}/show.yml\"]\n  plot: [\"texts/{show}/plot.md\"]\n  synopses: [\"texts/{show}/synopses.md\"]\n")
            .Write("texts/show-1/synopses.md", "## short\n\nWith a badword.\n")
            .Commit();

        var check = await GateRun.In(repository, "check");

        Assert.Equal(1, check.ExitCode);
        Assert.Contains("show-1/short", check.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("show-2", check.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Taking_a_suppression_back_affects_its_cell()
    {
        repository.Write("catalog/show-1/synopses.md", "---\nsuppress:\n  - {rule: SYN9001, reason: It is the name of the ship.}\n---\n## short\n\nThe badword.\n").Commit();
        repository.Git("checkout", "-q", "main");
        repository.Git("merge", "-q", "edit");
        repository.Git("checkout", "-q", "-b", "later");
        repository.Write("catalog/show-1/synopses.md", "## short\n\nThe badword.\n").Commit();

        var check = await GateRun.In(repository, "check");

        Assert.Equal(1, check.ExitCode);
    }
}
