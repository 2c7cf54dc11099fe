namespace Gate.Core.Reviewing;

/// <summary>The part of the check that is about findings: identity, place, and a fix that fits its lines.</summary>
internal sealed class ReviewFindingCheck(ReviewCheck check, string project)
{
    private readonly HashSet<string> seen = [];

    public void Check(string at, ReviewFinding finding)
    {
        check.Expect(ReviewCheck.IsHex(finding.Fingerprint, 16, 64), at, "the fingerprint is none");
        check.Expect(seen.Add(finding.Fingerprint), at, "the fingerprint stands twice");
        check.Expect(ReviewCheck.IsRule(finding.Rule), at, "the rule is no rule's ID");
        check.Path($"{at}.path", finding.Path);
        check.Expect(finding.Path.StartsWith(project, StringComparison.Ordinal), $"{at}.path", "it is outside of the project");
        check.Text($"{at}.title", finding.Title, ReviewLimits.Name);
        check.Text($"{at}.synopsis", finding.Synopsis, ReviewLimits.Name);
        check.Text($"{at}.showTitle", finding.ShowTitle, ReviewLimits.Name);
        check.Text($"{at}.quotation", finding.Quotation);
        check.Text($"{at}.message", finding.Message);
        check.Text($"{at}.reasoning", finding.Reasoning, ReviewLimits.Reasoning);
        check.Text($"{at}.why", finding.Why);
        check.Text($"{at}.howToFix", finding.HowToFix);
        check.Text($"{at}.fix", finding.Fix);
        check.Text($"{at}.link", finding.Link);
        check.Expect(finding.Votes is null || IsVotes(finding.Votes), $"{at}.votes", "it is no count of votes, such as 3–1");
        CheckPlace(at, finding);
    }

    private void CheckPlace(string at, ReviewFinding finding)
    {
        check.Expect(IsRange(finding.Lines), $"{at}.lines", "lines are counted from 1, the first before the last");
        if (finding.Anchor is { } anchor)
        {
            check.Expect(IsRange(anchor) && finding.Lines.Contains(anchor), $"{at}.anchor", "it is not among the lines of the finding");
            check.Expect(finding.IsFileShown, $"{at}.anchor", "the pull request does not show the file");
        }

        if (finding.Edit is { } edit)
        {
            check.Expect(finding.Anchor is not null, $"{at}.edit", "no comment can stand there");
            CheckEdit($"{at}.edit", edit);
        }
    }

    private void CheckEdit(string at, ReviewEdit edit)
    {
        check.Expect(IsRange(edit.Lines), $"{at}.lines", "lines are counted from 1, the first before the last");
        check.Text($"{at}.before", edit.Before, ReviewLimits.Lines);
        check.Text($"{at}.replacement", edit.Replacement, ReviewLimits.Lines);
        check.Expect(edit.Before.Count(c => c == '\n') == edit.Lines.End - edit.Lines.Start, at, "the text has another number of lines");
        check.Expect(edit is { Start: >= 0, Length: >= 0 } && (long)edit.Start + edit.Length <= edit.Before.Length, at, "what is replaced lies outside of the text");
        check.Expect(ReviewEdits.IsSeenAsItIs(edit), at, "it holds characters that nobody would see");
    }

    private static bool IsRange(LineRange lines) => lines.Start >= 1 && lines.End >= lines.Start && lines.End <= ReviewLimits.Line;

    private static bool IsVotes(string votes) =>
        votes.Split('–') is [{ Length: > 0 and <= 3 } won, { Length: > 0 and <= 3 } lost] && won.All(char.IsAsciiDigit) && lost.All(char.IsAsciiDigit);
}
