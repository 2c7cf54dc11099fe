using Gate.Core.Rules.Measuring;

namespace Gate.Measuring;

/// <summary>The outcome of a measurement, as reports need it.</summary>
/// <param name="Elapsed">By the clock on the wall, reading of files included.</param>
/// <param name="Reading">The time for finding words and sentences, which all rules share; summed over threads.</param>
/// <param name="LostLabels">Labels of hits that there are no more: the rule does not find them now.</param>
internal sealed record MeasureReport(int Synopses, IReadOnlyList<RuleTally> Rules, TimeSpan Elapsed, TimeSpan Reading, int LostLabels)
{
    /// <summary>The part of a rule in all the time that was spent judging, from 0 to 1.</summary>
    public double ShareOf(RuleTally rule)
    {
        var all = Rules.Sum(tally => tally.Time.TotalSeconds) + Reading.TotalSeconds;
        return all > 0 ? rule.Time.TotalSeconds / all : 0;
    }

    /// <summary>True when people have read some of the hits.</summary>
    public bool HasLabels => Rules.Any(tally => tally.Result.Precision.Read > 0);

    public Measurement ToRecord(string data, DateOnly date) => new(data, date, [.. Rules.Select(tally => tally.Result)]);
}
