using Gate.Core.Judging;
using Gate.Tests.Testing.GitHub;

namespace Gate.Tests.GitHub.Publishing;

/// <summary>
/// Gives true findings the names that the pull request has for them. A report from nothing counts equal words from the top; a pull request remembers which of them a comment was about. Which is which is seen by
/// where the comments stand, and by nothing that the program says.
/// </summary>
internal static class TrueNames
{
    // More equal words than that are in no synopsis here.
    private const int Most = 40;

    public static IReadOnlyList<TrueFinding> Of(IReadOnlyList<TrueFinding> findings, Told now, Func<FakeComment, int?> lineOf) =>
        [.. findings.GroupBy(finding => (finding.Rule, finding.Synopsis, FindingFingerprint.Normalise(finding.Words))).SelectMany(same => Name([.. same], now, lineOf))];

    private static IEnumerable<TrueFinding> Name(List<TrueFinding> same, Told now, Func<FakeComment, int?> lineOf)
    {
        var names = Enumerable.Range(0, Most).Select(ordinal => FindingFingerprint.Compute(same[0].Rule, same[0].Synopsis, same[0].Words, ordinal)).ToList();
        var standing = now.Findings.Where(pair => names.Contains(pair.Fingerprint) && lineOf(pair.Comment) is not null).ToList();
        var given = new Dictionary<TrueFinding, string>();
        foreach (var finding in same.Where(finding => finding.Fails))
        {
            var here = standing.Where(pair => !given.ContainsValue(pair.Fingerprint) && Covers(pair.Comment, finding, lineOf)).Select(pair => pair.Fingerprint).Order(StringComparer.Ordinal).ToList();
            if (here.Count > 0)
            {
                given[finding] = here.Contains(finding.Fingerprint) ? finding.Fingerprint : here[0];
            }
        }

        foreach (var finding in same.Where(finding => !given.ContainsKey(finding)))
        {
            var own = standing.Exists(pair => pair.Fingerprint == finding.Fingerprint) ? [] : new[] { finding.Fingerprint };
            given[finding] = own.Concat(names.Where(now.Known.Contains)).Concat(names).First(name => !given.ContainsValue(name));
        }

        return given.Select(pair => pair.Key with { Fingerprint = pair.Value });
    }

    private static bool Covers(FakeComment comment, TrueFinding finding, Func<FakeComment, int?> lineOf) =>
        comment.Place is { Lines: { } lines } && comment.Place.Path == finding.Path && lineOf(comment) is { } end && end - (lines.End - lines.Start) <= finding.Line && finding.Line <= end;
}
