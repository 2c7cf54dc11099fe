using Gate.Core.Documents;
using Gate.Core.Reporting;

namespace Gate.Core.Reviewing;

/// <summary>Whether a review that came from a file is one that we could have written: bounded, with identities and places of the right form.</summary>
internal sealed class ReviewCheck(string name)
{
    private const int MostProblems = 20;
    private readonly List<Problem> problems = [];

    public IReadOnlyList<Problem> Check(Review review)
    {
        CheckHead(review);
        Each("notices", review.Notices, (at, text) => Text(at, text));
        Each("policyChanges", review.PolicyChanges, (at, text) => Text(at, text));
        Each("criteria", review.Criteria, (at, count) => Expect(count is { Pass: >= 0, Review: >= 0, Inconclusive: >= 0, Fail: >= 0 }, at, "a count is negative"));
        Expect(review.Criteria.Select(count => count?.Criterion).Distinct().Count() == review.Criteria.Count, "criteria", "a criterion stands twice");
        Each("rows", review.Rows, CheckRow);
        Each("findings", review.Findings, new ReviewFindingCheck(this, review.Project).Check);
        Each("warnings", review.Warnings, new ReviewFindingCheck(this, review.Project).Check);
        Each("suggestions", review.Suggestions, (at, text) => Expect(IsHex(text, 16, 64), at, "the fingerprint is none"));
        Each("accepted", review.Accepted, CheckAcceptance, ReviewLimits.Acceptances);
        Each("settled", review.Settled, (at, cell) => CheckCell(at, cell.Rule, cell.Synopsis));
        Each("synopses", review.Synopses ?? [], (at, text) => Text(at, text, ReviewLimits.Name));
        Each("rules", review.Rules ?? [], (at, text) => Expect(IsRule(text), at, "the rule is no rule's ID"));
        Each("untouched", review.Untouched, CheckScope);
        Each("gaps", review.Gaps, CheckGap);
        Each("questions", review.Questions, CheckQuestion);
        Each("problems", review.Problems, CheckProblem);
        Each("remarks", review.Remarks, CheckProblem);
        return problems;
    }

    public void Expect(bool holds, string at, string what)
    {
        if (!holds && problems.Count < MostProblems)
        {
            problems.Add(new(ProblemIds.Unreadable, Location.OfSource(name), $"At {InertText.Short(at, 100)}: {what}.", "Publish what `gate action` wrote, unchanged."));
        }
    }

    public void Text(string at, string? text, int limit = ReviewLimits.Text) => Expect(text is null || text.Length <= limit, at, $"the text is longer than {limit} characters");

    public void Path(string at, string path)
    {
        Text(at, path, ReviewLimits.Path);
        Expect(!path.Any(char.IsControl) && path.Split('/').All(part => part is not (".." or "." or "")), at, "it is no path within the repository");
    }

    public static bool IsHex(string text, int least, int most) => text.Length >= least && text.Length <= most && text.All(char.IsAsciiHexDigitLower);

    public static bool IsRule(string text) => text.Length == 7 && text.StartsWith("SYN", StringComparison.Ordinal) && text.AsSpan(3).IndexOfAnyExceptInRange('0', '9') < 0;

    private void CheckHead(Review review)
    {
        Expect(IsCommit(review.Head), "head", "it is no commit");
        Expect(review.Base is null || IsCommit(review.Base), "base", "it is no commit");
        Expect(review.PullRequest is null or > 0, "pullRequest", "it is no number of a pull request");
        Text("tool", review.Tool, ReviewLimits.Name);
        Text("verdict", review.Verdict);
        Text("judge", review.Judge);
        Text("cost", review.Cost);
        Text("splits", review.Splits);
        Text("ledger", review.Ledger);
        if (review.Project.Length > 0)
        {
            Expect(review.Project.EndsWith('/'), "project", "a folder ends in a slash");
            Path("project", review.Project.TrimEnd('/'));
        }
    }

    private void CheckRow(string at, ReviewRow row)
    {
        Text(at, row.Synopsis, ReviewLimits.Name);
        Text(at, row.ShowTitle, ReviewLimits.Name);
        Text(at, row.Variant, ReviewLimits.Name);
        Text(at, row.Explanation);
    }

    private void CheckAcceptance(string at, ReviewAcceptance accepted)
    {
        Expect(IsHex(accepted.Fingerprint, 16, 64), at, "the fingerprint is none");
        CheckCell(at, accepted.Rule, accepted.Synopsis);
        Text(at, accepted.Reason, ReviewLimits.Name);
    }

    private void CheckScope(string at, ReviewScope scope)
    {
        Each($"{at}.rules", scope.Rules, (place, text) => Expect(IsRule(text), place, "the rule is no rule's ID"));
        Each($"{at}.synopses", scope.Synopses, (place, text) => Text(place, text, ReviewLimits.Name));
    }

    private void CheckCell(string at, string rule, string synopsis)
    {
        Expect(IsRule(rule), at, "the rule is no rule's ID");
        Text(at, synopsis, ReviewLimits.Name);
    }

    private void CheckGap(string at, ReviewGap gap)
    {
        Text(at, gap.Reason);
        Text(at, gap.Remedy);
        Expect(gap.Rule is null || IsRule(gap.Rule), at, "the rule is no rule's ID");
        Expect(gap.Checks > 0 && gap.Synopses > 0, at, "it concerns nothing");
        Each($"{at}.examples", gap.Examples, (place, text) => Text(place, text, ReviewLimits.Name));
    }

    private void CheckQuestion(string at, ReviewQuestion question)
    {
        CheckCell(at, question.Rule, question.Synopsis);
        Text(at, question.ShowTitle, ReviewLimits.Name);
        Text(at, question.Title, ReviewLimits.Name);
        Text(at, question.Heading, ReviewLimits.Name);
        Text(at, question.Reason);
    }

    private void CheckProblem(string at, ReviewProblem problem)
    {
        Expect(IsRule(problem.Id), at, "the ID is none of the engine");
        Text(at, problem.Path, ReviewLimits.Path);
        Expect(!problem.Path.Any(char.IsControl), at, "the path holds a control character");
        Expect(problem.Line is >= 0 and <= ReviewLimits.Line, at, "the line is none");
        Text(at, problem.Message);
        Text(at, problem.Remedy);
    }

    private void Each<T>(string list, IReadOnlyList<T> items, Action<string, T> check, int most = ReviewLimits.Items)
    {
        Expect(items.Count <= most, list, $"it has more than {most} entries");
        foreach (var (i, item) in items.Take(most).Index())
        {
            var at = $"{list}[{i}]";
            Expect(item is not null, at, "it is null");
            if (item is not null)
            {
                check(at, item);
            }
        }
    }

    private static bool IsCommit(string text) => text.Length is 40 or 64 && IsHex(text, 40, 64);
}
