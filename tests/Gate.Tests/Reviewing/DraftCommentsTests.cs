using Gate.Core.Reviewing;
using Xunit;

namespace Gate.Tests.Reviewing;

public sealed class DraftCommentsTests
{
    [Fact]
    public void Findings_whose_lines_overlap_are_one_comment_over_all_of_them()
    {
        var drafts = Drafts(At(0, 3, 5), At(1, 9, 9), At(2, 5, 7), At(3, 7, 8));

        Assert.Equal([new LineRange(3, 8), new LineRange(9, 9)], drafts.Select(draft => draft.Lines!.Value));
        Assert.Equal([3, 1], drafts.Select(draft => draft.Fingerprints.Count));
    }

    [Fact]
    public void The_same_lines_of_two_files_are_two_comments() =>
        Assert.Equal(2, Drafts(At(0, 3, 3), At(1, 3, 3) with { Path = "other.md" }).Count);

    [Fact]
    public void What_is_outside_of_the_diff_is_one_comment_on_its_file_or_none()
    {
        var drafts = Drafts(
            At(0, 3, 3) with { Anchor = null, Edit = null },
            At(1, 9, 9) with { Anchor = null, Edit = null },
            At(2, 5, 5) with { Anchor = null, Edit = null, IsFileShown = false });

        var draft = Assert.Single(drafts);
        Assert.Null(draft.Lines);
        Assert.Equal(2, draft.Fingerprints.Count);
        Assert.DoesNotContain("```", draft.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_comment_names_the_commit_in_its_marker_alone()
    {
        var review = SampleReviews.Judged();

        var drafts = DraftComments.Of(review);
        var later = DraftComments.Of(review with { Head = new('a', 40) });

        Assert.Equal(drafts.Select(draft => CommentMarkers.Text(draft.Body)), later.Select(draft => CommentMarkers.Text(draft.Body)));
        Assert.NotEqual(drafts[0].Body, later[0].Body);
    }

    [Fact]
    public void All_fixes_of_a_place_are_one_suggestion_for_exactly_its_lines()
    {
        var drafts = Drafts(
            At(0, 3, 3) with { Edit = new(new(3, 4), "a gripping\nfilm", 2, 8, "film") },
            At(1, 4, 5) with { Edit = new(new(4, 5), "film\nof `that` year", 8, 6, "``this``") });

        var draft = Assert.Single(drafts);
        Assert.Equal(new LineRange(3, 5), draft.Lines);
        Assert.Contains("\n```suggestion\na film\nfilm\nof ``this`` year\n```\n", draft.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fence_is_longer_than_any_in_its_text()
    {
        var draft = Assert.Single(Drafts(At(0, 3, 3) with { Edit = new(new(3, 3), "````x", 4, 1, "y") }));

        Assert.Contains("\n`````suggestion\n````y\n`````\n", draft.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Fixes_that_leave_a_commented_line_unknown_or_disagree_are_told_in_words()
    {
        var unknown = Drafts(At(0, 3, 3), At(1, 3, 5) with { Edit = null, Fix = "“a” → “b”" });
        var other = Drafts(At(0, 3, 3), At(1, 3, 3) with { Edit = new(new(3, 3), "another text", 0, 1, "A") });

        Assert.DoesNotContain("suggestion", Assert.Single(unknown).Body, StringComparison.Ordinal);
        Assert.Contains("**Fix:** “a” → “b”", unknown[0].Body, StringComparison.Ordinal);
        Assert.DoesNotContain("suggestion", Assert.Single(other).Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_several_synopses_each_is_named_where_it_is_meant()
    {
        var draft = Assert.Single(Drafts(At(0, 3, 3), At(1, 3, 3)));

        Assert.Contains("`/gate waive SYN2001 night-ferry/v0 reason` or `/gate waive SYN2001 night-ferry/v1 reason`", draft.Body, StringComparison.Ordinal);
        Assert.Equal(["night-ferry/v0", "night-ferry/v1"], CommentMarkers.Parse(draft.Body)!.Synopses);
    }

    [Fact]
    public void Comments_blame_nobody()
    {
        var words = SampleReviews.All.Where(pair => pair.Key != "hostile").SelectMany(pair => DraftComments.Of(pair.Value()).Select(draft => draft.Body)).ToList();

        Assert.All(words, body => Assert.DoesNotContain("violation", body, StringComparison.OrdinalIgnoreCase));
        Assert.All(words, body => Assert.DoesNotContain('!', CommentMarkers.Text(body)));
    }

    private static ReviewFinding At(int print, int start, int end) => PublicationPlannerTests.Finding(print, start) with
    {
        Lines = new(start, end),
        Anchor = new(start, end),
        Edit = start == end ? new(new(start, end), "a gripping film", 2, 9, "") : null,
    };

    private static IReadOnlyList<DraftComment> Drafts(params ReviewFinding[] findings) => DraftComments.Of(PublicationPlannerTests.ReviewOf(findings));
}
