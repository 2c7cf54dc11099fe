using Gate.Core.Catalogs;
using Gate.Core.Documents;
using Gate.Core.Rules.Text;

namespace Gate.Core.Rules.Claims.Awards;

/// <summary>
/// Reads the claims of awards that no fixed phrase binds. A synopsis speaks of one work: an award that a clause gives to the work, to a part of its making or to
/// somebody credited is that work's, unless the clause names another work, another year or a career, or tells what is not so.
/// </summary>
internal static class WorkAwardReader
{
    private const int Near = 220;
    private const string Prizes = "[Hh]onou?rs|[Pp]rizes|[Aa]wards|[Aa]ccolades|[Tt]rophies|[Ll]aurels|[Dd]istinctions";

    private static readonly Lazy<RulePattern> Went = new(() => new(
        @"^(?:,? [^,;.]{3,40} (?:included|among them),?)?,?(?: also| both| all| duly| then| later| deservedly)* (?:(?:(?:went|came|fell|were given|was given|were awarded|was awarded|were handed|was handed|were presented|was presented|go|goes) to|followed for|rewarded|recogni[sz]ed|honou?red|acknowledged|crowned|capped|saluted) (?<who>(?:the|this|its|his|her|their|both) [^,;.]{2,60}|it\b|\p{Lu}[\w'’.-]*(?: (?:(?:de|del|van|von|der|bo|le|la) )*\p{Lu}[\w'’.-]*)*)|(?:came|went) (?:its|the [a-z]+['’]s) way\b|(?:followed|ensued|resulted|came)(?: in| for|[,.;]|$))"));

    private static readonly Lazy<RulePattern> Bearer = new(() => new("^(?:an? |the )?(?:winner|recipient|holder|nominee)s? (?:of|for)", caseSensitive: false));
    private static readonly Lazy<RulePattern> Comma = new(() => new("^, (?:an? |the |now |also )*$"));
    private static readonly Lazy<RulePattern> Starts = new(() => new(@"(?:^|[;:,.(–—-] ?|\band )(?:(?:the|an?|its|there (?:were|was)|these|those|all|both|in all|in total|altogether|two|three|four|five|six) )*$", caseSensitive: false));
    private static readonly Lazy<RulePattern> Own = new(() => new($@"(?:\b[Ii]ts|\b(?:{AwardWords.Works})(?:,? (?:of|from|in) (?:19|20)\d\d)?, whose|\b(?:[Tt]he|[Tt]his) (?:[\w-]+ )?(?:{AwardWords.Works}|work|production)['’]s?|\p{{Lu}}[\w-]+['’]s?)(?: (?:only|sole|single|first|total of|many|various))* $"));
    private static readonly Lazy<RulePattern> Honours = new(() => new(
        $@"^(?:(?:Among|Amongst) (?:its|the (?:many |several )?)? ?(?:many |several )?(?:{Prizes})(?:,| (?:is|are|was|were)) |(?:Its|The|The (?:{AwardWords.Works})['’]s) (?:many |several |other )?(?:{Prizes})(?: for the (?:{AwardWords.Works}))? include(?:s|d)? |(?:{Prizes}) for the (?:{AwardWords.Works}) include(?:s|d)? )(?:an? |the )?$"));

    private static readonly Lazy<RulePattern> Article = new(() => new(@"\b(?:an|the|one) $", caseSensitive: false));
    private static readonly Lazy<RulePattern> ToName = new(() => new(@"^,? (?:to (?:its|the (?:film|series|show|drama)'s) (?:name|credit)|under its belt|on its (?:mantelpiece|shelf))\b"));
    private static readonly Lazy<RulePattern> AtCeremony = new(() => new(@"\b(?:at|from|by) the (?:(?:19|20)\d\d |\d+(?:st|nd|rd|th) )?(?:annual )?$", caseSensitive: false));
    private static readonly Lazy<RulePattern> CeremonyFirst = new(() => new(
        $@"^(?:,? ceremony)?(?: (?:of|in) (?:19|20)\d\d)?,? (?<who>.{{2,60}}?) (?:was |were |had been )?(?:\w+ly )?(?:(?<won>won|took(?: home)?|picked up|collected|received|earned|got|claimed|landed|scooped|named|chosen as|chosen for|voted|declared|crowned|honou?red (?:as|for)|awarded|triumphed as|prevailed as|recogni[sz]ed (?:as|for)|selected as)|(?<nominated>nominated for|up for|competed for|contended for|in the running for|vied for)) (?:the |an? |its |awards? (?:for |as )|prizes? (?:for |as )|for )*(?:(?<cat>{AwardCategory.Pattern})\b|(?<count>one|two|three|four|five|six|seven|eight|nine|ten|eleven) (?:awards|prizes|statuettes|times|categories|trophies))"));

    private static readonly Lazy<RulePattern> CeremonyLast = new(() => new(
        @"(?<before>.*?)\b(?:(?<won>won|winning|took(?: home)?|picked up|picking up|collected|received|earned|got|claimed|landed|scooped|triumphed|triumphant|victorious|prevailed|honou?red|rewarded|recogni[sz]ed|a winner|prizes?|awards?)|(?<nominated>nominated|contended|competed|a nominee|up for (?:an )?awards?|nominations))(?: (?:an? |the )?(?:award|prize)s?)?(?: for [^,;]{2,40})? $"));

    private static readonly Lazy<RulePattern> Listed = new(() => new(
        $@"^[\p{{Ll}} '’-]{{0,50}}?(?:\b(?:for|as|in|including|namely|one for|notably)|[,:(–—]) (?:its |the |his |her |both |best )*(?<cat>(?:{AwardCategory.Pattern})(?:(?:,? and (?:for )?|, (?:for )?)(?:the |its |best )?(?:{AwardCategory.Pattern}))*)\b", caseSensitive: false));

    private static readonly Lazy<RulePattern> Category = new(() => new($@"\b(?:{AwardCategory.Pattern})\b", caseSensitive: false));

    /// <returns>Null when nothing says that the award is this work's.</returns>
    public static AwardClaim? Read(AwardHead head, Cast cast, Facts facts)
    {
        var clause = AwardScope.LastClause(head.Before[Math.Max(0, head.Before.Length - Near)..]);
        if (AwardScope.IsElsewhere(head, clause, cast, facts))
        {
            return null;
        }

        if (head.IsAttribute || head.IsBearer)
        {
            return WorkAttributeReader.Read(head, clause, cast, facts.Title.Value) ?? WorkPhraseReader.Read(head, clause, cast);
        }

        return OfVerb(head, clause, cast, facts.Title.Value) ?? OfCeremony(head, cast) ?? OfAward(head, clause, cast) ?? WorkPhraseReader.Read(head, clause, cast);
    }

    private static AwardClaim? OfVerb(AwardHead head, string clause, Cast cast, string title)
    {
        var local = head with { Before = clause };
        if (AwardVerbs.Read(local) is not { } verb || AwardSubject.Read(local, clause[..verb.Index].TrimStart(), cast, title, verb.IsActive) is not { } subject)
        {
            return null;
        }

        // “Ada Love, winner of two Oscars, shot it”: those of her career.
        if (Bearer.Value.IsMatch(clause[verb.Index..]) && head.Link.Length == 0 && AwardWords.PersonAtEnd(clause[..verb.Index], cast, Comma.Value) is not null)
        {
            return null;
        }

        var isNomination = head.SpeaksOfNomination || verb.IsNomination;
        var start = head.Span.Start - (clause.Length - verb.Index);
        var span = TextSpan.FromBounds(start, head.Span.End);
        var given = verb.Object is "" or "it" or "itself" || verb.Object.StartsWith("the ", StringComparison.Ordinal) ? null : AwardWords.PersonAtStart(verb.Object, cast);
        return new(span, head.Body, isNomination ? AwardResult.Nominated : AwardResult.Won, given is null ? subject.Holder : given with { IsForThisShow = true }, subject.IsWhole && !verb.IsVague && verb.Object.Length == 0 ? head.Count : null)
        {
            Categories = head.Categories.Count > 0 ? head.Categories : Further(head) is { Count: > 0 } further ? further : subject.Categories(span),
        };
    }

    /// <summary>`At the Oscars it was named best picture`, `a winner at the 1994 Oscars`.</summary>
    private static AwardClaim? OfCeremony(AwardHead head, Cast cast)
    {
        if (AtCeremony.Value.Matches(head.Before) is not [var at])
        {
            return null;
        }

        var (match, place) = CeremonyFirst.Value.Matches(head.After) is [var first] ? (first, head.Span.End) : (CeremonyLast.Value.Matches(head.Before[..at.Index]) is [var last] ? last : null, 0);
        if (match is null || (place == 0 && !AwardSubject.IsOfMaking(match.Groups["before"].Value, cast) && !match.Value.StartsWith("It ", StringComparison.Ordinal)))
        {
            return null;
        }

        var who = match.Groups["who"].Value;
        if (place > 0 && who is not ("it" or "the film" or "the series" or "the show" or "the movie" or "the drama" or "the comedy" or "the documentary" or "the picture" or "the work"))
        {
            return null;
        }

        var result = match.Groups["nominated"].Success || head.SpeaksOfNomination ? AwardResult.Nominated : AwardResult.Won;
        return new(head.Span, head.Body, result, new AwardHolder.ThisShow(), match.Groups["count"].Success ? AwardHeadReader.CountOf(match.Groups["count"].Value) : null)
        {
            Categories = match.Groups["cat"].Success && AwardCategory.Meaning(match.Groups["cat"].Value) is { } keys ? [new(new(head.Span.End + match.Groups["cat"].Index, match.Groups["cat"].Length), keys)] : head.Categories,
        };
    }

    /// <summary>`Three Oscar nominations went to this drama`, `its two Oscars`, `with three Oscars to its name`.</summary>
    private static AwardClaim? OfAward(AwardHead head, string clause, Cast cast)
    {
        var isOwn = Own.Value.Matches(clause) is [var own] && (own.Value.StartsWith("its", StringComparison.OrdinalIgnoreCase) || own.Value.StartsWith("th", StringComparison.OrdinalIgnoreCase) || (own.Value.Contains(" whose", StringComparison.Ordinal) && AwardSubject.IsOfMaking(clause, cast) && !AwardScope.IsOfAnother(clause[..own.Index])));
        var went = Starts.Value.IsMatch(clause) && Went.Value.Matches(head.After) is [var match] ? match : null;
        if ((!isOwn && went is null && !ToName.Value.IsMatch(head.After) && !Honours.Value.IsMatch(clause)) || (head.IsPlain && !isOwn && !Honours.Value.IsMatch(clause) && !(went is not null && Article.Value.IsMatch(clause))) || head.Form.Length > 0 && !head.SpeaksOfNomination && head.Form is not ("win" or "wins"))
        {
            return null;
        }

        var who = went?.Groups["who"].Value ?? "";
        var person = who.Length > 0 ? AwardWords.PersonAtStart(who, cast) : null;
        var isWork = who.Length == 0 || AwardSubject.IsOfMaking(who, cast) || who is "it" || AwardCategory.Meaning(who) is not null;
        return !isWork ? null : new(head.Span, head.Body, head.SpeaksOfNomination ? AwardResult.Nominated : AwardResult.Won, person is null || who.Contains('\'') ? new AwardHolder.ThisShow() : person with { IsForThisShow = true }, person is null && (isOwn || who.Length == 0 || !who.StartsWith("its", StringComparison.Ordinal)) ? head.Count : null)
        {
            Categories = head.Categories.Count > 0 ? head.Categories : Further(head),
        };
    }

    // “… came its way for film editing and original screenplay”
    private static List<AwardCategoryClaim> Further(AwardHead head) => Listed.Value.Matches(head.After) is not [var list] ? [] :
    [
        .. Category.Value.Matches(list.Groups["cat"].Value).Select(entry => (Entry: entry, Keys: AwardCategory.Meaning(entry.Value))).Where(pair => pair.Keys is not null)
            .Select(pair => new AwardCategoryClaim(new(PlaceAfter(head) + list.Groups["cat"].Index + pair.Entry.Index, pair.Entry.Length), pair.Keys!)),
    ];

    // Only read where no category followed the award directly, so that the words after it begin at its end.
    private static int PlaceAfter(AwardHead head) => head.Span.End;
}
