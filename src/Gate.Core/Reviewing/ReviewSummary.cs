using Gate.Core.Reporting;
using Gate.Core.Verdicts;

namespace Gate.Core.Reviewing;

/// <summary>The one summary of a pull request: what is open, what is new, and what is said on no line. Never longer than GitHub takes.</summary>
public static class ReviewSummary
{
    private const int LongestText = 400;
    private const int MostNotices = 10;
    private const string ClosingTag = "<sub>";

    /// <param name="state">What is on the pull request when the comments of this review are there.</param>
    public static string Write(Review review, SummaryState state)
    {
        var news = new ReviewNews(review, state);
        var page = new BoundedMarkdown(ReviewLimits.Comment);
        page.Add(Marker(review, news) + "\n");
        page.Add($"## {Sign(review.Outcome)} {ReviewMarkdown.Text(review.Verdict, LongestText)}\n\n");
        var closing = Closing(review, state);
        WritePolicy(review, page);
        foreach (var notice in review.Notices.Take(MostNotices))
        {
            page.Add($"> {ReviewMarkdown.Opening(notice, LongestText)}\n\n");
        }

        SummarySections.Write(review, state, news, page, page.Left - (2 * closing.Length));
        page.Add(closing);
        return page.ToString();
    }

    /// <summary>The words above the comments of a review: how many there are, and where the rest is. Empty when there is no new comment.</summary>
    public static string Opening(PublicationPlan plan)
    {
        var rest = plan.Unplaced.Count == 0 ? "" : $" The summary tells of {(plan.Unplaced.Count == 1 ? "one finding" : $"{plan.Unplaced.Count} findings")} more.";
        return plan.Create.Count switch
        {
            0 => "",
            1 => $"One place could use another look before launch; the comment says which words and why.{rest}",
            var count => $"{ReviewMarkdown.Number(count)} places could use another look before launch; each comment says which words and why.{rest}",
        };
    }

    /// <summary>False for a change that affects nothing that is judged: a pull request that touches no synopsis hears nothing from us.</summary>
    public static bool HasAnythingToSay(Review review) =>
        review.Outcome != GateOutcome.Passed || review.Criteria.Count + review.Rows.Count + review.PolicyChanges.Count + review.Notices.Count + review.Remarks.Count > 0;

    /// <summary>True when a summary need not be written again: the same commit, and the same but for what the run cost and where it can be seen.</summary>
    /// <param name="present">As it stands on the pull request.</param>
    /// <param name="wanted">As <see cref="Write"/> writes it now.</param>
    public static bool IsUpToDate(string present, string wanted) => present.Split('\n')[0].TrimEnd('\r') == wanted.Split('\n')[0] && WithoutClosing(present) == WithoutClosing(wanted);

    private static string WithoutClosing(string summary)
    {
        var text = CommentMarkers.Text(summary);
        var closing = text.LastIndexOf(ClosingTag, StringComparison.Ordinal);
        return closing < 0 ? text : text[..closing];
    }

    private static string Marker(Review review, ReviewNews news) => CommentMarkers.Format(new()
    {
        Project = review.Project,
        Kind = CommentKind.Summary,
        Head = review.Head,
        Fingerprints = news.Fingerprints,
        Cells = news.Cells,
        Commented = news.Commented,
        Earlier = news.Earlier,
    });

    private static void WritePolicy(Review review, BoundedMarkdown page)
    {
        if (review.PolicyChanges.Count == 0)
        {
            return;
        }

        var lines = review.PolicyChanges.Select(line => (Func<string>)(() => $"> - {ReviewMarkdown.Opening(line, LongestText)}\n")).ToList();
        page.AddSection(
            "> **This pull request changes how synopses are judged.** It was judged by the rules of its base; the changes hold after the merge.\n>\n",
            lines,
            ReviewLimits.Comment / 10,
            count => $"> - … and {count} more.\n");
        page.Add("\n");
    }

    private static string Closing(Review review, SummaryState state)
    {
        var parts = new[]
        {
            review.Cost is { } cost ? ReviewMarkdown.Text(cost, LongestText) : "",
            ReviewMarkdown.Text(review.Judge, LongestText),
            $"at {ReviewMarkdown.Commit(review.Head)}",
            $"gate {ReviewMarkdown.Text(review.Tool, 40)}",
            state.RunUrl is { } run && ReviewMarkdown.IsPlain(run) ? ReviewMarkdown.Link("This run", run) : "",
        };
        return $"{ClosingTag}{string.Join(" · ", parts.Where(part => part.Length > 0))}</sub>\n";
    }

    private static string Sign(GateOutcome outcome) => outcome switch
    {
        GateOutcome.Passed => "✅",
        GateOutcome.Failed => "❌",
        _ => "⚠️",
    };
}
