using Gate.Core.Catalogs;
using Gate.Core.Documents;
using Gate.Core.Judging;
using Gate.Core.Reporting;
using Gate.Core.Rules;
using Gate.Core.Verdicts;

namespace Gate.Core.Reviewing;

/// <summary>The findings of a result with everything that a comment says about them.</summary>
internal sealed class ReviewFindings(GateResult result, ReviewContext context)
{
    private readonly Dictionary<(SynopsisId, string), Vote> votes = Votes(result);
    private readonly HashSet<(SynopsisId, Criterion)> settled =
        [.. result.Ledger.Where(entry => entry.Judgment is Judgment.Settled).Select(entry => (entry.Cell.Synopsis.Id, entry.Cell.Rule.Manifest.Criterion))];

    /// <summary>In the order of the catalogue; each identity once, also where a synopsis is declared twice.</summary>
    public IEnumerable<ReviewFinding> Of(Func<Finding, bool> isMeant) =>
        result.Synopses.SelectMany(synopsis => synopsis.Findings.Where(isMeant).Select(finding => Of(synopsis, finding))).DistinctBy(finding => finding.Fingerprint);

    /// <summary>A path that can be printed; one that had to be changed for that is never commented on.</summary>
    public static string Plain(string path) => ReviewLimits.Cut(path.Any(char.IsControl) ? InertText.Line(path) : path, ReviewLimits.Path);

    private ReviewFinding Of(SynopsisResult synopsis, Finding finding)
    {
        var rule = result.Rules.Find(finding.RuleId);
        var path = finding.Location.Path;
        var lines = Lines(finding.Location);
        var file = Plain(path) == path ? context.Files.GetValueOrDefault(path) : null;
        var hunk = Hunk(file, lines);
        LineRange? anchor = hunk is { } shown ? new(Math.Max(lines.Start, shown.Start), Math.Min(lines.End, shown.End)) : null;
        return new()
        {
            Fingerprint = finding.Fingerprint,
            Rule = finding.RuleId,
            Title = ReviewLimits.Cut(rule?.Manifest.Title ?? "", ReviewLimits.Name),
            Criterion = finding.Criterion,
            Severity = finding.Severity,
            Synopsis = ReviewLimits.Cut(finding.Synopsis.ToString(), ReviewLimits.Name),
            ShowTitle = ReviewLimits.Cut(synopsis.ShowTitle, ReviewLimits.Name),
            Path = Plain(path),
            Lines = lines,
            Anchor = anchor,
            IsFileShown = file is not null,
            Quotation = Text(finding.Quotation),
            Message = Text(finding.Message),
            Reasoning = Reasoning(finding),
            Votes = finding.Votes?.ToString(),
            WasThere = finding.WasThere,
            HoldsJudges = finding.Fails && settled.Contains((finding.Synopsis, finding.Criterion)),
            IsNarrow = finding.Votes is { IsNarrow: true },
            Why = Text(rule?.Page.Why ?? ""),
            HowToFix = Text(rule?.Page.HowToFix ?? ""),
            Link = Link(rule),
            Fix = finding.Fix is { } fix ? Text(Wording.Of(fix, synopsis.Synopsis.Text)) : null,
            Edit = finding.Fix is { } mending && anchor is { } place ? ReviewEdits.Of(synopsis.Synopsis.Body, mending, place, hunk!.Value) : null,
        };
    }

    private string? Reasoning(Finding finding) =>
        finding.Votes is not null && votes.TryGetValue((finding.Synopsis, finding.RuleId), out var vote) && !string.IsNullOrWhiteSpace(vote.Deciding.Reasoning)
            ? ReviewLimits.Cut(vote.Deciding.Reasoning, ReviewLimits.Reasoning)
            : null;

    private string? Link(Rule? rule) => rule is { Pack: Rule.BuiltInPack } && context.RulePages is { } pages
        ? pages.AbsoluteUri + SarifPlace.Encode(rule.Page.Source.Path)
        : null;

    private static LineRange Lines(Location location)
    {
        var start = Math.Max(1, location.Start.Line);
        var end = location.End.Column == 1 ? location.End.Line - 1 : location.End.Line;
        return new(start, Math.Max(start, end));
    }

    private static LineRange? Hunk(FileDiff? file, LineRange lines)
    {
        var first = new LineRange(lines.Start, lines.Start);
        return file?.Hunks.Where(hunk => hunk.Overlaps(lines)).OrderByDescending(hunk => hunk.Contains(first)).Cast<LineRange?>().FirstOrDefault();
    }

    private static Dictionary<(SynopsisId, string), Vote> Votes(GateResult result)
    {
        var cast = new Dictionary<(SynopsisId, string), Vote>();
        foreach (var entry in result.Ledger)
        {
            if (entry.Judgment is Judgment.Scored { Vote: { } vote })
            {
                cast[(entry.Cell.Synopsis.Id, entry.Cell.Rule.Id)] = vote;
            }
        }

        return cast;
    }

    private static string Text(string text) => ReviewLimits.Cut(text, ReviewLimits.Text);
}
