using Gate.Core.Catalogs;
using Gate.Core.Documents;
using Gate.Core.Rules.Text;

namespace Gate.Core.Rules.Claims;

/// <summary>SYN1401: finds names of credited people with an error in them. Capitalised neighbours are compared with the credits.</summary>
internal sealed class CreditedNameRule : TextRule
{
    public override IEnumerable<RuleFinding> Check(RuleContext context) =>
        context.Facts is { } facts && facts.Talent.OnScreen.Count + facts.Talent.OffScreen.Count > 0 && NameSieve.MayMisspell(context.Prose, facts.Talent)
            ? Check(context.Prose, Cast.Of(context, facts))
            : [];

    private static IEnumerable<RuleFinding> Check(ProseText prose, Cast cast)
    {
        var longest = cast.People.Max(person => person.Name.Parts.Count);
        for (var i = 0; i < prose.WordSpans.Length; i++)
        {
            for (var length = longest; length > 1; length--)
            {
                if (IsNameLike(prose, i, length) && cast.MayBeNear(prose, i, length) && Compare(prose, cast, i, length) is { } finding)
                {
                    yield return finding;
                    i += length - 1;
                    break;
                }
            }
        }
    }

    private static bool IsNameLike(ProseText prose, int first, int count)
    {
        if (first + count > prose.WordSpans.Length || !IsCapital(prose, first))
        {
            return false;
        }

        for (var i = first; i < first + count - 1; i++)
        {
            var gap = prose.Text.AsSpan(prose.WordSpans[i].End, prose.WordSpans[i + 1].Start - prose.WordSpans[i].End).Trim();
            var isInitial = gap is "." && (prose.WordSpans[i].Length == 1 || prose.Text.AsSpan(prose.WordSpans[i].Start, prose.WordSpans[i].Length).Contains('.'));
            var isParticle = i + 1 < first + count - 1 && NameWords.IsParticle(prose, i + 1);
            if (!(gap.IsEmpty || isInitial) || !(IsCapital(prose, i + 1) || isParticle))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsCapital(ProseText prose, int word) => char.IsUpper(prose.Text[prose.WordSpans[word].Start]);

    private static RuleFinding? Compare(ProseText prose, Cast cast, int first, int count)
    {
        var written = PersonName.OfWords(prose, first, count);
        var last = prose.WordSpans[first + count - 1];
        var span = TextSpan.FromBounds(prose.WordSpans[first].Start, last.Start + PersonName.WithoutPossessive(prose.Text.Substring(last.Start, last.Length)).Length);
        if (cast.Find(written) is { } known)
        {
            return known.Name.DiffersInMarksOnly(written) ? Report(prose, span, known.Credit, Severity.Suggestion) : null;
        }

        if (cast.IsRole(written))
        {
            return null;
        }

        var near = cast.People.Where(person => person.Name.IsMisspeltAs(written)).Select(person => person.Credit).ToList();
        return near.Select(credit => credit.Name).Distinct().Count() == 1 ? Report(prose, span, near[0], Severity.Error) : null;
    }

    private static RuleFinding Report(ProseText prose, TextSpan span, Credit credit, Severity cap) => new(
        span,
        $"“{prose.Text.Substring(span.Start, span.Length)}” is credited as “{credit.Name}” ({FactCitation.Of(credit.Location)}).",
        credit.Name,
        cap);
}
