using Gate.Core.Reviewing;
using Gate.Tests.Testing;
using Xunit;

namespace Gate.Tests.Reviewing;

public sealed class ReviewSnapshotTests
{
    public static TheoryData<string> Names => [.. SampleReviews.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Comments_read_as_they_were_accepted(string name)
    {
        var drafts = DraftComments.Of(SampleReviews.All[name]());

        var comments = drafts.Select(draft => $"=== {draft.Path} {(draft.Lines is { } lines ? $"{lines.Start}-{lines.End}" : "the file")}\n{draft.Body}");
        Snapshot.Verify($"Reviewing/Snapshots/comments.{name}.md", string.Concat(comments));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_summary_reads_as_it_was_accepted(string name)
    {
        var review = SampleReviews.All[name]();

        var summary = ReviewSummary.Write(review, new() { RunUrl = "https://github.example/o/r/actions/runs/1" });

        Snapshot.Verify($"Reviewing/Snapshots/summary.{name}.md", summary);
    }

    [Fact]
    public void A_summary_after_a_push_reads_as_it_was_accepted()
    {
        var review = SampleReviews.All["failed"]() with { PolicyChanges = ["SYN8001 “Show, do not praise”: severity error → warning", "gate.yml: judges.votes 3 → 5"] };
        var prints = review.Findings.Select(finding => finding.Fingerprint).ToList();
        var state = new SummaryState
        {
            Previous = new() { Kind = CommentKind.Summary, Head = new('a', 40), Fingerprints = [.. prints.Take(3), new('f', 32), new('e', 32)] },
            Comments = prints.Skip(1).ToDictionary(print => print, print => $"https://github.example/o/r/pull/12#discussion_r{print[..4]}"),
            RunUrl = "https://github.example/o/r/actions/runs/1",
        };

        Snapshot.Verify("Reviewing/Snapshots/summary-after-a-push.md", ReviewSummary.Write(review, state));
    }

    [Fact]
    public void A_review_in_json_reads_as_it_was_accepted() =>
        Snapshot.Verify("Reviewing/Snapshots/review.judged.json", System.Text.Encoding.UTF8.GetString(ReviewJson.Write(SampleReviews.Judged())));
}
