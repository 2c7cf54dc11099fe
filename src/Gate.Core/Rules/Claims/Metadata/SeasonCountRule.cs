using System.Text.RegularExpressions;
using Gate.Core.Catalogs;
using Gate.Core.Documents;
using Gate.Core.Documents.Yaml;
using Gate.Core.Rules.Text;

namespace Gate.Core.Rules.Claims.Metadata;

/// <summary>SYN1414: finds numbers of seasons and episodes that show.yml contradicts: `this eight-part series` of six episodes, `in its ninth season` of five.</summary>
internal sealed class SeasonCountRule : TextRule
{
    private static readonly Lazy<RulePattern> Seasons = new(() => new(
        $@"\b(?:in|for|of|with|and) its (?<number>{NumberWord.Pattern})(?: and final)? season\b|\b(?:over|across|after|all|through) (?<all>{NumberWord.Pattern}) seasons\b|\breturns for (?:a|an|its) (?<number>{NumberWord.Pattern}) season\b|\bthe (?<number>{NumberWord.Pattern})(?: and final)? season of (?:this|the) (?:[\w'-]+ ){{0,3}}(?:series|show|sitcom|drama|comedy)\b",
        caseSensitive: false));

    private static readonly Lazy<RulePattern> Episodes = new(() => new($@"\b(?:in|over|across|all) (?:just |only |its )?(?<number>{NumberWord.Pattern}) episodes\b", caseSensitive: false));

    public override IEnumerable<RuleFinding> Check(RuleContext context)
    {
        var folded = context.Prose.Folded;
        if (context.Facts is not { Kind.Value: ShowKind.Series } facts || (facts.Seasons is null && facts.Episodes is null)
            || !(folded.Contains("season", StringComparison.Ordinal) || folded.Contains("episode", StringComparison.Ordinal) || folded.Contains("-part", StringComparison.Ordinal)))
        {
            return [];
        }

        return OfSeasons(context, facts).Concat(OfEpisodes(context, facts)).Concat(OfParts(context, facts)).DistinctBy(finding => finding.Span);
    }

    private static IEnumerable<RuleFinding> OfSeasons(RuleContext context, Facts facts)
    {
        // A sports team has seasons, too.
        if (facts.Seasons is not { } seasons || facts.Genres.Any(genre => genre.Value.Contains("sport", StringComparison.OrdinalIgnoreCase)))
        {
            yield break;
        }

        foreach (var match in Seasons.Value.Matches(context.Prose.Plain))
        {
            var group = match.Groups["all"].Success ? match.Groups["all"] : match.Groups["number"];
            if (NumberWord.Read(group.ValueSpan) is { } claimed && claimed > seasons.Value)
            {
                // The text of a new season is written before it counts as released.
                var cap = claimed == seasons.Value + 1 ? Severity.Suggestion : Severity.Error;
                yield return Report(context, SpanOf(group), Count(seasons.Value, "season"), seasons, cap);
            }
        }

        TextSpan SpanOf(Group group) => TextSpan.FromBounds(group.Index, context.Prose.Words.First(word => word.Start > group.Index && context.Prose.Folded.AsSpan(word.Start).StartsWith("season", StringComparison.Ordinal)).End);
    }

    private static IEnumerable<RuleFinding> OfEpisodes(RuleContext context, Facts facts)
    {
        foreach (var match in facts.Episodes is null ? [] : Episodes.Value.Matches(context.Prose.Plain))
        {
            var group = match.Groups["number"];
            if (NumberWord.Read(group.ValueSpan) is { } claimed && IsWrong(facts, claimed))
            {
                yield return Report(context, TextSpan.FromBounds(group.Index, match.Index + match.Length), Count(facts.Episodes!.Value, "episode"), facts.Episodes, Severity.Error);
            }
        }
    }

    /// <summary>`eight-part`, `ten-episode`, `three-season` before the noun that means the show.</summary>
    private static IEnumerable<RuleFinding> OfParts(RuleContext context, Facts facts)
    {
        foreach (var (mention, certainty) in ThisWork.Mentions(context, facts))
        {
            for (var i = mention.First; i < mention.Head; i++)
            {
                var parts = context.Prose.FoldedWord(i).ToString().Split('-');
                if (parts.Length != 2 || NumberWord.Read(parts[0]) is not { } claimed)
                {
                    continue;
                }

                if (parts[1] is "part" or "episode" && facts.Episodes is { } episodes && IsWrong(facts, claimed))
                {
                    yield return Report(context, context.Prose.WordSpans[i], Count(episodes.Value, "episode"), episodes, ThisWork.Cap(certainty));
                }
                else if (parts[1] is "season" && facts.Seasons is { } seasons && claimed > seasons.Value)
                {
                    yield return Report(context, context.Prose.WordSpans[i], Count(seasons.Value, "season"), seasons, claimed == seasons.Value + 1 ? Severity.Suggestion : ThisWork.Cap(certainty));
                }
            }
        }
    }

    // Of a series of several seasons a text may count the episodes of one; more than all there are it cannot.
    private static bool IsWrong(Facts facts, int claimed) =>
        claimed > facts.Episodes!.Value || (claimed != facts.Episodes.Value && facts.Seasons is { Value: <= 1 });

    private static string Count(int number, string noun) => number == 1 ? $"1 {noun}" : $"{number} {noun}s";

    private static RuleFinding Report(RuleContext context, TextSpan span, string held, Sourced<int> fact, Severity cap) =>
        new(span, $"“{context.Text.Substring(span.Start, span.Length)}”, but there {(fact.Value == 1 ? "is" : "are")} {held} ({FactCitation.Of(fact.Location)}).", Cap: cap);
}
