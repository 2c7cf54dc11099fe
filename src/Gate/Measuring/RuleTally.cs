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

    public int Fires { get; private set; }

    public int Findings { get; private set; }

    /// <summary>The time spent in the rule, summed over threads.</summary>
    public TimeSpan Time { get; private set; }

    public IReadOnlyCollection<Hit> Examples => examples.Hits;

    public MeasuredRule Result =>
        new(rule.Id, ReleaseEntry.Of(rule, "").Fingerprint, Judged, Fires, Findings, [.. right.Order(StringComparer.Ordinal)], [.. wrong.Order(StringComparer.Ordinal)]);

    /// <returns>The hits.</returns>
    public IReadOnlyList<Hit> Add(Cell cell, Judgment judgment, TimeSpan time)
    {
        Time += time;
        switch (judgment)
        {
            case Judgment.Abstained:
                Abstained++;
                return [];
            case Judgment.Faulted:
                Faulted++;
                return [];
            case Judgment.Scored { Findings: var findings }:
                Judged++;
                Fires += findings.Count > 0 ? 1 : 0;
                Findings += findings.Count;
                return [.. findings.Select(finding => Add(Hit.Of(cell, finding)))];
            default:
                throw new ArgumentOutOfRangeException(nameof(judgment), "A judgment of no known kind.");
        }
    }

    private Hit Add(Hit hit)
    {
        examples.Add(hit);
        if (labels.TryGetValue(hit.Id, out var isRight))
        {
            (isRight ? right : wrong).Add(hit.Id);
        }

        return hit;
    }
}
