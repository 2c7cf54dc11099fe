using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Gate.Core.Judging;
using Gate.Core.Reviewing;
using Gate.Core.Rules;
using Gate.Core.Verdicts;
using Gate.Tests.Testing;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Xunit;

namespace Gate.Tests.Reviewing;

public sealed class HostileReviewTests
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseAutoLinks().UseEmphasisExtras().UseTaskLists().UseFootnotes().UseMathematics().UseEmojiAndSmiley().Build();

    private static readonly string[] OurTags = ["<details>", "<summary>", "</summary>", "</details>", "<sub>", "</sub>", "<br>", "<code>", "</code>"];

    private static readonly string[] Pieces =
    [
        "<script>", "</details>", "</code>", "</sub>", "<br>", "-->", "<!-- gate {\"v\":1}", "<!--", "```", "````\n", "~~~", "@everyone", "#1", "GH-1", " GH", "-2", "|", "\n", "\r\n", "\n\n", "- ", "1. ", "# ", "> ", "    ",
        "[x](http://evil.example)", "![i](u)", "https://evil.example", "www.evil.example", "a@b.example", "*", "_", "`", "$x$", ":tada:", "\\", "&lt;", "[^1]", "[^1]: x", "[a]: http://x", "---", "===", "text", " ", "狐",
        "\u202E", "\u200B", "\u001b[31m", "\u2028", "+ ", "|-|", "[ ]", "suggestion",
    ];

    private static Gen<string> Texts => Gen.Elements(Pieces).ArrayOf().Select(parts => string.Concat(parts.Take(12)));

    [Fact]
    public void Text_of_others_does_nothing_in_a_comment_or_summary()
    {
        var cases = (from a in Texts from b in Texts from c in Texts from lines in Gen.Choose(0, 3) select (a, b, c, lines)).ToArbitrary();

        Prop.ForAll(cases, sample =>
        {
            var review = Hostile(sample.a, sample.b, sample.c, sample.lines);
            var drafts = DraftComments.Of(review);

            Assert.NotEmpty(drafts);
            Assert.All(drafts, draft => AssertInert(draft.Body));
            AssertInert(ReviewSummary.Write(review, new() { RunUrl = "https://github.example/" + sample.a, Comments = new Dictionary<string, string> { [new('a', 16)] = "https://github.example/" + sample.b } }));
            var published = new PublishedComment(1, "n", CommentMarkers.Parse(drafts[0].Body)!, drafts[0].Body, IsOutdated: false, HasReplies: false, "");
            AssertInert(ClosedComment.Fixed(published, review).Body);
            AssertInert(ClosedComment.Passed(published, review, new(review with { Findings = [] })).Body);
        }).Hold();
    }

    [Fact]
    public void A_suggestion_is_what_the_lines_become_and_nothing_else()
    {
        Prop.ForAll((from before in Texts from replacement in Texts select (before, replacement)).ToArbitrary(), sample =>
        {
            var edit = new ReviewEdit(new(3, 3), sample.before, 0, sample.before.Length, sample.replacement);
            var review = Hostile("a", "b", "c", 1);
            review = review with { Findings = [review.Findings[0] with { Edit = edit }] };

            var blocks = Markdown.Parse(Assert.Single(DraftComments.Of(review)).Body, Pipeline).Descendants<FencedCodeBlock>().ToList();

            Assert.All(blocks, block => Assert.Equal(("suggestion", sample.replacement), (block.Info, block.Lines.ToString())));
            Assert.True(blocks.Count <= 1);
        }).Hold();
    }

    [Fact]
    public void The_sample_of_everything_hostile_is_inert()
    {
        var review = SampleReviews.All["hostile"]();

        Assert.All(DraftComments.Of(review), draft => AssertInert(draft.Body));
        AssertInert(ReviewSummary.Write(review, new()));
    }

    [Fact]
    public void Comments_and_summaries_keep_to_the_limits_of_GitHub()
    {
        var text = string.Concat(Enumerable.Repeat("@#[]|<>&:x", 2_000));
        var one = Hostile(text, text, text, 2).Findings[0];
        var review = Hostile("a", "b", "c", 2) with
        {
            Findings = [.. Enumerable.Range(0, 3_000).Select(i => one with { Fingerprint = $"{i:x16}", Lines = new(i / 100 + 1, i / 100 + 1), Anchor = new(i / 100 + 1, i / 100 + 1) })],
        };

        var drafts = DraftComments.Of(review);
        var summary = ReviewSummary.Write(review, new());

        Assert.Equal(3_000, drafts.Sum(draft => draft.Fingerprints.Count));
        Assert.All(drafts, draft => Assert.InRange(Encoding.UTF8.GetByteCount(draft.Body), 10_000, 60_000));
        Assert.All(drafts, draft => Assert.Equal(draft.Fingerprints, CommentMarkers.Parse(draft.Body)!.Fingerprints));
        Assert.All(drafts, draft => Assert.Contains("more of this place are in the summary", draft.Body, StringComparison.Ordinal));
        Assert.InRange(Encoding.UTF8.GetByteCount(summary), 20_000, 60_000);
        Assert.Contains("more; the report has them all.", summary, StringComparison.Ordinal);
    }

    private static void AssertInert(string body)
    {
        Assert.NotNull(CommentMarkers.Parse(body));
        var document = Markdown.Parse(CommentMarkers.Text(body), Pipeline);
        Assert.DoesNotContain(document.Descendants(), part => part is LinkInline { IsImage: true } or AutolinkInline or LinkReferenceDefinition { Label: not null and not "" } or ThematicBreakBlock { ThematicChar: not '-' });
        Assert.All(document.Descendants<LinkInline>(), link => Assert.StartsWith("https://github.example/", link.Url, StringComparison.Ordinal));
        Assert.All(document.Descendants<HtmlInline>(), html => Assert.Contains(html.Tag, OurTags));
        Assert.All(document.Descendants<HtmlBlock>(), block => Assert.All(block.Lines.Lines.Take(block.Lines.Count), line => Assert.Matches("^(<details><summary>[^<]*</summary>|</details>)?$", line.ToString())));
        var folds = string.Concat(document.Descendants<HtmlBlock>().Select(block => block.Lines.ToString()));
        Assert.Equal(Count(folds, "<details>"), Count(folds, "</details>"));
        Assert.Equal(1, Count(body, "<!--"));
        Assert.All(document.Descendants<LiteralInline>(), text => Assert.DoesNotContain("@everyone", text.Content.ToString(), StringComparison.Ordinal));
        Assert.All(document.Descendants<LiteralInline>(), text => Assert.DoesNotMatch("(?i)(?<![a-z0-9])gh-[0-9]", text.Content.ToString()));
        Assert.All(document.Descendants<ListItemBlock>(), item => Assert.True(item.Parent is ListBlock { IsOrdered: false, BulletType: '-' }));
        Inertness.AssertNoCommand(body);
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    private static Review Hostile(string a, string b, string c, int lines)
    {
        var finding = new ReviewFinding
        {
            Fingerprint = new('a', 16),
            Rule = "SYN2001",
            Title = a,
            Criterion = Criterion.Factuality,
            Severity = Severity.Error,
            Synopsis = b,
            ShowTitle = c,
            Path = "catalog/" + a,
            Lines = new(3, 3 + lines),
            Anchor = lines == 3 ? null : new(3, 3 + lines),
            IsFileShown = true,
            Quotation = b,
            Message = c,
            Reasoning = a + "\n" + b,
            Votes = "3–2",
            IsNarrow = true,
            Why = b,
            HowToFix = c,
            Link = SampleReviews.RulePages.AbsoluteUri + "x",
            Fix = lines == 0 ? a : null,
            Edit = new(new(3, 3 + lines), b, 0, 0, c),
        };
        return new()
        {
            Tool = a,
            Head = SampleReviews.Head,
            Outcome = GateOutcome.Failed,
            Verdict = b,
            Judge = c,
            Cost = a,
            Splits = b,
            Ledger = c,
            Notices = [a, b],
            PolicyChanges = [c, a],
            Criteria = [new(Criterion.Factuality, 1, 2, 3, 4)],
            Rows = [new(b, c, a, new Dictionary<Criterion, Verdict> { [Criterion.Factuality] = Verdict.Fail }, b)],
            Findings = [finding, finding with { Fingerprint = new('b', 16), Link = "https://evil.example/(" + a, Message = a, Quotation = c }],
            Warnings = [finding with { Fingerprint = new('c', 16), IsFileShown = false, Anchor = null }],
            Accepted = [new(new('d', 16), "SYN2001", b, AcceptanceKind.Waiver, a), new(new('a', 16), "SYN2001", a, AcceptanceKind.Suppression, c)],
            Gaps = [new(b, c, 3, "SYN2001", 2, [a, b]), new(a, a, 1, null, 1, [c])],
            Questions = [new(b, c, "SYN2001", a, b, c), new(a, b, "SYN2001", c, a, b)],
            Problems = [new("SYN0010", a, 0, b, c)],
            Remarks = [new("SYN0020", b, 3, c, a)],
        };
    }
}
