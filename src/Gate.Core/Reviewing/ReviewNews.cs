using Gate.Core.Verdicts;

namespace Gate.Core.Reviewing;

/// <summary>What a review brings that the push before did not: computed from the markers of the summary, and the same again for a second run at one commit.</summary>
internal sealed class ReviewNews
{
    private readonly HashSet<string>? earlier;

    public ReviewNews(Review review, SummaryState state)
    {
        var previous = state.Previous is { IsCut: false } whole ? whole : null;
        Earlier = previous is null ? null : previous.Head == review.Head ? previous.Earlier : previous.Fingerprints;
        earlier = Earlier?.ToHashSet();
        var failing = review.Findings.Select(finding => finding.Fingerprint).Distinct().ToList();
        var isComplete = review.Outcome != GateOutcome.Incomplete;
        Fixed = isComplete && earlier is not null ? earlier.Except(failing).Count() : 0;

        // What was not judged this time is not forgotten, so that it is not news next time.
        Fingerprints = isComplete ? failing : [.. failing.Union(Earlier ?? []).Distinct()];
        var commented = state.Comments.Keys.Order(StringComparer.Ordinal).Union(state.Previous?.Commented ?? []);
        Commented = [.. Fingerprints.Intersect(commented)];
    }

    /// <summary>Null on the first run, or when nobody knows any more.</summary>
    public IReadOnlyList<string>? Earlier { get; }

    /// <summary>How many findings of the push before are gone.</summary>
    public int Fixed { get; }

    public IReadOnlyList<string> Fingerprints { get; }

    public IReadOnlyList<string> Commented { get; }

    /// <summary>True when there is a push before to compare with.</summary>
    public bool IsKnown => earlier is not null;

    public bool IsNew(ReviewFinding finding) => earlier?.Contains(finding.Fingerprint) == false;
}
