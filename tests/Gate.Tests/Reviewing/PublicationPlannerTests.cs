using Gate.Core.Reviewing;
using Gate.Core.Rules;
using Gate.Core.Verdicts;
using Xunit;

namespace Gate.Tests.Reviewing;

public sealed class PublicationPlannerTests
{
    private static readonly string[] Prints = [.. Enumerable.Range(0, 9).Select(i => new string((char)('0' + i), 16))];
    private static readonly PublicationOptions Options = new();

    [Fact]
    public void The_first_run_makes_one_comment_for_each_place()
    {
        var plan = Plan(ReviewOf(Finding(0, 3), Finding(1, 3), Finding(2, 9)), []);

        Assert.Equal([[Prints[0], Prints[1]], [Prints[2]]], plan.Create.Select(draft => draft.Fingerprints));
        Assert.Empty(plan.Unplaced);
    }

    [Fact]
    public void An_unchanged_finding_is_left_alone_on_another_commit_and_line()
    {
        var before = Published(1, ReviewOf(Finding(0, 3)) with { Head = new('a', 40) });

        AssertNothing(Plan(ReviewOf(Finding(0, 7)), [before]));
    }

    [Fact]
    public void A_finding_told_in_other_words_is_edited()
    {
        var before = Published(1, ReviewOf(Finding(0, 3)));

        var plan = Plan(ReviewOf(Finding(0, 3) with { Message = "Said differently." }), [before]);

        var edit = Assert.Single(plan.Edit);
        Assert.Same(before, edit.Comment);
        Assert.Contains("Said differently.", edit.Body, StringComparison.Ordinal);
        Assert.Empty(plan.Create);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_fixed_finding_is_said_to_be_fixed_and_hidden_unless_somebody_answered(bool hasReplies)
    {
        var before = Published(1, ReviewOf(Finding(0, 3))) with { HasReplies = hasReplies };

        var plan = Plan(ReviewOf(), [before]);

        var closing = Assert.Single(plan.Close);
        Assert.Equal((true, !hasReplies), (closing.IsFixed, closing.Hide));
        Assert.Contains("\nFixed in `2b9d0e4`.\n", closing.Body, StringComparison.Ordinal);
        Assert.Equal((CommentKind.Fixed, Prints[0]), (CommentMarkers.Parse(closing.Body)!.Kind, CommentMarkers.Parse(closing.Body)!.Fingerprints[0]));
        Assert.DoesNotContain("```suggestion", closing.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void An_incomplete_run_calls_nothing_fixed()
    {
        var gone = Published(1, ReviewOf(Finding(0, 3)));
        var half = Published(2, ReviewOf(Finding(1, 9), Finding(2, 9)));

        AssertNothing(Plan(ReviewOf(Finding(1, 9)) with { Outcome = GateOutcome.Incomplete }, [gone, half]));
    }

    [Fact]
    public void An_outdated_comment_moves_with_its_finding()
    {
        var before = Published(1, ReviewOf(Finding(0, 3)) with { Head = new('a', 40) }) with { IsOutdated = true };

        var plan = Plan(ReviewOf(Finding(0, 7)), [before]);

        Assert.Equal((false, true), (Assert.Single(plan.Close).IsFixed, plan.Close[0].Hide));
        Assert.Equal(CommentKind.Moved, CommentMarkers.Parse(plan.Close[0].Body)!.Kind);
        Assert.Equal(new LineRange(7, 7), Assert.Single(plan.Create).Lines);
        Assert.Empty(plan.Unplaced);
    }

    [Fact]
    public void An_outdated_comment_that_somebody_answered_stays_readable_when_its_finding_is_told_anew()
    {
        var before = Published(1, ReviewOf(Finding(0, 3)) with { Head = new('a', 40) }) with { IsOutdated = true, HasReplies = true };

        var plan = Plan(ReviewOf(Finding(0, 7)), [before]);

        Assert.False(Assert.Single(plan.Close).Hide);
        Assert.Equal(new LineRange(7, 7), Assert.Single(plan.Create).Lines);
    }

    [Fact]
    public void A_comment_that_stands_on_other_lines_than_it_should_moves_at_the_same_commit_too()
    {
        var before = Published(1, ReviewOf(Finding(0, 3))) with { Path = "a.md", Lines = new(3, 4) };

        var plan = Plan(ReviewOf(Finding(0, 3)), [before]);

        Assert.Equal(CommentKind.Moved, CommentMarkers.Parse(Assert.Single(plan.Close).Body)!.Kind);
        Assert.Equal(new LineRange(3, 3), Assert.Single(plan.Create).Lines);
    }

    [Fact]
    public void Of_two_comments_that_became_one_place_one_stays()
    {
        var first = Published(1, ReviewOf(Finding(0, 3)));
        var second = Published(2, ReviewOf(Finding(1, 9), Finding(2, 9)));

        var plan = Plan(ReviewOf(Finding(0, 5), Finding(1, 5), Finding(2, 5)), [first, second]);

        Assert.Same(second, Assert.Single(plan.Edit).Comment);
        Assert.Same(first, Assert.Single(plan.Close).Comment);
        Assert.False(plan.Close[0].IsFixed);
        Assert.Empty(plan.Create);
    }

    [Fact]
    public void What_a_person_deleted_is_not_made_again()
    {
        var summary = new CommentMarker { Kind = CommentKind.Summary, Commented = [Prints[0]] };

        var plan = PublicationPlanner.Plan(ReviewOf(Finding(0, 3), Finding(1, 9)), DraftComments.Of(ReviewOf(Finding(0, 3), Finding(1, 9))), [], summary, Options);

        Assert.Equal([Prints[1]], Assert.Single(plan.Create).Fingerprints);
        Assert.Equal([Prints[0]], plan.Unplaced);
    }

    [Fact]
    public void A_finding_that_comes_back_after_its_fix_is_told_again()
    {
        var closed = Closed(Plan(ReviewOf(), [Published(1, ReviewOf(Finding(0, 3)))]));

        Assert.Single(Plan(ReviewOf(Finding(0, 3)), [closed]).Create);
    }

    [Fact]
    public void A_finding_that_left_the_diff_is_told_by_the_summary_and_not_called_fixed()
    {
        var plan = Plan(ReviewOf(Finding(0, 3) with { Anchor = null, IsFileShown = false }), [Published(1, ReviewOf(Finding(0, 3)))]);

        Assert.False(Assert.Single(plan.Close).IsFixed);
        Assert.Contains("the summary of this pull request has it", plan.Close[0].Body, StringComparison.Ordinal);
        Assert.Equal([Prints[0]], plan.Unplaced);
    }

    [Fact]
    public void There_are_never_more_open_comments_than_wanted()
    {
        var plan = PublicationPlanner.Plan(
            ReviewOf(Finding(0, 3), Finding(1, 9), Finding(2, 12), Finding(3, 15)),
            DraftComments.Of(ReviewOf(Finding(0, 3), Finding(1, 9), Finding(2, 12), Finding(3, 15))),
            [Published(1, ReviewOf(Finding(2, 12)))],
            null,
            new() { MaxComments = 3 });

        Assert.Equal([Prints[0], Prints[1]], plan.Create.SelectMany(draft => draft.Fingerprints));
        Assert.Equal([Prints[3]], plan.Unplaced);
    }

    [Fact]
    public void Comments_of_another_project_are_its_own()
    {
        var other = Published(1, ReviewOf(Finding(0, 3)) with { Project = "films/" });

        var plan = Plan(ReviewOf(), [other]);

        AssertNothing(plan);
    }

    internal static ReviewFinding Finding(int print, int line) => new()
    {
        Fingerprint = Prints[print],
        Rule = "SYN2001",
        Title = "Tone",
        Criterion = Criterion.Tone,
        Severity = Severity.Error,
        Synopsis = $"night-ferry/v{print}",
        ShowTitle = "Night Ferry",
        Path = "catalog/night-ferry/synopses.md",
        Lines = new(line, line),
        Anchor = new(line, line),
        IsFileShown = true,
        Quotation = "gripping",
        Message = "It praises.",
        Edit = new(new(line, line), "a gripping film", 2, 9, ""),
    };

    internal static Review ReviewOf(params ReviewFinding[] findings) => new()
    {
        Tool = "0.1.0",
        Head = SampleReviews.Head,
        Outcome = findings.Length == 0 ? GateOutcome.Passed : GateOutcome.Failed,
        Verdict = "Failed.",
        Judge = "A model.",
        Ledger = "planned 1 = judged 1",
        Findings = findings,
    };

    private static PublicationPlan Plan(Review review, IReadOnlyList<PublishedComment> published) => PublicationPlanner.Plan(review, DraftComments.Of(review), published, null, Options);

    private static PublishedComment Published(long id, Review review)
    {
        var draft = Assert.Single(DraftComments.Of(review));
        return new(id, $"n{id}", CommentMarkers.Parse(draft.Body)!, draft.Body.ReplaceLineEndings("\r\n"), IsOutdated: false, HasReplies: false, "");
    }

    private static PublishedComment Closed(PublicationPlan plan) => plan.Close[0].Comment with { Body = plan.Close[0].Body, Marker = CommentMarkers.Parse(plan.Close[0].Body)! };

    private static void AssertNothing(PublicationPlan plan)
    {
        Assert.Empty(plan.Create);
        Assert.Empty(plan.Edit);
        Assert.Empty(plan.Close);
    }
}
