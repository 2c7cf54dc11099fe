using Gate.Core.Catalogs;
using Gate.Core.Rules.Text;

namespace Gate.Core.Rules.Claims.Awards;

/// <summary>
/// Reads awards whose holder no form of words tells, by their category: where show.yml has all awards of a body and none in a category, nobody has it for this work,
/// whoever is meant. Clauses that name another work, another year or a career are no claim.
/// </summary>
internal static class CategoryReader
{
    private static readonly Lazy<RulePattern> Career = new(() => new(
        @"\b(?:who|whose|whom|veteran|star of|known|filmmaker|actor|actress|(?:his|her|their) (?:own )?(?:first|last|previous|other|second|third))\b[^;]{0,80}$", caseSensitive: false));

    /// <returns>Null when the category may be right, or the award another's.</returns>
    public static AwardClaim? Read(AwardHead head, Cast cast, Facts facts)
    {
        if (head.Categories.Count == 0 || !(facts.IsComplete(Facet.Awards) || facts.Complete.Any(name => head.Body.Gave(name.Value))))
        {
            return null;
        }

        var listed = facts.Awards.Where(award => head.Body.Gave(award.Name)).Select(award => award.Category is { } category ? AwardCategory.KeyOf(category) : null).ToList();
        var clause = AwardScope.LastClause(head.Before);
        if (listed.Contains(null) || head.Categories.Any(category => category.Keys.Any(listed.Contains)) || Career.Value.IsMatch(clause) || !IsOfThis(head, clause, cast, facts))
        {
            return null;
        }

        return new(head.Span, head.Body, AwardResult.Nominated, new AwardHolder.ThisShow()) { Categories = head.Categories };
    }

    private static bool IsOfThis(AwardHead head, string clause, Cast cast, Facts facts) =>
        !AwardScope.IsElsewhere(head, clause, cast, facts) && !AwardScope.IsOtherThing(clause) && !AwardScope.IsOfAnother(clause)
        && ((!head.IsAttribute && !head.IsBearer) || AwardWords.NamesNobody(head.After)) && AwardSubject.IsOfMaking(clause, cast)
        && MentionReader.Read(new ProseText(clause, "en"), cast).All(mention => mention.IsCredited);
}
