using Gate.Core.Catalogs;
using Gate.Core.Documents;
using Gate.Core.Judging;
using Gate.Core.Reviewing;
using Gate.Core.Rules;
using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.Reviewing;

public sealed class ReviewBuilderTests
{
    [Fact]
    public void A_finding_stands_on_the_lines_that_the_pull_request_shows()
    {
        var review = Build("one\n[|two\nthree\nfour|]\nfive", new FileDiff("x", [new(5, 6)]));

        Assert.Equal((new LineRange(4, 6), new LineRange(5, 6)), (review.Lines, review.Anchor));
    }

    [Fact]
    public void Of_two_hunks_the_one_with_the_first_line_is_taken()
    {
        var review = Build("[|one\ntwo\nthree|]", new FileDiff("x", [new(5, 9), new(1, 3)]));

        Assert.Equal(new LineRange(3, 3), review.Anchor);
    }

    [Fact]
    public void Outside_of_the_hunks_only_the_file_is_shown()
    {
        var review = Build("one [|two|]", new FileDiff("x", [new(8, 9)]));

        Assert.Equal((null, true, null), (review.Anchor, review.IsFileShown, review.Edit));
    }

    [Fact]
    public void A_file_that_the_pull_request_does_not_show_has_no_place()
    {
        var review = Build("one [|two|]", null);

        Assert.Equal((null, false), (review.Anchor, review.IsFileShown));
    }

    [Fact]
    public void A_fix_is_an_edit_of_whole_lines_with_line_feeds_whatever_the_file_has()
    {
        var edit = Build("one\r\ntwo [|three\r\nfour|] five\r\nsix", new FileDiff("x", [new(1, 9)]), "3 4").Edit;

        Assert.Equal(new ReviewEdit(new(4, 5), "two three\nfour five", 4, 10, "3 4"), edit);
    }

    [Fact]
    public void An_edit_covers_the_lines_of_the_comment_and_stays_in_their_hunk()
    {
        var inside = Build("one [|two|]", new FileDiff("x", [new(1, 9)]), "2").Edit;
        var across = Build("[|one\ntwo|]", new FileDiff("x", [new(1, 3)]), "1 2").Edit;

        Assert.Equal(new ReviewEdit(new(3, 3), "one two", 4, 3, "2"), inside);
        Assert.Null(across);
    }

    [Theory]
    [InlineData("one\u202E [|two|]", "2")]
    [InlineData("one [|two|]", "2\u200B")]
    [InlineData("one\u0007 [|two|]", "2")]
    [InlineData("one <!-- x --> [|two|]", "2")]
    [InlineData("one\rtwo [|three|]", "3")]
    [InlineData("one [|two|]", "2\n3")]
    public void What_nobody_would_see_in_a_suggestion_has_none(string text, string replacement) =>
        Assert.Null(Build(text, new FileDiff("x", [new(1, 9)]), replacement).Edit);

    [Fact]
    public void Places_are_those_of_the_result_which_are_within_the_repository()
    {
        var result = SampleResults.Failed();
        var files = new Dictionary<string, FileDiff> { ["catalog/night-ferry/synopses.md"] = new("catalog/night-ferry/synopses.md", [new(1, 99)]) };

        var review = ReviewBuilder.Build(result, new() { Tool = "1", Project = "catalog/", Files = files });

        Assert.Equal(3, review.Findings.Count(finding => finding.Anchor is not null));
        Assert.Equal(("catalog/", ".gate/waivers.yml"), (review.Project, review.Remarks[0].Path));
    }

    [Fact]
    public void Accepted_findings_and_suggestions_are_not_told()
    {
        var review = SampleReviews.All["failed"]();

        Assert.DoesNotContain(review.Findings, finding => finding.Quotation == "the best");
        Assert.Equal(["One night."], review.Warnings.Select(finding => finding.Quotation));
        Assert.Empty(SampleReviews.All["passed"]().Warnings);
    }

    [Fact]
    public void A_verdict_speaks_of_checks_and_not_of_cells()
    {
        var review = SampleReviews.All["incomplete"]();

        Assert.Equal("Incomplete: 2 checks could not be made, and 3 problems need attention. Besides, 1 of 3 synopses has something to fix.", review.Verdict);
        Assert.All(SampleReviews.All.Values, sample => Assert.DoesNotContain("cell", sample().Verdict, StringComparison.Ordinal));
    }

    [Fact]
    public void A_judged_finding_carries_its_votes_and_the_reasoning_of_the_deciding_answer()
    {
        var review = SampleReviews.Judged();

        Assert.Equal([("3–0", false), (null, false), ("3–2", true)], review.Findings.Select(finding => (finding.Votes, finding.IsNarrow)));
        Assert.StartsWith("The guideline asks", review.Findings[0].Reasoning, StringComparison.Ordinal);
        Assert.Null(review.Findings[1].Reasoning);
        Assert.Equal("A narrow vote, 3–2: “packs” may be too plain for a film of this kind.", Assert.Single(review.Questions).Reason);
    }

    [Fact]
    public void What_the_fact_checkers_say_together_stands_once_in_a_comment()
    {
        var review = SampleReviews.Judged();
        var first = review.Findings[0] with { Criterion = Criterion.Factuality };
        var told = review with
        {
            Findings = [first, first with { Fingerprint = new('a', 32), Rule = "SYN3002" }],
            Rows = [.. review.Rows.Select(row => row with { Explanation = "Both are of one night." })],
        };

        Assert.Equal(2, Assert.Single(DraftComments.Of(told)).Body.Split("Both are of one night.").Length);
    }

    [Fact]
    public void A_comment_says_that_judges_wait_until_the_finding_is_mended()
    {
        var result = SampleResults.Failed();
        var first = result.Ledger.First(entry => entry.Cell.Rule.Id == "SYN8001");
        var settled = result with { Ledger = [.. result.Ledger, first with { Judgment = new Judgment.Settled("SYN8001") }] };
        const string Words = "The other judges of this criterion read the text once this is mended.";

        var review = SampleReviews.Of(settled);

        Assert.Equal(first.Cell.Synopsis.Id.ToString(), Assert.Single(review.Findings, finding => finding.HoldsJudges).Synopsis);
        Assert.Single(DraftComments.Of(review), draft => draft.Body.Contains(Words, StringComparison.Ordinal));
        Assert.DoesNotContain(DraftComments.Of(SampleReviews.Of(result)), draft => draft.Body.Contains(Words, StringComparison.Ordinal));
    }

    [Fact]
    public void Only_rules_of_ours_are_linked()
    {
        var result = SampleResults.Failed();
        var own = result with { Rules = new RuleSet([.. result.Rules.All.Select(rule => rule with { Pack = "rules" })]) };

        Assert.All(SampleReviews.Of(result).Findings, finding => Assert.Equal($"https://github.example/gate/blob/v1/rules/{finding.Rule}-x/rule.md", finding.Link));
        Assert.All(SampleReviews.Of(own).Findings, finding => Assert.Null(finding.Link));
    }

    // The text begins on line 3 of its file.
    private static ReviewFinding Build(string markedText, FileDiff? file, string? replacement = null)
    {
        var (text, spans) = Core.Rules.Examples.MarkedText.Parse(markedText)!;
        var source = new SourceText("x", "# x\n\n" + text + "\n");
        var body = new MappedTextBuilder(source).AppendSlice(new(5, text.Length)).Build();
        var result = new ResultBuilder().Rule("SYN8001", "Rule", Criterion.Tone).Synopsis("a/b", "A", "[|text|]", new SampleFinding("SYN8001", "It is.")).Build();
        var synopsis = result.Synopses[0];
        var finding = synopsis.Findings[0] with { Span = spans[0], Location = body.Locate(spans[0]), Fix = replacement is null ? null : new Fix(spans[0], replacement) };
        result = result with { Synopses = [synopsis with { Synopsis = new Synopsis(synopsis.Synopsis.Id, body), Findings = [finding] }] };
        return Assert.Single(ReviewBuilder.Build(result, new() { Tool = "1", Files = file is null ? new Dictionary<string, FileDiff>() : new() { ["x"] = file } }).Findings);
    }
}
