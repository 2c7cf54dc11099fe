using Gate.Core.Judging;
using Gate.Core.Planning;
using Gate.Core.Rules;

namespace Gate.Core.Running;

/// <summary>Turns what a rule reported into findings with places and fingerprints.</summary>
internal static class Findings
{
    /// <exception cref="ArgumentOutOfRangeException">A span lies outside the text.</exception>
    public static IReadOnlyList<Finding> Of(Cell cell, IReadOnlyCollection<RuleFinding> reported)
    {
        if (reported.Count == 0)
        {
            return [];
        }

        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. reported.Distinct().OrderBy(found => found.Span.Start).ThenBy(found => found.Span.Length).Select(found => Of(cell, found, seen))];
    }

    private static Finding Of(Cell cell, RuleFinding found, Dictionary<string, int> seen)
    {
        var (synopsis, rule) = (cell.Synopsis, cell.Rule);
        var words = synopsis.Text.Substring(found.Span.Start, found.Span.Length);
        var normal = FindingFingerprint.Normalise(words);
        var ordinal = seen.GetValueOrDefault(normal);
        seen[normal] = ordinal + 1;
        return new()
        {
            RuleId = rule.Id,
            Criterion = rule.Manifest.Criterion,
            Synopsis = synopsis.Id,
            Severity = (Severity)Math.Min((int)cell.Severity, (int)found.Cap),
            Span = found.Span,
            Quotation = words,
            Location = synopsis.Body.Locate(found.Span),
            Message = found.Message,
            Fix = found.Replacement is null ? null : new Fix(found.ReplacedSpan, found.Replacement),
            Fingerprint = FindingFingerprint.Compute(rule.Id, synopsis.Id, words, ordinal),
        };
    }
}
