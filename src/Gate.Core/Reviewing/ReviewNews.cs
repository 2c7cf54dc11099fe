using Gate.Core.Verdicts;

namespace Gate.Core.Reviewing;

/// <summary>What a review brings that the push before did not: computed from the markers of the summary, and the same again for a second run at one commit.</summary>
internal sealed class ReviewNews
{
    private readonly HashSet<string>? earlier;

    public ReviewNews(Review review, SummaryState state)
    {
        var previous = state.Previous is { IsCut: false } whole ? whole : null;
        var cells = (previous is null ? [] : MarkedCell.In(previous)).Concat(review.Findings.Select(finding => (finding.Fingerprint, MarkedCell.Of(finding.Rule, finding.Synopsis))))
            .GroupBy(pair => pair.Item1).ToDictionary(same => same.Key, same => same.Last().Item2);
        var fates = new Fates(review);
        var isComplete = review.Outcome != GateOutcome.Incomplete;
        var before = (previous is null ? null : previous.Head == review.Head ? previous.Earlier : previous.Fingerprints)?.Distinct()
            .Select(fingerprint => (Fingerprint: fingerprint, Fate: fates.Of(fingerprint, cells.GetValueOrDefault(fingerprint)))).ToList();

        // A second run at this commit has forgotten what fails no more for another reason, and so cannot call it fixed.
        Earlier = before is null ? null : [.. before.Where(pair => !isComplete || pair.Fate is Fate.Failing or Fate.Settled or Fate.Fixed).Select(pair => pair.Fingerprint)];
        earlier = Earlier?.ToHashSet();
        Fixed = isComplete ? (before ?? []).Count(pair => pair.Fate == Fate.Fixed) : 0;

        // What was not judged this time is not forgotten, so that it is not news next time: neither that of the push before nor what another run at this commit has found.
        var unjudged = (previous?.Fingerprints ?? []).Where(fingerprint => !isComplete || fates.Of(fingerprint, cells.GetValueOrDefault(fingerprint)) == Fate.Settled);
        Fingerprints = [.. review.Findings.Select(finding => finding.Fingerprint).Union(unjudged)];
        Cells = [.. Fingerprints.Select(fingerprint => cells.GetValueOrDefault(fingerprint, ""))];
        var commented = state.Comments.Keys.Order(StringComparer.Ordinal).Union(state.Previous?.Commented ?? []);
        Commented = [.. Fingerprints.Intersect(commented)];
    }

    /// <summary>Null on the first run, or when nobody knows any more.</summary>
    public IReadOnlyList<string>? Earlier { get; }

    /// <summary>How many findings of the push before are gone because their texts were mended.</summary>
    public int Fixed { get; }

    public IReadOnlyList<string> Fingerprints { get; }

    /// <summary>Which rule found each of them where; empty texts where nobody knows.</summary>
    public IReadOnlyList<string> Cells { get; }

    public IReadOnlyList<string> Commented { get; }

    /// <summary>True when there is a push before to compare with.</summary>
    public bool IsKnown => earlier is not null;

    public bool IsNew(ReviewFinding finding) => earlier?.Contains(finding.Fingerprint) == false;
}
