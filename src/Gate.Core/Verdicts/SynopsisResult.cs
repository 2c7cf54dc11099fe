using Gate.Core.Catalogs;
using Gate.Core.Judging;
using Gate.Core.Rules;

namespace Gate.Core.Verdicts;

/// <summary>All verdicts and findings of one synopsis.</summary>
/// <param name="ShowTitle">The title if the facts have one, else the show's ID.</param>
/// <param name="Verdicts">Of the criteria that were judged.</param>
/// <param name="Findings">In the order of the text, accepted ones included.</param>
public sealed record SynopsisResult(
    Synopsis Synopsis, string ShowTitle, IReadOnlyDictionary<Criterion, Verdict> Verdicts, IReadOnlyList<Finding> Findings)
{
    /// <summary>What several factuality agents found, in one text; null where one or none did, or nobody could merge it.</summary>
    public string? Explanation { get; init; }

    public Verdict Worst => Verdicts.Count == 0 ? Verdict.Pass : Verdicts.Values.Min();
}
