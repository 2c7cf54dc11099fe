using Gate.Tests.Testing;
using Gate.Tests.Testing.GitHub;
using Xunit;

namespace Gate.Tests.GitHub.Publishing;

/// <summary>A comment speaks of the line that it stands on, whatever happens to the lines around it: its button replaces that line and no other.</summary>
public sealed class PlacedCommentTests
{
    private const string Calm = "A calm crossing of the sea.";
    private const string Below = "The other badword is here.";

    [Fact]
    public async Task Equal_words_that_come_in_above_leave_the_comment_below_alone_and_get_one_of_their_own()
    {
        await using var studio = new Studio();
        studio.Repository.Show("ferry", $"{Calm}\n\n{Below}");
        await studio.Push().RunAsync();
        var (id, body) = studio.Open.Select(comment => (comment.Id, CommentText(comment))).Single();
        studio.Repository.Show("ferry", $"A badword crossing of the sea.\n\n{Below}");

        await studio.Push().RunAsync();

        Assert.Equal([3, 5], studio.Open.Select(comment => studio.GitHub.LineOf(comment)!.Value).Order());
        var below = studio.Open.Single(comment => studio.GitHub.LineOf(comment) == 5);
        Assert.Equal((id, body), (below.Id, CommentText(below)));
        Assert.Contains("```suggestion\nA crossing of the sea.\n```", studio.Open.Single(comment => comment != below).Body, StringComparison.Ordinal);
        Assert.Contains("New in this run", studio.Summary.Body, StringComparison.Ordinal);
        await AssertSilentAsync(studio);
    }

    [Fact]
    public async Task Of_equal_words_the_one_that_was_mended_is_fixed_and_the_other_stays_open()
    {
        await using var studio = new Studio();
        studio.Repository.Show("ferry", $"A badword crossing of the sea.\n\n{Below}");
        await studio.Push().RunAsync();
        var (above, below) = (studio.Open[0], studio.Open[1]);
        studio.Repository.Show("ferry", $"{Calm}\n\n{Below}");

        await studio.Push().RunAsync();

        Assert.Equal(below.Id, Assert.Single(studio.Open).Id);
        Assert.Equal("RESOLVED", above.HiddenAs);
        Assert.Contains("Fixed in", above.Body, StringComparison.Ordinal);
        Assert.Contains("1 finding fixed", studio.Summary.Body.Replace("One", "1", StringComparison.Ordinal), StringComparison.Ordinal);
        await AssertSilentAsync(studio);
    }

    [Fact]
    public async Task Equal_words_on_the_same_line_are_told_apart_as_well()
    {
        await using var studio = new Studio();
        studio.Repository.Show("ferry", $"A badword, and another badword.\n\n{Below}");
        await studio.Push().RunAsync();
        studio.Repository.Show("ferry", $"A badword.\n\n{Below}");

        await studio.Push().RunAsync();

        Assert.Equal([3, 5], studio.Open.Select(comment => studio.GitHub.LineOf(comment)!.Value).Order());
        Assert.All(studio.Open, comment => Assert.Single(Studio.Marker(comment)!.Fingerprints));
        await AssertSilentAsync(studio);
    }

    [Theory]
    [InlineData("A badword crossing of the odd\nfish at sea.", "A badword crossing of the odd\nthing at sea.", 3, 4)]
    [InlineData("A badword crossing of the odd\nthing at sea.", "A badword crossing of the odd\nfish at sea.", 3, 3)]
    public async Task A_comment_that_must_cover_other_lines_than_it_stands_on_makes_way_for_a_new_one(string before, string after, int start, int end)
    {
        var repository = OwnRules.AddTo(TestRepository.Create()).Write("rules/SYN9004-odd/rule.md", OwnRules.Page("SYN9004", "tone", "error", "existence: {phrases: [odd thing], replacement: \"\"}"));
        repository.Show("ferry", "A calm crossing of the odd\nfish at sea.").Commit();
        repository.Git("checkout", "-q", "-b", "change");
        await using var studio = new Studio(repository: repository);
        studio.Repository.Show("ferry", before);
        await studio.Push().RunAsync();
        var first = Assert.Single(studio.Open);
        studio.Repository.Show("ferry", after);

        await studio.Push().RunAsync();

        var now = Assert.Single(studio.Open);
        Assert.Equal((start, end), (now.Place!.Lines!.Value.Start, now.Place.Lines.Value.End));
        Assert.NotEqual(first.Id, now.Id);
        Assert.Equal("OUTDATED", first.HiddenAs);
        Assert.DoesNotContain("```suggestion", first.Body, StringComparison.Ordinal);
        await AssertSilentAsync(studio);
    }

    [Fact]
    public async Task A_finding_that_shares_its_line_with_an_accepted_one_is_told_on_its_own_line_again()
    {
        var repository = OwnRules.AddTo(TestRepository.Create()).Write("rules/SYN9004-odd/rule.md", OwnRules.Page("SYN9004", "tone", "error", "existence: {phrases: [odd thing], replacement: \"\"}"));
        repository.Show("ferry", "A calm crossing of the odd\nfish at sea.").Commit();
        repository.Git("checkout", "-q", "-b", "change");
        await using var studio = new Studio(repository: repository);
        studio.Repository.Show("ferry", "A badword crossing of the odd\nthing at sea.");
        await studio.Push().RunAsync();
        studio.Repository.Git("checkout", "-q", "main");
        studio.Repository.Write(".gate/waivers.yml", "waivers:\n- {rule: SYN9004, synopsis: ferry/short, reason: It is meant.}\n").Commit("Accept it");
        studio.Repository.Git("checkout", "-q", "change");
        studio.Repository.Git("merge", "-q", "main", "-m", "Merge");

        await studio.Push().RunAsync();

        Assert.Equal((3, 3), (Assert.Single(studio.Open).Place!.Lines!.Value.Start, studio.Open[0].Place!.Lines!.Value.End));
        await AssertSilentAsync(studio);
    }

    [Fact]
    public async Task A_conversation_on_a_line_that_has_changed_stays_readable_and_the_finding_is_told_anew()
    {
        await using var studio = new Studio();
        studio.Repository.Show("ferry", "A badword crossing.");
        await studio.Push().RunAsync();
        var told = Assert.Single(studio.Open);
        studio.GitHub.Reply(told, "ada", "Really?");
        studio.Repository.Show("ferry", "A badword crossing today.");

        await studio.Push().RunAsync();

        Assert.Null(told.HiddenAs);
        Assert.Contains("another comment stands beside it", told.Body, StringComparison.Ordinal);
        Assert.Equal(3, studio.GitHub.LineOf(Assert.Single(studio.Open)));
        await AssertSilentAsync(studio);
    }

    [Fact]
    public async Task What_a_lowered_limit_leaves_no_room_for_is_said_to_be_in_the_summary()
    {
        await using var studio = new Studio();
        studio.Repository.Show("ferry", "A badword crossing.").Show("choir", "A badword choir.");
        await studio.Push().RunAsync();
        var (one, other) = (studio.Open[0], studio.Open[1]);
        studio.Repository.Show("ferry", "A badword crossing today.").Show("choir", "A badword choir today.");

        await studio.Push().RunAsync("--max-comments", "1");

        Assert.Single(studio.Open);
        Assert.Equal([false, true], new[] { one, other }.Select(comment => comment.Body.Contains("another comment stands beside it", StringComparison.Ordinal)).Order());
        Assert.Contains(new[] { one, other }, comment => comment.Body.Contains("the summary of this pull request has it", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_the_change_brought_comes_before_what_was_there()
    {
        var repository = OwnRules.AddTo(TestRepository.Create());
        repository.Show("a", "A badword crossing.").Show("b", "A badword boat.").Show("z", "A calm text.").Commit();
        repository.Git("checkout", "-q", "-b", "change");
        await using var studio = new Studio(repository: repository);
        studio.Repository.Show("a", "A badword crossing today.").Show("b", "A badword boat today.").Show("z", "A badword text.");

        await studio.Push().RunAsync("--max-comments", "1");

        Assert.Equal("catalog/z/synopses.md", Assert.Single(studio.Open).Place!.Path);
    }

    [Fact]
    public async Task Of_equal_words_those_that_the_change_brought_are_known_by_what_is_around_them()
    {
        var repository = OwnRules.AddTo(TestRepository.Create());
        repository.Show("ferry", $"{Calm}\n\n{Below}").Commit();
        repository.Git("checkout", "-q", "-b", "change");
        await using var studio = new Studio(repository: repository);
        studio.Repository.Show("ferry", $"A badword crossing of the sea.\n\n{Below}\n\nThe end.");

        await studio.Push().RunAsync();

        Assert.Equal([(3, false), (5, true)], studio.Open.Select(comment => (comment.Place!.Lines!.Value.End, comment.Body.Contains("there before this change", StringComparison.Ordinal))).Order());
    }

    [Fact]
    public async Task Where_the_summary_alone_is_wanted_comments_that_are_there_are_closed_and_none_is_made()
    {
        await using var studio = new Studio();
        studio.Repository.Show("ferry", "A badword crossing.");
        await studio.Push().RunAsync();
        var told = Assert.Single(studio.Open);
        studio.Repository.Show("ferry", "A calm crossing.").Show("choir", "A badword choir.");

        await studio.Push().RunAsync("--publish", "summary");

        Assert.Empty(studio.Open);
        Assert.Equal("RESOLVED", told.HiddenAs);
    }

    private static string CommentText(FakeComment comment) => Core.Reviewing.CommentMarkers.Text(comment.Body);

    private static async Task AssertSilentAsync(Studio studio)
    {
        var before = studio.Writes;
        await studio.RunAsync();
        Assert.Equal(before, studio.Writes);
    }
}
