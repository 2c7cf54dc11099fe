using Gate.Core.Catalogs;
using Gate.Core.Judging;
using Gate.Core.Planning;
using Gate.Core.Running;
using Gate.Core.Verdicts;

namespace Gate.Changes;

/// <summary>Tells what a change brings from what it only touches: a text that failed before fails no worse for an edit beside the words.</summary>
internal static class EarlierFindings
{
    /// <param name="before">Reads the cells as they were before the change. Those of text rules that fail now are judged; a model is not asked.</param>
    public static GateResult Mark(GateResult result, Func<IEnumerable<Cell>>? before, CancellationToken cancellation)
    {
        var failing = result.Synopses.SelectMany(synopsis => synopsis.Findings)
            .Where(finding => finding.Fails && finding.Votes is null)
            .Select(finding => (finding.Synopsis, finding.RuleId))
            .ToHashSet();
        if (before is null || failing.Count == 0)
        {
            return result;
        }

        var cells = before().Where(cell => cell.Judge is null && failing.Contains((cell.Synopsis.Id, cell.Rule.Id))).ToList();
        var known = Runner.Run(cells, null, cancellation)
            .SelectMany(entry => entry.Judgment is Judgment.Scored scored ? scored.Findings.Select(finding => new Place(finding, entry.Cell.Synopsis.Text)) : [])
            .GroupBy(place => place.Words).ToDictionary(same => same.Key, same => same.ToList());
        return known.Count == 0 ? result : result with { Synopses = [.. result.Synopses.Select(synopsis => synopsis with { Findings = Mark(synopsis, known) })] };
    }

    // So many of equal words as there were before: those whose surroundings are most like those of one of them first.
    private static IReadOnlyList<Finding> Mark(SynopsisResult synopsis, Dictionary<(SynopsisId, string, string), List<Place>> known)
    {
        var there = new HashSet<Finding>(ReferenceEqualityComparer.Instance);
        foreach (var same in synopsis.Findings.Select(finding => new Place(finding, synopsis.Synopsis.Text)).GroupBy(place => place.Words))
        {
            var earlier = known.GetValueOrDefault(same.Key, []);
            there.UnionWith(same.OrderByDescending(place => earlier.Count == 0 ? 0 : earlier.Max(place.Likeness)).Take(earlier.Count).Select(place => place.Finding));
        }

        return [.. synopsis.Findings.Select(finding => finding with { WasThere = there.Contains(finding) })];
    }

    /// <summary>A finding with the text it stands in.</summary>
    private sealed record Place(Finding Finding, string Text)
    {
        private const int Reach = 60;

        public (SynopsisId Synopsis, string Rule, string Words) Words => (Finding.Synopsis, Finding.RuleId, FindingFingerprint.Normalise(Finding.Quotation));

        /// <summary>How many characters around the words are the same, without a break.</summary>
        public int Likeness(Place other)
        {
            var (before, after) = (0, 0);
            while (before < Reach && Before(before) is { } mine && mine == other.Before(before))
            {
                before++;
            }

            while (after < Reach && After(after) is { } mine && mine == other.After(after))
            {
                after++;
            }

            return before + after;
        }

        private char? Before(int distance) => Finding.Span.Start - 1 - distance is >= 0 and var at ? Text[at] : null;

        private char? After(int distance) => Finding.Span.Start + Finding.Span.Length + distance is var at && at < Text.Length ? Text[at] : null;
    }
}
