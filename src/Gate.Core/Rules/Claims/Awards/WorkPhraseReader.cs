using Gate.Core.Catalogs;
using Gate.Core.Rules.Text;

namespace Gate.Core.Rules.Claims.Awards;

/// <summary>Reads awards of this work that hang on no verb of their own: `its screenplay an Oscar nominee`, `led the film to an Oscar`, `Academy Award for best film.`, `Bo Quill's Oscar winner`.</summary>
internal static class WorkPhraseReader
{
    private const string Noun = AwardWords.Works + "|production|work|project";

    private static readonly Lazy<RulePattern> Absolute = new(() => new(
        $@"(?:\b(?:its|whose)|\b(?:the|this) (?:{Noun})['’]s) (?:[\p{{L}}-]+ ){{0,2}}?(?<cat>{AwardCategory.Pattern})(?:,? by [^,;]{{3,40}})?,?(?: (?:is|was|being|itself|also|later|an?|the))* $", caseSensitive: false));

    private static readonly Lazy<RulePattern> Led = new(() => new(
        $@"\b(?:led|carried|took|steered|propelled|guided|helped|drove|swept|lifted|pushed|leads|carries|propels) (?:it|(?:the|this) (?:{Noun})) to (?:(?:an?|the|its|their|both|one|two|three|win) )*$"));

    private static readonly Lazy<RulePattern> Predicate = new(() => new(@"(?:\p{Ll}|\b(?:19|20)\d\d),? (?:and |but |also )?$"));
    private static readonly Lazy<RulePattern> PredicateEnds = new(() => new($@"^(?:, (?:it|this|the (?:{Noun}))\b|[.;)]|$)"));
    private static readonly Lazy<RulePattern> ForWhich = new(() => new(
        $@"\b(?<cat>{AwardCategory.Pattern})\b(?: (?:of|for) (?:it|this|the [\p{{L}}-]+))?,? for which (?:he|she|they|it|(?-i:\p{{Lu}}[\p{{L}}.'’ -]{{2,40}}))(?: (?:also|later|then|rightly|duly|deservedly))? (?:(?<won>won|received|earned|took(?: home)?|was awarded|collected|got|picked up)|(?<nominated>was nominated for|was up for|was shortlisted for|were nominated for))(?: (?:an?|the|his|her|their|its))* $", caseSensitive: false));

    private static readonly Lazy<RulePattern> Opens = new(() => new(@"^(?:An? |The |Its |[Ww]inner of (?:an? |the )?|And (?:an? |the )?)?$"));
    private static readonly Lazy<RulePattern> Ends = new(() => new(@"^ ?[.!]?$"));
    private static readonly Lazy<RulePattern> Makers = new(() => new(@"^['’]s? (?:(?:multiple|double|triple|quadruple|one-time|surprise|much-loved|celebrated|(?:19|20)\d\d) )*$"));

    /// <param name="clause">The words of the clause before the award.</param>
    /// <returns>Null when nothing says that the award is this work's.</returns>
    public static AwardClaim? Read(AwardHead head, string clause, Cast cast)
    {
        if ((head.IsBearer || (head.IsAttribute && PredicateEnds.Value.IsMatch(head.After.Replace(",", ".", StringComparison.Ordinal)))) && Absolute.Value.Matches(clause) is [var absolute]
            && (!absolute.Value.StartsWith("whose", StringComparison.OrdinalIgnoreCase) || AwardSubject.IsOfMaking(clause[..absolute.Index], cast)))
        {
            return Claim(head) with { Categories = head.Categories.Count > 0 ? head.Categories : Category(head, absolute.Groups["cat"].Value) };
        }

        if (!head.IsAttribute && !head.IsBearer && ForWhich.Value.Matches(clause) is [var which] && AwardSubject.IsOfMaking(clause, cast))
        {
            return Claim(head) with
            {
                Result = head.SpeaksOfNomination || which.Groups["nominated"].Success ? AwardResult.Nominated : AwardResult.Won,
                Categories = head.Categories.Count > 0 ? head.Categories : Category(head, which.Groups["cat"].Value),
            };
        }

        return IsOfWork(head, clause, cast) ? Claim(head) with { Count = head.IsAttribute || head.IsBearer ? null : head.Count } : null;
    }

    private static bool IsOfWork(AwardHead head, string clause, Cast cast)
    {
        if (Led.Value.IsMatch(clause))
        {
            return true;
        }

        if (head.IsBearer)
        {
            return AwardWords.NamesNobody(head.After) && AwardWords.PersonAtEnd(clause, cast, Makers.Value) is { Credit.Job: not null };
        }

        if (head.IsAttribute)
        {
            return head.Categories.Count > 0 && head.Link.Length > 0 && Predicate.Value.IsMatch(clause) && PredicateEnds.Value.IsMatch(head.After) && AwardSubject.IsOfMaking(clause, cast);
        }

        // A sentence of nothing else.
        return (head.Categories.Count > 0 || head.Count is not null) && Opens.Value.IsMatch(head.Before) && Ends.Value.IsMatch(head.After);
    }

    private static AwardClaim Claim(AwardHead head) =>
        new(head.Span, head.Body, head.SpeaksOfNomination ? AwardResult.Nominated : AwardResult.Won, new AwardHolder.ThisShow()) { Categories = head.Categories };

    private static List<AwardCategoryClaim> Category(AwardHead head, string words) => AwardCategory.Meaning(words) is { } keys ? [new(head.Span, keys)] : [];
}
