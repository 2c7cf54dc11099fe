using Gate.Core.Reviewing;
using Gate.Core.Verdicts;
using Xunit;

namespace Gate.Tests.Reviewing;

public sealed class ReviewSummaryTests
{
    private static readonly Review Two = PublicationPlannerTests.ReviewOf(PublicationPlannerTests.Finding(0, 3), PublicationPlannerTests.Finding(1, 9));

    [Fact]
    public void A_green_summary_without_anything_to_tell_is_three_lines()
    {
        var summary = ReviewSummary.Write(PublicationPlannerTests.ReviewOf(), new());

        Assert.Equal(3, summary.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal(CommentKind.Summary, CommentMarkers.Parse(summary)!.Kind);
    }

    [Fact]
    public void The_last_line_begins_with_the_cost_and_leaves_the_ledger_to_the_reports()
    {
        var last = ReviewSummary.Write(SampleReviews.Judged(), new()).TrimEnd().Split('\n')[^1];

        Assert.StartsWith("<sub>0.0213 USD, 9 calls, ", last, StringComparison.Ordinal);
        Assert.Contains(" · Judged by gpt-5-mini. · at `2b9d0e4` · ", last, StringComparison.Ordinal);
        Assert.DoesNotContain("planned", last, StringComparison.Ordinal);
        Assert.DoesNotContain("votes", last, StringComparison.Ordinal);
    }

    [Fact]
    public void Warnings_are_listed_as_far_as_there_is_room_and_advice_is_given_once()
    {
        var warning = PublicationPlannerTests.Finding(0, 3) with { Severity = Gate.Core.Rules.Severity.Warning, HowToFix = "Cut it.", Message = new string('x', 200) };
        Review Of(int count) => PublicationPlannerTests.ReviewOf() with { Warnings = [.. Enumerable.Range(0, count).Select(i => warning with { Fingerprint = $"{i:x16}" })] };

        var forty = ReviewSummary.Write(Of(40), new());
        var many = ReviewSummary.Write(Of(2_000), new());

        Assert.Equal(40, forty.Split("\n- **").Length - 1);
        Assert.Equal(2, forty.Split("Cut it.").Length);
        Assert.Matches("(?s)… and [0-9]+ more; the report has them all.\n\n</details>.*<sub>", many);
        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(many), 40_000, 60_000);
    }

    [Fact]
    public void The_first_summary_calls_nothing_new()
    {
        var summary = ReviewSummary.Write(Two, new());

        Assert.Contains("### To fix\n", summary, StringComparison.Ordinal);
        Assert.DoesNotContain("last push", summary, StringComparison.Ordinal);
    }

    [Fact]
    public void New_failures_stand_apart_from_old_ones_and_a_second_run_says_the_same()
    {
        var before = CommentMarkers.Parse(ReviewSummary.Write(PublicationPlannerTests.ReviewOf(PublicationPlannerTests.Finding(0, 3), PublicationPlannerTests.Finding(2, 5)) with { Head = new('a', 40) }, new()));

        var first = ReviewSummary.Write(Two, new() { Previous = before });
        var second = ReviewSummary.Write(Two, new() { Previous = CommentMarkers.Parse(first) });

        Assert.Matches("(?s)One finding fixed since the last push.*### New in this run\n\n[^#]*v1[^#]*### Still open\n\n[^#]*v0", first);
        Assert.Equal(first, second);
    }

    [Fact]
    public void An_incomplete_run_forgets_nothing_and_calls_nothing_fixed()
    {
        var before = CommentMarkers.Parse(ReviewSummary.Write(Two with { Head = new('a', 40) }, new()))!;

        var summary = ReviewSummary.Write(PublicationPlannerTests.ReviewOf() with { Outcome = GateOutcome.Incomplete }, new() { Previous = before });

        Assert.DoesNotContain("fixed", summary, StringComparison.Ordinal);
        Assert.Equal(before.Fingerprints, CommentMarkers.Parse(summary)!.Fingerprints);
    }

    [Fact]
    public void What_was_commented_is_remembered_as_long_as_it_fails()
    {
        var state = new SummaryState { Previous = new() { Kind = CommentKind.Summary, Commented = [Two.Findings[0].Fingerprint, new('f', 16)] }, Comments = new Dictionary<string, string> { [Two.Findings[1].Fingerprint] = "https://x.example/1" } };

        var marker = CommentMarkers.Parse(ReviewSummary.Write(Two, state))!;

        Assert.Equal(Two.Findings.Select(finding => finding.Fingerprint), marker.Commented);
    }

    [Fact]
    public void A_finding_with_a_comment_is_linked_and_one_without_is_told_here()
    {
        var summary = ReviewSummary.Write(Two, new() { Comments = new Dictionary<string, string> { [Two.Findings[1].Fingerprint] = "https://x.example/1" } });

        Assert.Contains("`night-ferry/v1`: It praises. → [comment](https://x.example/1)\n", summary, StringComparison.Ordinal);
        Assert.Contains("`night-ferry/v0`: It praises.<br>“gripping”, <code>catalog/night-ferry/synopses.md, line 3</code>", summary, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 2, "")]
    [InlineData(1, 0, "One place could use another look before launch; the comment says which words and why.")]
    [InlineData(3, 1, "Three places could use another look before launch; each comment says which words and why. The summary tells of one finding more.")]
    [InlineData(30, 4, "30 places could use another look before launch; each comment says which words and why. The summary tells of 4 findings more.")]
    public void A_review_opens_with_a_sentence_that_counts(int comments, int unplaced, string expected)
    {
        var draft = DraftComments.Of(Two)[0];

        Assert.Equal(expected, ReviewSummary.Opening(new([.. Enumerable.Repeat(draft, comments)], [], [], [.. Enumerable.Repeat("f", unplaced)])));
    }
}
