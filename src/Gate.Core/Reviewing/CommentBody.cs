using Gate.Core.Reporting;
using Gate.Core.Rules;
using Gate.Core.Verdicts;

namespace Gate.Core.Reviewing;

/// <summary>The text of a comment on a place: what is wrong, the words, how to mend it; the long reasons are folded away. It does not name the commit, so that an unchanged finding reads the same.</summary>
internal sealed class CommentBody(Review review, IReadOnlyList<ReviewFinding> findings)
{
    private const int LongestMessage = 700;
    private const int LongestQuotation = 300;
    private const int LongestReason = 4_000;
    private readonly bool namesSynopsis = findings.Select(finding => finding.Synopsis).Distinct().Skip(1).Any();

    public static string Write(CommentMarker marker, Review review, LineRange? lines, IReadOnlyList<ReviewFinding> findings)
    {
        var page = new BoundedMarkdown(ReviewLimits.Comment);
        page.Add(CommentMarkers.Format(marker) + "\n");
        new CommentBody(review, findings).Write(page, lines is { } range ? Suggestion.Write(range, findings) : null);
        return page.ToString().TrimEnd() + "\n";
    }

    private void Write(BoundedMarkdown page, string? suggestion)
    {
        var fixes = suggestion is null ? "" : suggestion + "\n";
        var waivers = Waivers();
        var room = page.Left - (2 * (fixes.Length + waivers.Length));
        page.AddSection(
            "",
            [.. findings.Select((finding, i) => (Func<string>)(() => (i > 0 ? "---\n\n" : "") + Brief(finding)))],
            room * 2 / 3,
            count => $"---\n\n{ReviewMarkdown.Number(count)} more of this place {(count == 1 ? "is" : "are")} in the summary.\n\n");
        page.Add(fixes);
        var reasons = findings.Select(Reasons).Where(text => text.Length > 0).Distinct().Select(text => (Func<string>)(() => text)).ToList();
        if (reasons.Count > 0)
        {
            page.AddSection(
                $"<details><summary>{(findings.Any(finding => finding.Reasoning is not null) ? "Why, and the judge’s reasoning" : "Why")}</summary>\n\n",
                reasons,
                page.Left - (2 * waivers.Length) - 1_000,
                count => $"{ReviewMarkdown.Number(count)} more would be too long for a comment; the report has {(count == 1 ? "it" : "them")}.\n\n");
            page.Add("</details>\n\n");
        }

        page.Add(waivers);
    }

    private static string Brief(ReviewFinding finding)
    {
        var votes = ReviewMarkdown.Votes(finding.Votes, finding.IsNarrow);
        var quotation = finding.Quotation.Length == 0 ? "" : $"> {ReviewMarkdown.Opening(finding.Quotation, LongestQuotation)}\n\n";
        return $"**{ReviewMarkdown.Capital(finding.Criterion)}: {Wording.Of(Verdict.Fail)}** · {ReviewMarkdown.Code(finding.Synopsis)}{(votes.Length > 0 ? $" · {votes}" : "")}\n\n"
            + $"{ReviewMarkdown.Opening(finding.Message, LongestMessage)}\n\n"
            + quotation
            + Advice(finding)
            + $"<sub>{ReviewMarkdown.Link($"{MarkdownText.Escape(finding.Rule)} {ReviewMarkdown.Text(finding.Title, 120)}", finding.Link)}</sub>\n\n";
    }

    private static string Advice(ReviewFinding finding) => finding switch
    {
        { Fix.Length: > 0 } => $"**Fix:** {ReviewMarkdown.Text(finding.Fix, LongestQuotation)}\n\n",
        { HowToFix.Length: > 0 } => $"**How to fix it:** {ReviewMarkdown.Text(finding.HowToFix, LongestMessage)}\n\n",
        _ => "",
    };

    private string Reasons(ReviewFinding finding)
    {
        var explanation = finding.Criterion == Criterion.Factuality ? review.Rows.FirstOrDefault(row => row.Synopsis == finding.Synopsis)?.Explanation : null;
        return Reason(finding, "why", finding.Why) + Reason(finding, "reasoning", finding.Reasoning) + Reason(finding, "all fact checkers together", explanation);
    }

    private string Reason(ReviewFinding finding, string what, string? text)
    {
        var whose = findings.Count > 1 ? $"{MarkdownText.Escape(finding.Rule)}, {what}" : char.ToUpperInvariant(what[0]) + what[1..];
        return string.IsNullOrWhiteSpace(text) ? "" : $"**{whose}.** {ReviewMarkdown.Paragraphs(text, LongestReason)}\n\n";
    }

    private string Waivers()
    {
        var replies = findings.Select(finding => $"/gate waive {finding.Rule}{(namesSynopsis ? $" {finding.Synopsis}" : "")} reason").Distinct().Take(5).Select(reply => ReviewMarkdown.Code(reply)).ToList();
        return ReviewMarkdown.Folded("Meant as it is?", $"Reply {string.Join(" or ", replies)}, with your reason in its place, and you get the lines to commit so that it is accepted.");
    }
}
