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
        SynopsisReading? reading = null;
        foreach (var cell in cells)
        {
            reading ??= Read(cell.Show, cell.Synopsis);
            yield return (cell, Judge(cell, reading, cancellation));
        }
    }

    public static SynopsisReading Read(Show show, Synopsis synopsis) => new(synopsis, show.Facts, () => Siblings.Of(show, synopsis));

    /// <param name="reading">Of the cell's synopsis.</param>
    public static Judgment Judge(Cell cell, SynopsisReading reading, CancellationToken cancellation)
    {
        if (cell.Rule.Reads.HasFacets && Unread(cell) is { } unread)
        {
            return unread;
        }

        try
        {
            var reported = Collect(cell.Rule.Text!.Check(RuleContext.For(cell.Rule, reading)));
            return reported is null ? Judgment.Scored.Clean : new Judgment.Scored(Findings.Of(cell, reported));
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

    /// <returns>Why the rule cannot be asked, or null.</returns>
    private static Judgment? Unread(Cell cell) => cell.Show.Facts is null ? new Judgment.Abstained("The show has no facts.") : Inputs.Check(cell);

    /// <returns>Null when there is nothing, as of nearly every rule and text.</returns>
    private static List<RuleFinding>? Collect(IEnumerable<RuleFinding> found)
    {
        if (found is RuleFinding[] { Length: 0 })
        {
            return null;
        }

        List<RuleFinding>? reported = null;
        foreach (var finding in found)
        {
            (reported ??= []).Add(finding);
        }

        return reported;
    }
}
