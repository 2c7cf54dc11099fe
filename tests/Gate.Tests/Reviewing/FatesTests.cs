using Gate.Core.Judging;
using Gate.Core.Reviewing;
using Gate.Core.Rules;
using Gate.Core.Running;
using Gate.Core.Verdicts;
using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.Reviewing;

/// <summary>What fails no more is called fixed only when it is.</summary>
public sealed class FatesTests
{
    private static readonly ReviewFinding Finding = PublicationPlannerTests.Finding(0, 3);
    private static readonly Review Before = PublicationPlannerTests.ReviewOf(Finding) with { Head = new('a', 40) };

    // Judged as it should be, and nothing found.
    private static readonly Review Clean = PublicationPlannerTests.ReviewOf() with { Synopses = [Finding.Synopsis], Rules = [Finding.Rule] };

    public static TheoryData<string, string> Others => new()
    {
        { "suppression", "\nAccepted: suppression, “It is the slogan.”.\n" },
        { "waiver", "\nAccepted: waiver, “It is the slogan.”.\n" },
        { "warning", "\nNo longer fails: it is a warning now.\n" },
        { "suggestion", "\nNo longer fails: it is a suggestion now.\n" },
        { "text", "\nIts text is no longer part of this change, or again as it was before.\n" },
        { "untouched", "\nIts text is no longer part of this change, or again as it was before.\n" },
        { "rule", "\nIts rule is no longer asked.\n" },
    };

    [Fact]
    public void What_its_rule_finds_no_more_is_fixed()
    {
        var closing = Assert.Single(Plan(Clean, Comment(Before)).Close);

        Assert.True(closing.IsFixed);
        Assert.Contains("One finding fixed since the last push.", Summary(Clean), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void What_fails_no_more_for_another_reason_is_closed_with_it_and_not_counted_as_fixed(string kind, string sentence)
    {
        var review = After(kind);

        var closing = Assert.Single(Plan(review, Comment(Before)).Close);
        var summary = Summary(review);

        Assert.False(closing.IsFixed);
        Assert.Contains(sentence, closing.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Fixed in", closing.Body, StringComparison.Ordinal);
        Assert.Equal(CommentKind.Closed, CommentMarkers.Parse(closing.Body)!.Kind);
        Assert.DoesNotContain("fixed since", summary, StringComparison.Ordinal);
        Assert.Equal(summary, ReviewSummary.Write(review, new() { Previous = CommentMarkers.Parse(summary) }));
    }

    [Fact]
    public void Of_a_comment_with_several_findings_each_has_its_reason()
    {
        var before = PublicationPlannerTests.ReviewOf(Finding, PublicationPlannerTests.Finding(1, 3));
        var review = After("waiver") with { Synopses = ["night-ferry/v0", "night-ferry/v1"] };

        var closing = Assert.Single(Plan(review, Comment(before)).Close);

        Assert.Contains("\nAccepted: waiver, “It is the slogan.”. The rest was fixed in `2b9d0e4`.\n", closing.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nobody_was_asked_a_comment_stays_and_its_finding_is_no_news_when_it_is_back()
    {
        var settled = Clean with { Outcome = GateOutcome.Failed, Settled = [new(Finding.Rule, Finding.Synopsis)] };

        var plan = Plan(settled, Comment(Before));
        var summary = Summary(settled);
        var again = ReviewSummary.Write(Before with { Head = new('c', 40) }, new() { Previous = CommentMarkers.Parse(summary) });

        Assert.Equal((0, 0, 0), (plan.Create.Count, plan.Edit.Count, plan.Close.Count));
        Assert.DoesNotContain("fixed since", summary, StringComparison.Ordinal);
        Assert.Equal(summary, ReviewSummary.Write(settled, new() { Previous = CommentMarkers.Parse(summary) }));
        Assert.Contains("### Still open", again, StringComparison.Ordinal);
        Assert.DoesNotContain("### New", again, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_found_at_a_commit_is_not_forgotten_by_a_second_run_there_that_could_not_judge()
    {
        var before = CommentMarkers.Parse(ReviewSummary.Write(Before, new() { Comments = new Dictionary<string, string> { [Finding.Fingerprint] = "https://github.example/1" } }));
        var incomplete = Clean with { Head = Before.Head, Outcome = GateOutcome.Incomplete };

        var after = CommentMarkers.Parse(ReviewSummary.Write(incomplete, new() { Previous = before }))!;

        Assert.Equal([Finding.Fingerprint], after.Fingerprints);
        Assert.Equal([Finding.Fingerprint], after.Commented);
    }

    [Fact]
    public void What_is_fixed_at_a_commit_is_not_remembered_by_a_second_run_there_that_could_not_judge()
    {
        var before = CommentMarkers.Parse(Summary(Clean));
        var incomplete = Clean with { Outcome = GateOutcome.Incomplete };

        var after = CommentMarkers.Parse(ReviewSummary.Write(incomplete, new() { Previous = before }))!;

        Assert.Empty(after.Fingerprints);
    }

    [Fact]
    public void A_comment_of_which_a_part_was_not_asked_is_left_as_it_is()
    {
        var both = PublicationPlannerTests.ReviewOf(Finding, PublicationPlannerTests.Finding(1, 3));
        var review = PublicationPlannerTests.ReviewOf(PublicationPlannerTests.Finding(1, 3)) with { Settled = [new(Finding.Rule, Finding.Synopsis)] };

        var plan = Plan(review, Comment(both));

        Assert.Equal((0, 0, 0), (plan.Create.Count, plan.Edit.Count, plan.Close.Count));
    }

    [Fact]
    public void A_comment_of_which_a_part_was_accepted_tells_the_other()
    {
        var both = PublicationPlannerTests.ReviewOf(Finding, PublicationPlannerTests.Finding(1, 3));
        var review = PublicationPlannerTests.ReviewOf(PublicationPlannerTests.Finding(1, 3)) with { Accepted = After("waiver").Accepted };

        Assert.Equal([new string('1', 16)], CommentMarkers.Parse(Assert.Single(Plan(review, Comment(both)).Edit).Body)!.Fingerprints);
    }

    [Fact]
    public void The_summary_lists_what_was_accepted_and_why() =>
        Assert.Contains("<details><summary>1 finding is accepted</summary>\n\n- `night-ferry/v0`, SYN2001: suppression, “It is the slogan.”\n", Summary(After("suppression")), StringComparison.Ordinal);

    [Fact]
    public void A_review_says_what_was_accepted_and_settled_and_what_was_judged_at_all()
    {
        var result = new ResultBuilder()
            .Rule("SYN2001", "Tone", Criterion.Tone).Rule("SYN2002", "Tone as well", Criterion.Tone).Rule("SYN2003", "Form", Criterion.Clarity, Severity.Suggestion)
            .Synopsis("a/b", "A", "[|One|] and [|two|].", new SampleFinding("SYN2001", "It is.") { Accepted = AcceptanceKind.Suppression }, new SampleFinding("SYN2003", "It is."))
            .Cell("SYN2002", CellOutcome.Settled, new Judgment.Settled("SYN2001"), Verdict.Fail)
            .Build();

        var review = SampleReviews.Of(result);

        Assert.Equal([("SYN2001", "a/b", AcceptanceKind.Suppression, "Intended.")], review.Accepted.Select(one => (one.Rule, one.Synopsis, one.Kind, one.Reason)));
        Assert.Equal([new ReviewCell("SYN2002", "a/b")], review.Settled);
        Assert.Single(review.Suggestions);
        Assert.Equal(["a/b"], review.Synopses);
        Assert.Equal(["SYN2001", "SYN2002", "SYN2003"], review.Rules);
    }

    [Fact]
    public void A_review_says_which_rules_were_not_asked_about_a_text_that_others_judged()
    {
        var result = new ResultBuilder()
            .Rule("SYN2001", "Tone", Criterion.Tone).Rule("SYN2002", "Tone as well", Criterion.Tone)
            .Synopsis("a/b", "A", "[|One|].", new SampleFinding("SYN2001", "It is."))
            .Synopsis("c/d", "C", "Two.")
            .Build();
        var without = result with { Ledger = [.. result.Ledger.Where(entry => (entry.Cell.Synopsis.Id.ToString(), entry.Cell.Rule.Id) != ("c/d", "SYN2001"))] };

        var scope = Assert.Single(SampleReviews.Of(without).Untouched);

        Assert.Empty(SampleReviews.Of(result).Untouched);
        Assert.Equal(("SYN2001", "c/d"), (Assert.Single(scope.Rules), Assert.Single(scope.Synopses)));
    }

    private static Review After(string kind)
    {
        var accepted = new ReviewAcceptance(Finding.Fingerprint, Finding.Rule, Finding.Synopsis, AcceptanceKind.Suppression, "It is the slogan.");
        return kind switch
        {
            "suppression" => Clean with { Accepted = [accepted] },
            "waiver" => Clean with { Accepted = [accepted with { Kind = AcceptanceKind.Waiver }] },
            "warning" => Clean with { Warnings = [Finding with { Severity = Severity.Warning }] },
            "suggestion" => Clean with { Suggestions = [Finding.Fingerprint] },
            "text" => Clean with { Synopses = ["renamed/v0"] },
            "untouched" => Clean with { Untouched = [new([Finding.Rule], [Finding.Synopsis])] },
            _ => Clean with { Rules = ["SYN2009"] },
        };
    }

    private static string Summary(Review review) => ReviewSummary.Write(review, new() { Previous = CommentMarkers.Parse(ReviewSummary.Write(Before, new())) });

    private static PublicationPlan Plan(Review review, PublishedComment comment) => PublicationPlanner.Plan(review, DraftComments.Of(review), [comment], null, new());

    private static PublishedComment Comment(Review review)
    {
        var draft = Assert.Single(DraftComments.Of(review));
        return new(1, "n1", CommentMarkers.Parse(draft.Body)!, draft.Body, IsOutdated: false, HasReplies: false, "");
    }
}
