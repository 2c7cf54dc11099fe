using Gate.Core.Reporting;
using Gate.Core.Verdicts;

namespace Gate.Core.Reviewing;

/// <summary>The parts of the summary between its verdict and its last line, each with its share of the room.</summary>
internal sealed class SummarySections(Review review, SummaryState state, ReviewNews news, BoundedMarkdown page, int room)
{
    private const int LongestName = 80;
    private const int LongestText = 300;
    private readonly int reserve = page.Left - room;
    private readonly HashSet<string> advised = [];

    public static void Write(Review review, SummaryState state, ReviewNews news, BoundedMarkdown page, int room)
    {
        var sections = new SummarySections(review, state, news, page, room);
        sections.WriteTable();
        sections.WriteFindings();
        sections.WriteQuestions();
        sections.WriteProblems();
        sections.WriteFolded();
    }

    private void WriteTable()
    {
        if (review.Criteria.Count == 0 || review.Rows.Count == 0)
        {
            return;
        }

        var criteria = review.Criteria;
        var heading = $"| show | synopsis |{string.Concat(criteria.Select(count => $" {Wording.Of(count.Criterion)} |"))}\n|---|---|{string.Concat(criteria.Select(_ => "---|"))}\n";
        var rows = MarkdownTable.WithoutGaps(review.Rows, row => row.Verdicts, out var left).Select(row => (Func<string>)(() => Row(row))).ToList();
        page.AddSection(heading, [.. rows, .. MarkdownTable.Left(left, criteria.Count), Totals], room / 4, count => $"| … and {count} more ||{new string('|', criteria.Count)}\n");
        page.Add("\n");

        string Totals() => $"| **passing** | |{string.Concat(criteria.Select(count => $" {count.Pass} of {count.Pass + count.Review + count.Inconclusive + count.Fail} |"))}\n";
    }

    private string Row(ReviewRow row)
    {
        var cells = review.Criteria.Select(count => row.Verdicts.TryGetValue(count.Criterion, out var verdict)
            ? $" {MarkdownReportWriter.Sign(verdict)}{(verdict == Verdict.Pass ? "" : $" {Wording.Of(verdict)}")} |"
            : " |");
        return $"| {ReviewMarkdown.Text(row.ShowTitle, LongestName)} | {ReviewMarkdown.Text(row.Variant, LongestName)} |{string.Concat(cells)}\n";
    }

    private void WriteFindings()
    {
        if (news.Fixed > 0)
        {
            page.Add($"{ReviewMarkdown.Number(news.Fixed)} {(news.Fixed == 1 ? "finding" : "findings")} fixed since the last push.\n\n");
        }

        // What the change brought comes before what it found there.
        var findings = review.Findings.OrderBy(finding => finding.WasThere).ToList();
        var fresh = findings.Where(news.IsNew).ToList();
        var old = findings.Where(finding => !news.IsNew(finding)).ToList();
        var before = page.Left;
        AddList("### New in this run\n\n", fresh, Line, old.Count == 0 ? room / 2 : room / 3);
        AddList(news.IsKnown ? "### Still open\n\n" : "### To fix\n\n", old, Line, (room / 2) - (before - page.Left));
    }

    // What is advised for a rule is said at the first of its warnings.
    private string Warning(ReviewFinding finding) => Line(advised.Add(finding.Rule) ? finding : finding with { HowToFix = "" });

    private string Line(ReviewFinding finding)
    {
        var words = $"- **{Wording.Of(finding.Criterion)}** {ReviewMarkdown.Code(finding.Synopsis)}{(finding.WasThere ? $" ({Wording.WasThere})" : "")}: {ReviewMarkdown.Prose(finding.Message, LongestText)}";
        if (state.Comments.TryGetValue(finding.Fingerprint, out var url) && ReviewMarkdown.IsPlain(url))
        {
            return $"{words} → {ReviewMarkdown.Link("comment", url)}\n";
        }

        var quotation = finding.Quotation.Length == 0 ? "" : $"<br>“{ReviewMarkdown.Text(finding.Quotation, Wording.LongestQuotation)}”, ";
        var advice = finding.Fix ?? finding.HowToFix;
        return $"{words}{(quotation.Length > 0 ? quotation : "<br>")}{Place(finding.Path, finding.Lines.Start)}"
            + (advice.Length > 0 ? $"<br>Fix: {ReviewMarkdown.Prose(advice, LongestText)}" : "") + "\n";
    }

    private void WriteQuestions()
    {
        AddList("### Could not be judged\n\n", review.Gaps, Gap, room / 10);
        AddList("### Please have a look\n\n", review.Questions, Question, room / 10);
    }

    private static string Gap(ReviewGap gap) =>
        $"- ⚠️ {ReviewMarkdown.Prose(gap.Reason, LongestText)}<br>→ {ReviewMarkdown.Prose(gap.Remedy, LongestText)}"
            + $"<br>{Wording.Gap(gap.Checks, gap.Rule, gap.Synopses, [.. gap.Examples.Select(id => ReviewMarkdown.Code(id))])}\n";

    private static string Question(ReviewQuestion question) =>
        $"- 👀 {ReviewMarkdown.Code(question.Synopsis)}, {MarkdownText.Escape(question.Rule)} {ReviewMarkdown.Text(question.Title, LongestName)}"
            + $"<br>{ReviewMarkdown.Prose(question.Reason, LongestText)}\n";

    private void WriteProblems() => AddList("### Needs repair before the gate can judge it\n\n", review.Problems, Problem, room / 10);

    private static string Problem(ReviewProblem problem)
    {
        var place = problem.Path.Length == 0 ? "" : $" {Place(problem.Path, problem.Line)}";
        return $"- **{MarkdownText.Escape(problem.Id)}**{place}<br>{ReviewMarkdown.Prose(problem.Message, LongestText)}<br>→ {ReviewMarkdown.Prose(problem.Remedy, LongestText)}\n";
    }

    private void WriteFolded()
    {
        AddFolded($"{Wording.Count(review.Accepted.Count, "finding is", "findings are")} accepted", review.Accepted, Acceptance);
        var explained = review.Rows.Where(row => row.Explanation is not null).ToList();
        AddFolded("What the fact checkers say", explained, row => $"- {ReviewMarkdown.Code(row.Synopsis)}: {ReviewMarkdown.Text(row.Explanation!, 1_000)}\n");

        // What comes after them needs a little room too.
        AddFolded(Wording.Count(review.Warnings.Count, "warning, which fails nothing", "warnings, which fail nothing"), review.Warnings, Warning, page.Left - reserve - (room / 10));
        AddFolded($"{Wording.Count(review.Remarks.Count, "thing", "things")} worth tidying up", review.Remarks, Problem);
    }

    private static string Acceptance(ReviewAcceptance accepted) =>
        $"- {ReviewMarkdown.Code(accepted.Synopsis)}, {MarkdownText.Escape(accepted.Rule)}: {Wording.Of(accepted.Kind)}, “{ReviewMarkdown.Text(accepted.Reason, LongestText)}”\n";

    private void AddFolded<T>(string summary, IReadOnlyList<T> items, Func<T, string> line, int? share = null)
    {
        AddList($"<details><summary>{summary}</summary>\n\n", items, line, share ?? room / 20);
        page.Add(items.Count > 0 ? "</details>\n\n" : "");
    }

    private void AddList<T>(string heading, IReadOnlyList<T> items, Func<T, string> line, int share)
    {
        page.AddSection(heading, [.. items.Select(item => (Func<string>)(() => line(item)))], share, count => $"- … and {count} more; the report has them all.\n");
        page.Add(items.Count > 0 ? "\n" : "");
    }

    private static string Place(string path, int line) => ReviewMarkdown.Code(line > 0 ? $"{path}, line {line}" : path, ReviewLimits.Name);
}
