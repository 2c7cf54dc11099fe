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
        var known = Runner.Run(cells, null, cancellation).Select(entry => entry.Judgment).OfType<Judgment.Scored>()
            .SelectMany(scored => scored.Findings)
            .Select(finding => finding.Fingerprint)
            .ToHashSet(StringComparer.Ordinal);
        return known.Count == 0 ? result : result with
        {
            Synopses = [.. result.Synopses.Select(synopsis => synopsis with { Findings = [.. synopsis.Findings.Select(finding => finding with { WasThere = known.Contains(finding.Fingerprint) })] })],
        };
    }
}
