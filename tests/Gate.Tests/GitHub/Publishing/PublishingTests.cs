using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.GitHub.Publishing;

/// <summary>What a pull request says after runs of the action, on a GitHub that refuses what GitHub refuses.</summary>
public sealed class PublishingTests
{
    [Fact]
    public async Task A_fault_is_told_on_its_words_and_closed_when_it_is_mended()
    {
        await using var studio = new Studio();
        studio.Repository.Show("ferry", "A badword crossing.");

        var red = await studio.Push().RunAsync();
        var told = Assert.Single(studio.Open);
        var body = told.Body;
        studio.Repository.Show("ferry", "A calm crossing.");
        var green = await studio.Push().RunAsync();

        Assert.Equal((1, 0), (red.ExitCode, green.ExitCode));
        Assert.Equal(("catalog/ferry/synopses.md", 3), (told.Place!.Path, told.Place.Lines!.Value.End));
        Assert.Contains("badword", body, StringComparison.Ordinal);
        Assert.Contains("```suggestion", body, StringComparison.Ordinal);
        Assert.Empty(studio.Open);
        Assert.Equal("RESOLVED", told.HiddenAs);
        Assert.Contains("Fixed in", told.Body, StringComparison.Ordinal);
        Assert.Single(studio.GitHub.Reviews);
        Assert.Contains("Passed", studio.Summary.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_run_on_the_same_commit_posts_nothing()
    {
        await using var studio = new Studio();
        studio.Repository.Show("ferry", "A badword crossing.").Show("choir", "A badword in a badword.");
        var first = await studio.Push().RunAsync();
        var before = studio.Writes;

        var second = await studio.RunAsync();

        Assert.Equal((1, 1), (first.ExitCode, second.ExitCode));
        Assert.Equal(before, studio.Writes);
    }

    [Fact]
    public async Task A_push_that_leaves_a_fault_alone_leaves_its_comment_alone()
    {
        await using var studio = new Studio();
        studio.Repository.Show("ferry", "A badword crossing.");
        await studio.Push().RunAsync();
        var (id, body) = studio.Open.Select(comment => (comment.Id, comment.Body)).Single();
        studio.Repository.Show("choir", "A choir in another lift.");

        await studio.Push().RunAsync();

        var now = Assert.Single(studio.Open);
        Assert.Equal((id, body), (now.Id, now.Body));
        Assert.Contains(studio.Pull.Head[..7], studio.Summary.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_comment_that_somebody_answered_stays_readable()
    {
        await using var studio = new Studio();
        studio.Repository.Show("ferry", "A badword crossing.");
        await studio.Push().RunAsync();
        var told = studio.Open.Single();
        var answer = studio.GitHub.Reply(told, "ada", "Really?");
        studio.Repository.Show("ferry", "A calm crossing.");

        await studio.Push().RunAsync();

        Assert.Contains(answer, studio.GitHub.Comments);
        Assert.Null(told.HiddenAs);
        Assert.Contains("Fixed in", told.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_person_deleted_is_not_said_again_on_the_line_but_in_the_summary()
    {
        await using var studio = new Studio();
        studio.Repository.Show("ferry", "A badword crossing.");
        await studio.Push().RunAsync();
        studio.GitHub.Delete(studio.Open.Single());
        studio.Repository.Show("choir", "A choir in another lift.");

        var run = await studio.Push().RunAsync();

        Assert.Equal(1, run.ExitCode);
        Assert.Empty(studio.Open);
        Assert.Contains("badword", studio.Summary.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_comment_of_somebody_else_with_our_marker_is_left_alone()
    {
        await using var studio = new Studio();
        studio.Repository.Show("ferry", "A badword crossing.");
        await studio.Push().RunAsync();
        var copies = new[]
        {
            studio.GitHub.Say(Studio.Number, "mallory", studio.Summary.Body),
            studio.GitHub.Reply(studio.Open.Single(), "mallory", studio.Open.Single().Body),
        };
        studio.Repository.Show("ferry", "A calm crossing.");

        await studio.Push().RunAsync();

        Assert.All(copies, copy => Assert.Contains(copy, studio.GitHub.Comments));
        Assert.All(copies, copy => Assert.DoesNotContain("Fixed in", copy.Body, StringComparison.Ordinal));
        Assert.Contains("Passed", studio.Summary.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_faults_than_there_may_be_comments_are_listed_in_the_summary()
    {
        await using var studio = new Studio();
        for (var i = 0; i < 8; i++)
        {
            studio.Repository.Show($"show-{i}", $"A badword {i}.");
        }

        var run = await studio.Push().RunAsync("--max-comments", "5");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(5, studio.Open.Count);
        Assert.All(Enumerable.Range(0, 8), i => Assert.Contains($"show-{i}/short", studio.Summary.Body, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_change_that_affects_no_synopsis_gets_no_comment()
    {
        await using var studio = new Studio();
        studio.Repository.Write("README.md", "Hello.\n");

        var run = await studio.Push().RunAsync();

        Assert.Equal(0, run.ExitCode);
        Assert.Empty(studio.GitHub.Comments);
        Assert.Contains("affects no synopsis", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fault_outside_of_the_diff_is_told_on_the_file_or_in_the_summary()
    {
        await using var studio = new Studio();
        studio.Repository.Git("checkout", "-q", "main");
        studio.Repository.Write("catalog/ferry/synopses.md", "## short\n\nA factual crossing.\n").Commit();
        studio.Repository.Git("checkout", "-q", "change");
        studio.Repository.Git("merge", "-q", "main");
        studio.Repository.Write("catalog/ferry/show.yml", "title: Ferry\ngenres: [drama]\n");

        var run = await studio.Push().RunAsync();

        Assert.Equal(1, run.ExitCode);
        Assert.Empty(studio.Open);
        Assert.Contains("factual", studio.Summary.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_of_rules_is_told_with_what_changed()
    {
        await using var studio = new Studio();
        studio.Repository.Write("rules/SYN9001-badword/rule.md", OwnRules.Page("SYN9001", "tone", "warning", "existence: {phrases: [badword, crossing]}")).Show("ferry", "A badword crossing.");

        var run = await studio.Push().RunAsync();

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("judged by the rules of its base", studio.Summary.Body, StringComparison.Ordinal);
        Assert.Contains("SYN9001", studio.Summary.Body, StringComparison.Ordinal);
        Assert.Contains("error → warning", studio.Summary.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_summary_tells_new_faults_apart_from_those_that_were_there_before()
    {
        await using var studio = new Studio();
        studio.Repository.Show("ferry", "A badword crossing.");
        await studio.Push().RunAsync();
        studio.Repository.Show("choir", "A badword in a lift.");

        await studio.Push().RunAsync();

        Assert.Equal(2, studio.Open.Count);
        Assert.Contains("New", studio.Summary.Body, StringComparison.Ordinal);
        Assert.Contains("Still open", studio.Summary.Body, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_fault_that_was_there_before_the_change_is_told_as_such_and_after_what_the_change_brought()
    {
        await using var studio = new Studio();
        studio.Repository.Git("checkout", "-q", "main");
        studio.Repository.Show("ferry", "A badword crossing.").Commit();
        studio.Repository.Git("checkout", "-q", "change");
        studio.Repository.Git("merge", "-q", "main");
        studio.Repository.Show("ferry", "A badword crossing, and another badword.").Show("zoo", "A badword in a zoo.");

        await studio.Push().RunAsync();

        var lines = studio.Summary.Body.Split('\n').Where(line => line.StartsWith("- **tone**", StringComparison.Ordinal)).ToList();
        Assert.Equal([false, false, true], lines.Select(line => line.Contains("there before this change", StringComparison.Ordinal)));
        Assert.Contains("ferry/short", lines[2], StringComparison.Ordinal);
        Assert.Contains("there before this change", studio.Open.Single(comment => comment.Place!.Path.Contains("ferry", StringComparison.Ordinal)).Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("suppression")]
    [InlineData("waiver")]
    public async Task What_is_accepted_is_closed_as_accepted_and_not_as_fixed(string kind)
    {
        await using var studio = new Studio();
        studio.Repository.Show("ferry", "A badword crossing.");
        await studio.Push().RunAsync();
        var told = Assert.Single(studio.Open);
        Accept(studio.Repository, kind);

        var run = await studio.Push().RunAsync();
        var writes = studio.Writes;
        await studio.RunAsync();

        Assert.Equal(0, run.ExitCode);
        Assert.Empty(studio.Open);
        Assert.Contains($"Accepted: {kind}, “It is the slogan.”", told.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Fixed in", told.Body, StringComparison.Ordinal);
        Assert.Equal("OUTDATED", told.HiddenAs);
        Assert.DoesNotContain("fixed since", studio.Summary.Body, StringComparison.Ordinal);
        Assert.Contains($"SYN9001: {kind}, “It is the slogan.”", studio.Summary.Body, StringComparison.Ordinal);
        Assert.Equal(writes, studio.Writes);
    }

    // A suppression comes with the pull request, a waiver from its base.
    private static void Accept(TestRepository repository, string kind)
    {
        if (kind == "suppression")
        {
            repository.Write("catalog/ferry/synopses.md", "---\nsuppress:\n  - {rule: SYN9001, reason: It is the slogan.}\n---\n## short\n\nA badword crossing.\n");
            return;
        }

        repository.Git("checkout", "-q", "main");
        repository.Write(".gate/waivers.yml", "waivers:\n  - {rule: SYN9001, synopsis: ferry/short, reason: It is the slogan., who: Ada}\n").Commit();
        repository.Git("checkout", "-q", "change");
        repository.Git("merge", "-q", "main");
        repository.Write("README.md", "Hello.\n");
    }
}
