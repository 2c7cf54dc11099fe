using System.Text.RegularExpressions;

namespace Gate.Core.Rules.Text;

/// <summary>A pattern of a rule that is asked only of texts in which it can match.</summary>
internal sealed class IndexedPattern(string pattern, PatternIndex index, bool caseSensitive = true)
{
    private readonly RulePattern exact = new(pattern, caseSensitive);
    private readonly int number = index.Add(pattern);

    /// <exception cref="RuleTimeoutException">The time limit passed.</exception>
    public IReadOnlyList<Match> Matches(ProseText prose) =>
        MayMatch(prose) ? exact.Matches(prose.Plain) : [];

    public bool MayMatch(ProseText prose) => prose.CandidatesOf(index) is { } candidates ? candidates[number] : index.MayMatch(number, prose.Folded);
}
