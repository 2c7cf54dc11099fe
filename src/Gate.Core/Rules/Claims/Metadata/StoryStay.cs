using System.Text.RegularExpressions;
using Gate.Core.Catalogs;
using Gate.Core.Documents;
using Gate.Core.Rules.Text;

namespace Gate.Core.Rules.Claims.Metadata;

/// <summary>A length of time without a number, `for the weekend`, `over the winter`, `spends a summer`, where the plot has another one for the same.</summary>
internal static class StoryStay
{
    private const int EnoughWords = 3;
    private const int Times = 3;

    // Days, roughly: only what is several times as long is another length.
    private static readonly Dictionary<string, int> Days = new(StringComparer.Ordinal)
    {
        ["night"] = 1,
        ["day"] = 1,
        ["weekend"] = 3,
        ["week"] = 7,
        ["fortnight"] = 14,
        ["month"] = 30,
        ["summer"] = 90,
        ["winter"] = 90,
        ["autumn"] = 90,
        ["spring"] = 90,
        ["year"] = 365,
        ["decade"] = 3650,
    };

    private static readonly Lazy<RulePattern> Stays = new(() => new(
        @"\b(?:for|over|throughout|spends?|spending|spent|stays?) (?:about |almost |nearly |only |just )?(?:an?|the|one|a single|a whole) (?<unit>night|day|weekend|week|fortnight|month|summer|winter|autumn|spring|year|decade)\b(?!-|'s)", caseSensitive: false));

    public static bool IsIn(ProseText prose) => Stays.Value.IsMatch(prose.Plain);

    /// <returns>Of each stay that is wrong, its span, and that of the other one in the plot.</returns>
    public static IEnumerable<(TextSpan Span, TextSpan Instead)> Find(ProseText prose, ProseText plot, Facts facts)
    {
        var known = Stays.Value.Matches(plot.Plain);
        if (known is not [var only])
        {
            yield break;
        }

        foreach (var claim in Stays.Value.Matches(prose.Plain))
        {
            var unit = claim.Groups["unit"].Value.ToLowerInvariant();
            var (told, real) = (Days[unit], Days[only.Groups["unit"].Value.ToLowerInvariant()]);
            var sentence = StorySentence.Of(prose, claim.Index);
            if (Math.Max(told, real) >= Times * Math.Min(told, real) && !HasWord(plot, unit) && StorySentence.IsOfStory(prose, sentence, facts)
                && StorySentence.Stems(prose, sentence, [Span(claim)]).Count(StorySentence.Stems(plot, StorySentence.WithNext(plot, StorySentence.Of(plot, only.Index)), [Span(only)]).Contains) >= EnoughWords)
            {
                yield return (Span(claim), Span(only));
            }
        }
    }

    private static bool HasWord(ProseText plot, string unit) => plot.Folded.Contains(unit, StringComparison.Ordinal) && (unit is not "week" || plot.Folded.Replace("weekend", "", StringComparison.Ordinal).Contains(unit, StringComparison.Ordinal));

    private static TextSpan Span(Match match) => new(match.Index, match.Length);
}
