using System.Text.RegularExpressions;
using Gate.Core.Catalogs;
using Gate.Core.Rules.Text;

namespace Gate.Core.Rules.Claims.Awards;

/// <summary>Reads awards that a clause leaves half unsaid: `… and Ada Love the one for best actress`, `…, as was Bo Quill`, `an Oscar, which went to its song`.</summary>
internal static class EllipsisReader
{
    private const string Name = @"(?<who>(?-i:\p{Lu}[\w'’.-]*)(?: (?:(?:de|del|van|von|der|bo|le|la) )*(?-i:\p{Lu}[\w.-]*)){0,3})";

    private static readonly Lazy<RulePattern> Another = new(() => new(
        $@"^[^.;]{{0,40}}?(?:,? and|;|, while|, but|,) (?:for )?{Name}(?: (?<won>won|took(?: home)?|received|earned|got|collected|picked up))? (?:the |an? |another |one )?(?<what>statuette|trophy|gong|win|prize|award|one|another|nomination|nod)(?: for| as)(?: the| his| her)? (?<cat>{AwardCategory.Pattern})(?:[.;)]|$|, (?!at |from |in ))", caseSensitive: false));

    private static readonly Lazy<RulePattern> So = new(() => new(
        $@"^[^.;]{{0,40}}?,? as (?<verb>did|was|were|had) (?:(?:the|its|their|his|her) )?(?:[\p{{Ll}}-]+ ){{0,2}}{Name}(?:,? for (?:his|her|the|its) (?<cat>{AwardCategory.Pattern}))?(?:[.;)]|$|,? and\b)", caseSensitive: false));

    // “three Oscars: for Ada Love, and for Bo Quill's direction”
    private static readonly Lazy<RulePattern> Each = new(() => new(
        $@"(?<=^[^.;]{{0,120}})\bfor {Name}['’]s? (?:[\p{{Ll}}-]+ ){{0,2}}?(?<cat>{AwardCategory.Pattern})(?=[.,;)]|$| and\b)", caseSensitive: false));

    private static readonly Lazy<RulePattern> Which = new(() => new(
        $@"^,? (?:which|and it|and this) (?:then |duly |in the end |also )?(?:went|fell|came|was given|was awarded) to (?:(?<own>its|the|his|her) (?:[\p{{L}}-]+ ){{0,2}}?(?<cat>{AwardCategory.Pattern})\b|(?<same>him|her|it)\b|{Name})", caseSensitive: false));

    private static readonly Lazy<RulePattern> Joint = new(() => new(
        $@"(?:^|[.;,] |\b(?:both|while) ){Name} and (?-i:\p{{Lu}})[^,;]{{2,40}}? (?:both |each |all )?(?:have |had )?(?:won|received|earned|got|collected|were (?:nominated|up) for)(?: an?| the| their)? $", caseSensitive: false));

    public static IEnumerable<AwardClaim> Read(AwardHead head, AwardClaim claim, Cast cast)
    {
        if (claim.Holder is not (AwardHolder.ThisShow or AwardHolder.Person { IsForThisShow: true }) || head.IsAttribute)
        {
            yield break;
        }

        if (claim.Holder is AwardHolder.Person && Joint.Value.Matches(head.Before) is [var joint] && Person(joint, cast) is { } partner)
        {
            yield return claim with { Holder = partner, Count = null, Categories = [] };
        }

        if (Another.Value.Matches(head.After) is [var another] && Person(another, cast) is { } winner)
        {
            var what = another.Groups["what"].Value;
            var result = what is "nomination" or "nod" ? AwardResult.Nominated : another.Groups["won"].Success || what is "statuette" or "trophy" or "gong" or "win" ? AwardResult.Won : claim.Result;
            yield return claim with { Result = result, Holder = winner, Count = null, Categories = Categories(head, another), Span = Span(head, another) };
        }

        foreach (var made in claim is { Result: AwardResult.Won, Holder: AwardHolder.ThisShow } ? Each.Value.Matches(head.After) : [])
        {
            yield return claim with { Count = null, Categories = Categories(head, made), Span = Span(head, made) };
        }

        if (So.Value.Matches(head.After) is [var so] && Person(so, cast) is { } fellow)
        {
            yield return claim with { Holder = fellow, Count = null, Categories = Categories(head, so), Span = Span(head, so) };
        }

        if (claim.Result == AwardResult.Nominated && Which.Value.Matches(head.After) is [var which])
        {
            AwardHolder? holder = which.Groups["own"].Success ? new AwardHolder.ThisShow() : which.Groups["same"].Success ? claim.Holder : Person(which, cast);
            if (holder is not null)
            {
                yield return claim with { Result = AwardResult.Won, Holder = holder, Count = null, Categories = which.Groups["own"].Success ? Categories(head, which) : [], Span = Span(head, which) };
            }
        }
    }

    private static AwardHolder.Person? Person(Match match, Cast cast) => match.Groups["who"].Success && AwardWords.PersonAtStart(match.Groups["who"].Value, cast) is { } person ? person with { IsForThisShow = true } : null;

    private static List<AwardCategoryClaim> Categories(AwardHead head, Match match) =>
        match.Groups["cat"] is { Success: true } category && AwardCategory.Meaning(category.Value) is { } keys ? [new(Span(head, match), keys)] : [];

    // What follows the award, categories aside, begins where those end.
    private static Documents.TextSpan Span(AwardHead head, Match match)
    {
        var first = match.Groups["who"].Success ? match.Groups["who"].Index : 1;
        var last = match.Groups["cat"].Success ? match.Groups["cat"].Index + match.Groups["cat"].Length : match.Length;
        return Documents.TextSpan.FromBounds(head.AfterStart + first, head.AfterStart + last);
    }
}
