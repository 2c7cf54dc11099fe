using Gate.Core.Reporting;
using Gate.Core.Rules;
using Gate.Core.Verdicts;

namespace Gate.Core.Reviewing;

/// <summary>The text of a comment on a place: what is wrong, the words, how to mend it; the long reasons are folded away. It does not name the commit, so that an unchanged finding reads the same.</summary>
internal sealed class CommentBody(IReadOnlyList<ReviewFinding> findings, IReadOnlyDictionary<string, string> explanations)
{
    private const int LongestMessage = 700;
    private const int LongestQuotation = 300;
    private const int LongestReason = 4_000;
    private readonly HashSet<(string, string)> told = [];
    private readonly bool namesSynopsis = findings.Select(finding => finding.Synopsis).Distinct().Skip(1).Any();

    /// <param name="explanations">What all fact checkers say together, by synopsis.</param>
    public static string Write(CommentMarker marker, LineRange? lines, IReadOnlyList<ReviewFinding> findings, IReadOnlyDictionary<string, string> explanations)
    {
        var page = new BoundedMarkdown(ReviewLimits.Comment);
        page.Add(CommentMarkers.Format(marker) + "\n");
        new CommentBody(findings, explanations).Write(page, lines is { } range ? Suggestion.Write(range, findings) : null);
        return page.ToString().TrimEnd() + "\n";
    }

    private void Write(BoundedMarkdown page, string? suggestion)
    {
        var fixes = (suggestion is null ? "" : suggestion + "\n") + Held();
        var waivers = Waivers();
        var room = page.Left - (2 * (fixes.Length + waivers.Length));
        page.AddSection(
            "",
            [.. findings.GroupBy(finding => (finding.Rule, finding.Synopsis, finding.WasThere)).SelectMany((same, i) => Briefs([.. same], isFirst: i == 0))],
            room * 2 / 3,
            count => $"---\n\n{ReviewMarkdown.Number(count)} more of this place {(count == 1 ? "is" : "are")} in the summary.\n\n");
        page.Add(fixes);
        var reasons = findings.Select(Reasons).Where(text => text.Length > 0).Select(text => (Func<string>)(() => text)).ToList();
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

    // What one rule finds in one text has one heading, and one piece of advice.
    private static IEnumerable<Func<string>> Briefs(IReadOnlyList<ReviewFinding> same, bool isFirst)
    {
        for (var i = 0; i < same.Count; i++)
        {
            var (before, words, after) = (i == 0 ? (isFirst ? "" : "---\n\n") + Heading(same[0]) : "", same[i], i == same.Count - 1 ? Advice(same) : "");
            yield return () => before + Words(words) + after;
        }
    }

    private string Held() => findings.Where(finding => finding.HoldsJudges).Select(finding => finding.Criterion).Distinct().Select(Wording.Of).ToList() switch
    {
        [] => "",
        var criteria => $"The other judges of {(criteria.Count == 1 ? "this criterion" : string.Join(" and ", criteria))} read the text once this is mended.\n\n",
    };

    private static string Heading(ReviewFinding finding)
    {
        var votes = ReviewMarkdown.Votes(finding.Votes, finding.IsNarrow);
        var rule = ReviewMarkdown.Link($"{MarkdownText.Escape(finding.Rule)} {ReviewMarkdown.Text(finding.Title, 120)}", finding.Link);
        return $"**{ReviewMarkdown.Capital(finding.Criterion)}: {Wording.Of(Verdict.Fail)}** · {ReviewMarkdown.Code(finding.Synopsis)}{(votes.Length > 0 ? $" · {votes}" : "")}{(finding.WasThere ? $" · {Wording.WasThere}" : "")} · {rule}\n\n";
    }

    private static string Advice(IReadOnlyList<ReviewFinding> same) => same[0].HowToFix.Length > 0 && same.Any(finding => finding.Fix is not { Length: > 0 })
        ? $"**How to fix it:** {ReviewMarkdown.Prose(same[0].HowToFix, LongestMessage)}\n\n"
        : "";

    private static string Words(ReviewFinding finding)
    {
        var quotation = finding.Quotation.Length == 0 ? "" : $"> {ReviewMarkdown.Opening(finding.Quotation, LongestQuotation)}\n\n";
        var fix = finding.Fix is { Length: > 0 } ? $"**Fix:** {ReviewMarkdown.Text(finding.Fix, LongestQuotation)}\n\n" : "";
        return $"{ReviewMarkdown.Opening(finding.Message, LongestMessage)}\n\n{quotation}{fix}";
    }

    private string Reasons(ReviewFinding finding)
    {
        var explanation = finding.Criterion == Criterion.Factuality ? explanations.GetValueOrDefault(finding.Synopsis) : null;
        return Reason(Whose(finding, "Why"), finding.Why) + Reason(Whose(finding, "Reasoning"), finding.Reasoning)
            + Reason($"All fact checkers together{(namesSynopsis ? $", {ReviewMarkdown.Code(finding.Synopsis)}" : "")}", explanation);
    }

    private string Whose(ReviewFinding finding, string what) => findings.Count > 1 ? $"{MarkdownText.Escape(finding.Rule)}, {what.ToLowerInvariant()}" : what;

    // Several findings may have one reason.
    private string Reason(string whose, string? text) =>
        string.IsNullOrWhiteSpace(text) || !told.Add((whose, text)) ? "" : $"**{whose}.** {ReviewMarkdown.Paragraphs(text, LongestReason)}\n\n";

    // Pages of built-in rules and those on how to use Gate stand in one place.
    private string? Pages() => findings.Select(finding => finding.Link).OfType<string>().Select(link => (link, End: link.LastIndexOf("/rules/", StringComparison.Ordinal)))
        .Where(page => page.End > 0).Select(page => page.link[..(page.End + 1)]).FirstOrDefault();

    private string Waivers()
    {
        var replies = findings.Select(finding => $"/gate waive {finding.Rule}{(namesSynopsis ? $" {finding.Synopsis}" : "")} reason").Distinct().Take(5).Select(reply => ReviewMarkdown.Code(reply)).ToList();
        return ReviewMarkdown.Folded(
            "Meant as it is?",
            $"Say so in this pull request, beside the text: under `suppress` in the front matter of its file, with your reason ({ReviewMarkdown.Link("accepting findings", Pages() is { } pages ? pages + "docs/accepting-findings.md" : null)}). "
                + $"Or, where the workflow for replies is set up, somebody with write access replies {string.Join(" or ", replies)}, with the reason in its place, and gets the lines to commit.");
    }
}
