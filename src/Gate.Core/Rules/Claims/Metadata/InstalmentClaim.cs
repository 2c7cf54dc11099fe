using System.Text.RegularExpressions;
using Gate.Core.Catalogs;
using Gate.Core.Documents;
using Gate.Core.Rules.Text;

namespace Gate.Core.Rules.Claims.Metadata;

/// <summary>A number of seasons or episodes that a text tells: `spans four seasons`, `Twelve episodes, drawn from …`, `its fifth and final season`.</summary>
/// <param name="Number">The number.</param>
/// <param name="Span">The number with its noun.</param>
/// <param name="IsSeason">True for seasons, false for episodes.</param>
/// <param name="IsTotal">True where the words count all there are; false for one of them, or for as many as have passed.</param>
internal sealed record InstalmentClaim(int Number, TextSpan Span, bool IsSeason, bool IsTotal)
{
    private const string Units = "(?<unit>seasons|episodes|instalments|installments)";
    private const string Fillers = "(?: (?:to|for|over|across|through|in|of|a|total|all|just|only|some|about|exactly|its|the|full|whole))*";
    private const string Adjectives = "(?:[a-z]+(?:-[a-z]+)* ){0,2}";

    private static readonly string Counted = $@"(?<number>{NumberWord.Pattern}) {Adjectives}{Units}\b";

    // "The drama spans four seasons", "told over six episodes".
    private static readonly Lazy<RulePattern> Spans = new(() => new(
        $@"\b(?:spans?|spanned|spanning|runs?|ran|running|lasts?|lasted|lasting|comprises?|comprised|comprising|consists?|consisted|consisting|totals?|totalled|totaled|extends?|extended|extending|stretch(?:es|ed|ing)?|unfolds?|unfolded|unfolding|told|plays? out|played out|aired|airs|airing|broadcast|continued|made up|went on|counts|numbers|clocks in at|ended after|ends after|concluded after|cancelled after|canceled after|finished after|complete (?:with|in))(?: (?:on|from) [A-Z0-9][\w-]*(?: [A-Z0-9][\w-]*){{0,2}}| from \d{{4}} to \d{{4}})?{Fillers} {Counted}",
        caseSensitive: false));

    // "Twelve episodes, drawn from a novel"; "Six seasons of comedy".
    private static readonly Lazy<RulePattern> Fragments = new(() => new($@"(?:^|[.!?;:—–] )(?:(?:in|over|across|a total of|just|only|all|its|the) )*(?<number>{NumberWord.Pattern}) {Adjectives}{Units}(?<next>[,.;:]| of | by | from | written | directed | made | begun | in | with )", caseSensitive: false));

    // "The four seasons follow …", "all of its nine seasons".
    private static readonly Lazy<RulePattern> Owned = new(() => new($@"\b(?:all|its|the (?:series'|series's|show's|drama's|comedy's|sitcom's)|the entire|in total) (?:of )?(?:its )?{Counted}", caseSensitive: false));

    private static readonly Lazy<RulePattern> Final = new(() => new($@"\b(?:its|the|a) (?<number>{NumberWord.Pattern}) (?:and|and therefore|or rather) (?:final|last|concluding) (?<unit>season)\b", caseSensitive: false));
    private static readonly Lazy<RulePattern> Latest = new(() => new($@"\b(?:[Ss]eason (?<number>\d{{1,2}}|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en)\b|(?:^|[.!?] )The (?<number>{NumberWord.Pattern}) season\b)"));
    private static readonly Lazy<RulePattern> Plots = new(() => new($@"\b(?:(?<number>{NumberWord.Pattern}) (?<unit>seasons?|episodes?)|(?<unit>season|episode) (?<number>\d{{1,3}}|{NumberWord.Pattern}))\b", caseSensitive: false));

    // Years, matches and illnesses have seasons and episodes, too.
    private static readonly Lazy<RulePattern> Elsewhere = new(() => new(@"\b(?:league|NBA|NFL|MLB|NHL|coach|team|club|player|rookie|playing|hunting|racing|nature|harvest|winter|summer|spring|autumn|garden|weather|podcast|radio|psychotic|depressive|manic|vineyard|orchard|year)\b", caseSensitive: false));

    public static IEnumerable<InstalmentClaim> Read(ProseText prose, Facts facts)
    {
        var found = Totals(prose, facts).Concat(Of(Final.Value.Matches(prose.Plain), isTotal: true)).Concat(Of(Latest.Value.Matches(prose.Plain), isTotal: false));
        return found.DistinctBy(claim => claim.Span.End);
    }

    /// <summary>True when a text has a number of seasons (or episodes) above the one in the facts, so that one of the two is wrong.</summary>
    public static bool Exceeds(string? text, bool isSeason, int known) => text is not null
        && Plots.Value.Matches(text).Any(match => match.Groups["unit"].Value.StartsWith(isSeason ? "s" : "e", StringComparison.OrdinalIgnoreCase) && NumberWord.Read(match.Groups["number"].ValueSpan) > known);

    private static IEnumerable<InstalmentClaim> Totals(ProseText prose, Facts facts)
    {
        var matches = Spans.Value.Matches(prose.Plain).Concat(Owned.Value.Matches(prose.Plain)).Concat(Fragments.Value.Matches(prose.Plain).Where(match => !IsOfAnother(prose, match)));
        return Of(matches.Where(match => !NumberWord.IsOrdinal(match.Groups["number"].ValueSpan) && IsBound(prose, facts, match)), isTotal: true);
    }

    private static IEnumerable<InstalmentClaim> Of(IEnumerable<Match> matches, bool isTotal)
    {
        foreach (var match in matches)
        {
            var number = match.Groups["number"];
            var unit = match.Groups["unit"];
            if (NumberWord.Read(number.ValueSpan) is { } claimed and > 0)
            {
                var end = unit.Success ? unit.Index + unit.Length : match.Index + match.Length;
                var isSeason = !unit.Success || unit.Value.StartsWith("s", StringComparison.OrdinalIgnoreCase);
                var noun = unit.Success ? unit.Index : match.Index + match.Value.IndexOf("eason", StringComparison.Ordinal) - 1;
                yield return new(claimed, TextSpan.FromBounds(Math.Min(number.Index, noun), end), isSeason, isTotal);
            }
        }
    }

    // "Three episodes of a lost sitcom".
    private static bool IsOfAnother(ProseText prose, Match match) =>
        match.Groups["next"].Value is " of " && prose.Plain.AsSpan(match.Index + match.Length) is ['a', ' ', ..] or ['a', 'n', ' ', ..] or ['h', 'i', 's', ' ', ..] or ['h', 'e', 'r', ' ', ..];

    /// <summary>True where the sentence speaks of the show: a work, its title or who made it, or it only counts.</summary>
    private static bool IsBound(ProseText prose, Facts facts, Match match)
    {
        var place = match.Groups["number"].Index;
        var sentence = prose.Sentences.First(sentence => sentence.End > place);
        var text = prose.Plain.Substring(sentence.Start, sentence.Length);
        if (match.Groups["unit"].Value.StartsWith("s", StringComparison.OrdinalIgnoreCase) && Elsewhere.Value.IsMatch(text))
        {
            return false;
        }

        return match.Groups["next"].Success
            || prose.Words.Select((word, index) => (word, index)).Any(pair => sentence.Contains(pair.word) && WorkNouns.FormOf(prose.FoldedWord(pair.index)) is not null)
            || text.Contains(Typography.Straighten(facts.Title.Value), StringComparison.Ordinal)
            || text.StartsWith("It ", StringComparison.Ordinal)
            || CreditedWords.In(text, facts.Talent.OffScreen).Any();
    }
}
