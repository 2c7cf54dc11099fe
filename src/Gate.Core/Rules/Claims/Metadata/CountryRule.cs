using System.Collections.Frozen;
using Gate.Core.Documents;
using Gate.Core.Rules.Text;

namespace Gate.Core.Rules.Claims.Metadata;

/// <summary>
/// SYN1410: finds a nationality of the show that contradicts its countries: `this American drama` of a British one. That of a person or a place in it is let be.
/// </summary>
internal sealed class CountryRule : TextRule
{
    // What may stand between the nationality and the noun without taking it: "British crime drama", but not "American football film".
    private static readonly FrozenSet<string> Adjectives = ((string[])
    [
        "independent", "indie", "animated", "television", "tv", "silent", "black", "dark", "romantic", "crime", "action", "comic", "psychological", "political", "historical", "period", "supernatural", "gothic", "epic", "hit",
        "short", "debut", "stop-motion", "black-and-white", "biographical", "erotic", "teen", "family", "children's", "drama", "stand-up", "reality", "true-crime", "limited", "web", "feature-length", "coming-of-age", "full-length", "live-action",
        "folk", "spy", "medical", "legal", "police", "detective", "disaster", "musical", "award-winning", "acclaimed", "classic", "screwball", "slapstick", "low-budget", "big-budget", "fantasy", "mystery", "road", "costume", "science-fiction", "sci-fi", "buddy", "ghost", "workplace", "rock", "cult", "kitchen-sink", "slow-burn", "big-screen", "small-screen",
    ]).ToFrozenSet(StringComparer.Ordinal);

    // "South American", "Native American", "Spaghetti Western": no nationality of the work.
    private static readonly FrozenSet<string> Parts = ((string[])["south", "north", "latin", "native", "central", "african", "asian", "all", "west", "east", "non"]).ToFrozenSet(StringComparer.Ordinal);

    public override IEnumerable<RuleFinding> Check(RuleContext context)
    {
        if (context.Facts is not { Countries.Count: > 0 } facts || !Country.IsNamedIn(context.Prose.Folded))
        {
            yield break;
        }

        var listed = facts.Countries.Select(country => Country.Named(country.Value)).ToList();
        if (listed.Contains(null))
        {
            // A country that is not known may be any.
            yield break;
        }

        foreach (var (mention, certainty) in ThisWork.Mentions(context, facts))
        {
            var claims = Nationalities(context.Prose, mention).ToList();
            var wrong = claims.Where(claim => !listed.Any(known => known!.IsAkin(claim.Country))).ToList();

            // Of several partners the one that is missing may be a gap in the facts, unless they hold as many others and the text counts them as a co-production.
            var cap = wrong.Count < claims.Count && (listed.Count < claims.Count || !context.Prose.FoldedWord(mention.Head).EndsWith("production", StringComparison.Ordinal)) ? Severity.Warning : ThisWork.Cap(certainty);
            foreach (var (country, span) in wrong.Take(1))
            {
                yield return new(
                    span,
                    $"“{context.Text.Substring(span.Start, span.Length)}”, but {country.Name} is none of the countries: {string.Join(", ", facts.Countries.Select(known => known.Value))} ({FactCitation.Of(facts.Countries[0].Location)}).",
                    Cap: cap);
            }
        }
    }

    private static IEnumerable<(Country Country, TextSpan Span)> Nationalities(ProseText prose, WorkMention mention)
    {
        for (var i = mention.Head - 1; i >= mention.First; i--)
        {
            if (i > mention.First && prose.IsNeighbour(i - 1) && Country.OfDemonym($"{prose.FoldedWord(i - 1)} {prose.FoldedWord(i)}") is { } pair)
            {
                yield return (pair, WorkMention.Span(prose, i - 1, i));
                yield break;
            }

            var found = Demonyms(prose, i);
            if (found.Count > 0)
            {
                var takesPart = i > 0 && Parts.GetAlternateLookup<ReadOnlySpan<char>>().Contains(prose.FoldedWord(i - 1));
                var isStyle = prose.FoldedWord(i + 1) is "western" || (prose.FoldedWord(i) is "american" && prose.FoldedWord(i + 1) is "road");
                foreach (var country in takesPart || isStyle ? [] : found)
                {
                    yield return (country, prose.WordSpans[i]);
                }

                yield break;
            }

            if (!IsAdjective(prose.FoldedWord(i)))
            {
                yield break;
            }
        }
    }

    /// <summary>`British`, or both of `French-Italian`; nothing of `Spanish-language` and `African-American`.</summary>
    private static List<Country> Demonyms(ProseText prose, int index)
    {
        var parts = prose.FoldedWord(index).ToString().Split('-');
        var countries = parts.Select(Country.OfDemonym).OfType<Country>().ToList();
        return char.IsUpper(prose.Text[prose.WordSpans[index].Start]) && countries.Count == parts.Length ? countries : [];
    }

    private static bool IsAdjective(ReadOnlySpan<char> word) =>
        WorkNouns.FormOf(word) is not null || YearWord.Read(word) is not null || GenreTerm.Find(word) is not null || Adjectives.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
}
