using Gate.Core.Catalogs;
using Gate.Core.Rules.Claims.Awards;
using Gate.Core.Rules.Text;

namespace Gate.Core.Rules.Claims;

/// <summary>
/// Finds claims of awards in English and binds each to its holder: `Oscar-winning`, `Emmy nominee`, `won eight Academy Awards`, `an Oscar-nominated turn by Ada
/// Love`. What the story tells (she dreams of an Oscar), what is denied and what stands in quotation marks is no claim.
/// </summary>
internal static class AwardClaimReader
{
    // More than that is no synopsis.
    private const int MostAwards = 100;

    /// <summary>False when the text names no body, which costs far less to know than what it claims.</summary>
    public static bool MayClaim(ProseText prose) => prose.Holds(AwardBody.Words);

    public static IEnumerable<AwardClaim> Read(ProseText prose, Cast cast, Facts facts)
    {
        var title = facts.Title.Value;
        var heads = AwardHeadReader.Read(prose).Take(MostAwards).Where(head => !IsQuoted(prose.Plain, head.Span.Start)).Select(head => OwnedFeature.Read(head, cast)).ToList();
        foreach (var bare in BareNominationReader.Read(prose, heads, cast))
        {
            yield return bare;
        }

        foreach (var academys in PassiveAwardReader.OfAcademy(prose))
        {
            yield return academys;
        }

        foreach (var head in heads)
        {
            if (PassiveAwardReader.Read(head, cast, facts) is { } passive)
            {
                yield return passive;
                continue;
            }

            if (AwardSubjectReader.Read(head, title) is { } counted && !head.IsAttribute && !head.IsBearer)
            {
                yield return counted;
                continue;
            }

            var told = head.IsAttribute || head.IsBearer ? AttributeClaimReader.Read(head, cast) : ReadPredicate(head, cast, title);
            var read = IsBound(told) && told!.Categories.Count > 0 ? null : WorkAwardReader.Read(head, cast, facts);
            var claim = IsBound(told) && read is not { Categories.Count: > 0 } ? told : read ?? told;
            claim = IsBound(claim) ? claim : CategoryReader.Read(head, cast, facts) ?? claim;
            if (claim is null)
            {
                continue;
            }

            yield return claim;
            foreach (var further in FurtherAwardReader.Read(head, claim).Concat(EllipsisReader.Read(head, claim, cast)))
            {
                yield return further;
            }
        }
    }

    private static AwardClaim? ReadPredicate(AwardHead head, Cast cast, string title)
    {
        var claim = PredicateClaimReader.Read(head, cast, title);
        return claim?.Holder is AwardHolder.ThisShow && AwardScope.IsOfAnother(AwardScope.LastClause(head.Before[..Math.Max(0, head.Before.Length - (head.Span.Start - claim.Span.Start))])) ? null : claim;
    }

    private static bool IsBound(AwardClaim? claim) => claim?.Holder is AwardHolder.ThisShow or AwardHolder.Person { IsForThisShow: true };

    private static bool IsQuoted(string text, int place)
    {
        var before = text.AsSpan(0, place);
        return before.Count('"') % 2 == 1 || before.Count('“') > before.Count('”');
    }
}
