using Gate.Core.Judging;

namespace Gate.Core.Reviewing;

/// <summary>
/// Lets findings on equal words keep their identity from push to push. A fingerprint counts the equal words before it, so words that are added or mended above would give it another one; but
/// where a comment of ours stands on a finding's line, that comment knows which one it is. Pure.
/// </summary>
public static class KeptIdentities
{
    /// <param name="published">All comments on places that we wrote.</param>
    /// <returns>The same review, with fingerprints exchanged among findings of one rule on equal words of one synopsis.</returns>
    public static Review Keep(Review review, IReadOnlyList<PublishedComment> published)
    {
        var labels = published.Where(comment => comment.Marker.Kind == CommentKind.Finding && comment.Marker.Project == review.Project)
            .SelectMany(comment => MarkedCell.In(comment.Marker).Select(pair => (pair.Cell, Label: new Label(pair.Fingerprint, comment))))
            .ToLookup(pair => pair.Cell, pair => pair.Label);
        var kept = review.Findings.GroupBy(finding => (finding.Rule, finding.Synopsis, Words: FindingFingerprint.Normalise(finding.Quotation)))
            .SelectMany(same => Assign([.. same], [.. labels[MarkedCell.Of(same.Key.Rule, same.Key.Synopsis)]]))
            .Where(pair => pair.Key.Fingerprint != pair.Value)
            .ToDictionary(pair => pair.Key.Fingerprint, pair => pair.Value);
        return kept.Count == 0 ? review : review with
        {
            Findings = [.. review.Findings.Select(finding => finding with { Fingerprint = kept.GetValueOrDefault(finding.Fingerprint, finding.Fingerprint) })],
        };
    }

    // Those that stand in a place of the diff first; then what lost its place, and what is new.
    private static Dictionary<ReviewFinding, string> Assign(List<ReviewFinding> same, List<Label> nearby)
    {
        var assigned = new Dictionary<ReviewFinding, string>(ReferenceEqualityComparer.Instance as IEqualityComparer<ReviewFinding>);
        var ordinals = nearby.Count == 0 ? [] : Enumerable.Range(0, same.Count + nearby.Count)
            .Select(ordinal => FindingFingerprint.Compute(same[0].Rule, same[0].Synopsis, same[0].Quotation, ordinal)).ToList();
        var labels = nearby.Where(label => ordinals.Contains(label.Fingerprint)).OrderBy(label => ordinals.IndexOf(label.Fingerprint)).ToList();
        if (labels.Count == 0 || !same.TrueForAll(finding => ordinals.Contains(finding.Fingerprint)))
        {
            return assigned;
        }

        foreach (var finding in same)
        {
            var here = labels.Where(label => label.StandsOn(finding) && !assigned.ContainsValue(label.Fingerprint)).Select(label => label.Fingerprint).ToList();
            if (here.Count > 0)
            {
                assigned[finding] = here.Contains(finding.Fingerprint) ? finding.Fingerprint : here[0];
            }
        }

        foreach (var finding in same.Where(finding => !assigned.ContainsKey(finding)))
        {
            var loose = labels.Where(label => !label.HasPlace).Select(label => label.Fingerprint);
            var unused = ordinals.Where(fingerprint => !labels.Exists(label => label.Fingerprint == fingerprint));
            string[] own = labels.Exists(label => label.HasPlace && label.Fingerprint == finding.Fingerprint) ? [] : [finding.Fingerprint];
            assigned[finding] = own.Concat(loose).Concat(unused).First(fingerprint => !assigned.ContainsValue(fingerprint));
        }

        return assigned;
    }

    /// <summary>A fingerprint that a comment carries.</summary>
    private sealed record Label(string Fingerprint, PublishedComment Comment)
    {
        public bool HasPlace => Comment.Lines is not null;

        public bool StandsOn(ReviewFinding finding) => Comment.Lines is { } lines && Comment.Path == finding.Path && lines.Overlaps(finding.Lines);
    }
}
