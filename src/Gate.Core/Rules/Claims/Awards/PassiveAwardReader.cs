using Gate.Core.Catalogs;
using Gate.Core.Documents;
using Gate.Core.Rules.Text;

namespace Gate.Core.Rules.Claims.Awards;

/// <summary>Reads awards that the words after them give to this work: `the four Oscars won by Ada Love's thriller`; and what the Academy is said to have done: `the Academy gave it the prize for editing`.</summary>
internal static class PassiveAwardReader
{
    private const string Work = $@"(?:it\b|(?:(?:the|this|an?)|(?:\p{{Lu}}[\w.-]* )*\p{{Lu}}[\w.-]*['’]s?) (?:[\w'’-]+,? ){{0,5}}?(?:{AwardWords.Works})\b)";

    private static readonly Lazy<RulePattern> By = new(() => new(
        $@"^ (?:that were |which were |later )?(?<verb>won|taken(?: home)?|received|collected|earned|picked up|claimed|gathered|given to|awarded to|bestowed on|handed to|presented to)(?: by)? (?<who>{Work})"));

    private static readonly Lazy<RulePattern> Academy = new(() => new(
        $@"\b[Tt]he Academy (?:also |then |duly |later )?(?:(?<won>gave|awarded|handed|voted|presented|granted)|(?<nominated>nominated|shortlisted)) (?:it\b|(?:the|this) (?:[\w'’-]+ ){{0,4}}?(?:{AwardWords.Works})\b)(?: (?:with|the|its|an?|statuette|prize|award|honou?r|for|as|in))* (?<cat>{AwardCategory.Pattern})\b", caseSensitive: false));

    private static readonly Lazy<RulePattern> Named = new(() => new(
        $@"\b(?:named|voted|chosen|judged|declared)(?: as)?(?: the)? (?<cat>{AwardCategory.Pattern}) by the Academy\b|\bthe Academy['’]s (?:choice|pick) (?:for|as) (?:the )?(?<cat>{AwardCategory.Pattern})\b|\b(?:(?<nominated>nominated|shortlisted|cited|put forward)|recogni[sz]ed|honou?red|rewarded) by the Academy (?:for|as) (?:the |its |his |her )?(?<cat>{AwardCategory.Pattern})(?=[,.;)]|$| and\b)", caseSensitive: false));

    private static readonly Lazy<RulePattern> Gave = new(() => new(
        $@"^(?: voters)? (?:rewarded|honou?red|crowned|gave|handed|named|saluted) (?<who>{Work})(?: (?:with|the|an?|its|award|prize|statuette|honou?r|for|as))* (?<cat>{AwardCategory.Pattern})\b"));

    /// <summary>The claim of a head whose holder follows it.</summary>
    public static AwardClaim? Read(AwardHead head, Cast cast, Facts facts)
    {
        if (Gave.Value.Matches(head.After) is [var gave] && AwardCategory.Meaning(gave.Groups["cat"].Value) is { } keys && IsThis(gave.Groups["who"].Value, cast))
        {
            var category = new TextSpan(head.AfterStart + gave.Groups["cat"].Index, gave.Groups["cat"].Length);
            return new(head.Span, head.Body, AwardResult.Won, new AwardHolder.ThisShow()) { Categories = [new(category, keys)] };
        }

        if (head.IsAttribute || head.IsBearer || By.Value.Matches(head.After) is not [var by] || AwardScope.IsElsewhere(head, AwardScope.LastClause(head.Before), cast, facts)
            || !IsThis(by.Groups["who"].Value, cast))
        {
            return null;
        }

        return new(head.Span, head.Body, head.SpeaksOfNomination ? AwardResult.Nominated : AwardResult.Won, new AwardHolder.ThisShow(), head.Count) { Categories = head.Categories };
    }

    // “Erin's film” is one of the story.
    private static bool IsThis(string who, Cast cast) => !who.Contains('\'') || AwardSubject.IsOfMaking(who.Split('\'')[0], cast);

    /// <summary>The claims that name the Academy and no award.</summary>
    public static IEnumerable<AwardClaim> OfAcademy(ProseText prose) =>
        from match in Academy.Value.Matches(prose.Plain).Concat(Named.Value.Matches(prose.Plain))
        let keys = AwardCategory.Meaning(match.Groups["cat"].Value)
        where keys is not null
        select new AwardClaim(new(match.Index, match.Length), AwardBody.All[0], match.Groups["nominated"].Success ? AwardResult.Nominated : AwardResult.Won, new AwardHolder.ThisShow())
        {
            Categories = [new(new TextSpan(match.Groups["cat"].Index, match.Groups["cat"].Length), keys)],
        };
}
