using Gate.Core.Judging;
using Gate.Core.Planning;
using Gate.Core.Rules;
using Gate.Core.Rules.Measuring;
using Gate.Core.Rules.Publication;

namespace Gate.Measuring;

/// <summary>What one rule did in a measurement, counted as its judgments come in.</summary>
internal sealed class RuleTally(Rule rule, HitSample examples, IReadOnlyDictionary<string, bool> labels)
{
    private readonly List<string> right = [];
    private readonly List<string> wrong = [];

    public Rule Rule => rule;

    public int Judged { get; private set; }

    /// <summary>Synopses of which the rule could not tell: it reads facts that the show does not have.</summary>
    public int Abstained { get; private set; }

    /// <summary>Synopses on which the rule crashed, ran out of time or could not read its input.</summary>
    public int Faulted { get; private set; }

    /// <summary>The first of those synopses, and what went wrong.</summary>
    public string? FirstFault { get; private set; }

    public int Fires { get; private set; }

    public int Findings { get; private set; }

    /// <summary>Those of the findings that may never be more than a suggestion: they only ask for a check.</summary>
    public int Asking { get; private set; }

    /// <summary>The time spent in the rule, summed over threads.</summary>
    public TimeSpan Time { get; private set; }

    public IReadOnlyCollection<Hit> Examples => examples.Hits;

    public MeasuredRule Result =>
        new(rule.Id, ReleaseEntry.Of(rule, "").Fingerprint, Judged, Fires, Findings, Asking, [.. right.Order(StringComparer.Ordinal)], [.. wrong.Order(StringComparer.Ordinal)]);

    /// <param name="cell">Judged as if the rule's findings were errors.</param>
    /// <returns>The hits that somebody may read: what only asks for a check is none.</returns>
    public IReadOnlyList<Hit> Add(Cell cell, Judgment judgment, TimeSpan time)
    {
        Time += time;
        switch (judgment)
        {
            case Judgment.Abstained:
                Abstained++;
                return [];
            case Judgment.Faulted { Message: var message }:
                Faulted++;
                FirstFault ??= $"{cell.Synopsis.Id}: {message}";
                return [];
            case Judgment.Scored { Findings: var findings }:
                Judged++;
                Fires += findings.Count > 0 ? 1 : 0;
                return [.. findings.Select(finding => Add(finding, Hit.Of(cell, finding))).OfType<Hit>()];
            default:
                throw new ArgumentOutOfRangeException(nameof(judgment), "A judgment of no known kind.");
        }
    }

    private Hit? Add(Finding finding, Hit hit)
    {
        Findings++;
        examples.Add(hit);
        if (finding.Severity <= Severity.Suggestion)
        {
            Asking++;
            return null;
        }

        if (labels.TryGetValue(hit.Id, out var isRight))
        {
            (isRight ? right : wrong).Add(hit.Id);
        }

        return hit;
    }
}
