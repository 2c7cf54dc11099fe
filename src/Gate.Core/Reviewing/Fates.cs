namespace Gate.Core.Reviewing;

/// <summary>Tells what is fixed from what fails no more for another reason.</summary>
internal sealed class Fates(Review review)
{
    private readonly HashSet<string> failing = [.. review.Findings.Select(finding => finding.Fingerprint)];
    private readonly HashSet<string> warnings = [.. review.Warnings.Select(finding => finding.Fingerprint)];
    private readonly HashSet<string> suggestions = [.. review.Suggestions];
    private readonly Dictionary<string, ReviewAcceptance> accepted = review.Accepted.DistinctBy(one => one.Fingerprint).ToDictionary(one => one.Fingerprint);
    private readonly HashSet<string> settled = [.. review.Settled.Select(cell => MarkedCell.Of(cell.Rule, cell.Synopsis))];
    private readonly HashSet<string>? synopses = review.Synopses?.Select(MarkedCell.Synopsis).ToHashSet();
    private readonly HashSet<string>? rules = review.Rules?.ToHashSet();
    private readonly ILookup<string, IReadOnlyList<string>> untouched =
        review.Untouched.SelectMany(scope => scope.Synopses.Select(synopsis => (synopsis, scope.Rules))).ToLookup(pair => MarkedCell.Synopsis(pair.synopsis), pair => pair.Rules);

    /// <param name="cell">As a marker holds it; null where nobody knows.</param>
    public Fate Of(string fingerprint, string? cell) => fingerprint switch
    {
        _ when failing.Contains(fingerprint) => Fate.Failing,
        _ when accepted.ContainsKey(fingerprint) => Fate.Accepted,
        _ when warnings.Contains(fingerprint) => Fate.Warning,
        _ when suggestions.Contains(fingerprint) => Fate.Suggestion,
        _ when cell?.Split(' ') is [var rule, var synopsis] => OfCell(cell, rule, synopsis),
        _ => Fate.Fixed,
    };

    /// <summary>Of each finding of a comment.</summary>
    public IReadOnlyList<Fate> Of(CommentMarker marker)
    {
        var cells = MarkedCell.In(marker).DistinctBy(pair => pair.Fingerprint).ToDictionary(pair => pair.Fingerprint, pair => pair.Cell);
        return [.. marker.Fingerprints.Select(fingerprint => Of(fingerprint, cells.GetValueOrDefault(fingerprint)))];
    }

    /// <summary>Who accepted a finding, and why; null when nobody did.</summary>
    public ReviewAcceptance? Acceptance(string fingerprint) => accepted.GetValueOrDefault(fingerprint);

    private Fate OfCell(string cell, string rule, string synopsis) => cell switch
    {
        _ when settled.Contains(cell) => Fate.Settled,
        _ when synopses?.Contains(synopsis) == false => Fate.TextGone,
        _ when rules?.Contains(rule) == false => Fate.RuleGone,
        _ when untouched[synopsis].Any(others => others.Contains(rule)) => Fate.TextGone,
        _ => Fate.Fixed,
    };
}
