using Gate.Core.Documents;
using Gate.Core.Judging;
using Gate.Core.Reporting;
using Gate.Core.Rules;
using Gate.Core.Running;
using Gate.Core.Verdicts;

namespace Gate.Core.Reviewing;

/// <summary>From the result of a run to what it has to say about a pull request. Pure.</summary>
public static class ReviewBuilder
{
    public static Review Build(GateResult result, ReviewContext context)
    {
        var summary = new RunSummary(result);
        var findings = new ReviewFindings(result, context);
        return new()
        {
            Tool = context.Tool,
            Project = context.Project,
            PullRequest = context.PullRequest,
            Head = result.Run.Head,
            Base = result.Run.Base,
            Outcome = result.Outcome,
            Verdict = Cut(ReviewVerdict.Of(result, summary)),
            Judge = Cut(summary.Judge),
            Cost = summary.Use is { } use ? Cut(use) : null,
            Splits = summary.Splits is { } splits ? Cut(splits) : null,
            Ledger = summary.Ledger.Equation,
            Notices = ReviewLimits.Cut(summary.Notices.Where(notice => !IsToldBetter(notice, result.Run)).Select(Cut)),
            PolicyChanges = ReviewLimits.Cut(result.Run.PolicyChanges.Select(Cut)),
            Criteria = [.. summary.Criteria.Where(count => count.IsJudged).Select(Of)],
            Rows = ReviewLimits.Cut(result.Synopses.Where(synopsis => synopsis.Worst != Verdict.Pass).Select(Of)),
            Findings = ReviewLimits.Cut(findings.Of(finding => finding.Fails)),
            Warnings = ReviewLimits.Cut(findings.Of(finding => finding is { Acceptance: null, Severity: Severity.Warning })),
            Suggestions = ReviewLimits.Cut(Of(result, finding => finding is { Acceptance: null, Severity: Severity.Suggestion }).Select(finding => finding.Fingerprint).Distinct()),
            Accepted = [.. Of(result, finding => finding.Acceptance is not null).DistinctBy(finding => finding.Fingerprint).OrderBy(finding => finding.Acceptance!.Kind).Select(Accepted).Take(ReviewLimits.Acceptances)],
            Settled = ReviewLimits.Cut(result.Ledger.Where(entry => entry.Judgment is Judgment.Settled).Select(entry => new ReviewCell(entry.Cell.Rule.Id, Name(entry.Cell.Synopsis.Id.ToString())))),
            Synopses = result.Synopses.Count > ReviewLimits.Items ? null : [.. result.Synopses.Select(synopsis => Name(synopsis.Synopsis.Id.ToString())).Distinct()],
            Rules = [.. result.Ledger.Select(entry => entry.Cell.Rule.Id).Distinct().Take(ReviewLimits.Items)],
            Untouched = Untouched(result),
            Questions = ReviewLimits.Cut(result.Synopses.SelectMany(synopsis => Questions(synopsis, summary))),
            Gaps = ReviewLimits.Cut(summary.Gaps.Select(Of)),
            Problems = ReviewLimits.Cut(summary.Problems.Select(problem => Of(problem))),
            Remarks = ReviewLimits.Cut(result.Remarks.Select(problem => Of(problem))),
        };
    }

    // What changed is listed line by line.
    private static bool IsToldBetter(string notice, RunDescription run) => run.PolicyChanges.Count > 0 && notice.StartsWith(RunDescription.PolicyNotice, StringComparison.Ordinal);

    private static ReviewCriterion Of(CriterionCount count) => new(count.Criterion, count.Pass, count.Review, count.Inconclusive, count.Fail);

    private static ReviewRow Of(SynopsisResult synopsis)
    {
        var id = synopsis.Synopsis.Id;
        return new(
            Name(id.ToString()),
            Name(synopsis.ShowTitle),
            Name(id.ToString()[(id.Show.Length + 1)..]),
            synopsis.Verdicts,
            synopsis.Explanation is { } explanation ? Cut(explanation) : null);
    }

    private static IEnumerable<ReviewQuestion> Questions(SynopsisResult synopsis, RunSummary summary) =>
        summary.Unscored(synopsis).Where(entry => RunSummary.IsOpen(entry, synopsis)).Select(entry => Of(entry, synopsis));

    private static ReviewQuestion Of(LedgerEntry entry, SynopsisResult synopsis) => new(
        Name(entry.Cell.Synopsis.Id.ToString()),
        Name(synopsis.ShowTitle),
        entry.Cell.Rule.Id,
        Name(entry.Cell.Rule.Manifest.Title),
        RunSummary.Heading(entry),
        Cut(RunSummary.Reason(entry)));

    private static ReviewGap Of(GapCause cause) =>
        new(Cut(cause.Reason), Cut(cause.Remedy), cause.Checks, cause.Rule, cause.Texts, [.. cause.Examples.Select(id => Name(id.ToString()))]);

    private static IEnumerable<Finding> Of(GateResult result, Func<Finding, bool> isMeant) => result.Synopses.SelectMany(synopsis => synopsis.Findings).Where(isMeant);

    // A sweep asks every rule about everything. Few rules read the same, so there are few scopes.
    private static IReadOnlyList<ReviewScope> Untouched(GateResult result)
    {
        if (result.Run.Base is null || result.Synopses.Count > ReviewLimits.Items)
        {
            return [];
        }

        var rules = result.Ledger.Select(entry => entry.Cell.Rule.Id).Distinct().ToList();
        return
        [
            .. from entry in result.Ledger
               group entry.Cell.Rule.Id by Name(entry.Cell.Synopsis.Id.ToString()) into asked
               let others = rules.Except(asked).ToList()
               where others.Count > 0
               group (others, Synopsis: asked.Key) by string.Join(' ', others) into same
               select new ReviewScope(same.First().others, [.. same.Select(pair => pair.Synopsis)]),
        ];
    }

    private static ReviewAcceptance Accepted(Finding finding) =>
        new(finding.Fingerprint, finding.RuleId, Name(finding.Synopsis.ToString()), finding.Acceptance!.Kind, Name(finding.Acceptance.Reason));

    private static ReviewProblem Of(Problem problem)
    {
        var (path, line) = (problem.Location.Path, problem.Location.Start.Line);
        return new(problem.Id, ReviewFindings.Plain(path), line, Cut(problem.Message), Cut(problem.Remedy));
    }

    private static string Cut(string text) => ReviewLimits.Cut(text, ReviewLimits.Text);

    private static string Name(string text) => ReviewLimits.Cut(text, ReviewLimits.Name);
}
