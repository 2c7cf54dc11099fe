using Gate.Core.Catalogs;
using Gate.Core.Documents;
using Gate.Core.Judging;
using Gate.Core.Planning;
using Gate.Core.Rules;
using Gate.Core.Rules.Text;

namespace Gate.Core.Running;

/// <summary>Asks the text rules of one synopsis. A rule that crashes or takes too long is a fault of its own cell and of no other.</summary>
internal static class TextRuleRunner
{
    /// <param name="cells">All of one synopsis.</param>
    public static IEnumerable<(Cell Cell, Judgment Judgment)> Judge(IEnumerable<Cell> cells, CancellationToken cancellation)
    {
        ProseText? prose = null;
        foreach (var cell in cells)
        {
            prose ??= new ProseText(cell.Synopsis.Text, cell.Synopsis.Id.Language);
            yield return (cell, Judge(cell, prose, cancellation));
        }
    }

    /// <param name="prose">The text of the cell's synopsis.</param>
    public static Judgment Judge(Cell cell, ProseText prose, CancellationToken cancellation)
    {
        var facets = Facets(cell.Rule);
        if (cell.Show.Facts?.Unreadable.Intersect(facets).ToList() is { Count: > 0 } unreadable)
        {
            return new Judgment.Faulted(ProblemIds.InputsUnreadable, $"The facts of {cell.Show.Id} could not be read: {string.Join(", ", unreadable).ToLowerInvariant()}.");
        }

        if (facets.Count > 0 && cell.Show.Facts is null)
        {
            return new Judgment.Abstained("The show has no facts.");
        }

        try
        {
            var findings = Findings.Of(cell, [.. cell.Rule.Text.Check(Context(cell, prose))]);
            return findings.Count == 0 ? Judgment.Scored.Clean : new Judgment.Scored(findings);
        }
        catch (RuleTimeoutException slow)
        {
            return new Judgment.Faulted(ProblemIds.RuleTimedOut, slow.Message);
        }
        catch (Exception crash) when (!cancellation.IsCancellationRequested)
        {
            return new Judgment.Faulted(ProblemIds.RuleCrashed, $"{crash.GetType().Name}: {crash.Message}");
        }
    }

    private static RuleContext Context(Cell cell, ProseText prose) => RuleContext.For(
        cell.Rule.Manifest,
        cell.Synopsis,
        prose,
        cell.Show.Facts,
        cell.Rule.Manifest.Reads.Contains(RuleInput.Suite) ? Siblings.Of(cell.Show, cell.Synopsis) : []);

    private static HashSet<Facet> Facets(Rule rule) =>
        [.. rule.Manifest.Reads.Select(input => input.AsFacet()).OfType<Facet>()];
}
