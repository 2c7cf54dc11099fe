using Gate.Core.Rules.Text;

namespace Gate.Core.Rules.Claims.Credits;

/// <summary>
/// The ways of putting somebody whom the credits do not have on screen in a part without a name: `voices the explorer`, `plays a lawyer in Ada Love's comedy`,
/// `, with Bo Quill as her mother`. The words must speak of a work or of its cast, as a character may be a lawyer, too.
/// </summary>
internal static class DescribedParts
{
    private const string Work = $@" in (?:this|(?:\p{{Lu}}[\w.-]* )*\p{{Lu}}[\w.-]*['’]s?) (?:[\w'’-]+,? ){{0,6}}?(?:{AwardWords.Works})\b";

    private static readonly Lazy<RulePattern> Plays = new(() => new(
        $@"^ (?:also )?(?:plays|voices|portrays|stars as|appears as|is cast as|is seen as|co-stars as|turns up as) [^.;()]{{3,110}}?,?{Work}"));

    private static readonly Lazy<RulePattern> Is = new(() => new($@"^ is (?:an?|the|his|her) [^.;()]{{3,80}}?,?{Work}"));

    private static readonly Lazy<RulePattern> Opposite = new(() => new(@"(?:^|[;.] )(?:Opposite|Alongside|Beside|opposite|alongside|beside)(?: (?:\p{Lu}[\w'’.-]*|de|van|von|le|la))+, $"));
    private static readonly Lazy<RulePattern> Acts = new(() => new(@"^ (?:plays|stars|appears|co-stars|takes|portrays)\b"));
    private static readonly Lazy<RulePattern> Pairs = new(() => new($@"\b(?:{AwardWords.Works}) (?:pairs|teams|unites|reunites|matches)(?: (?:\p{{Lu}}[\w'’.-]*|de|van|von|le|la))+ (?:with|and|opposite) $"));
    private static readonly Lazy<RulePattern> Voices = new(() => new(
        @"^ voices (?:an?|the) (?![^,.;]{0,40}\b(?:concern|fear|doubt|opinion|objection|view|anger|suspicion|thought|feeling|hope|worr(?:y|ie)|complaint|demand|frustration|protest|grievance|wish|desire|question|idea|despair)s?\b)"));

    private static readonly Lazy<RulePattern> PartThen = new(() => new(@"^ (?:plays|voices|portrays|is) (?:an?|the|his|her) [^.;()]{3,90}, (?:and |while )?$"));
    private static readonly Lazy<RulePattern> Gapped = new(() => new(@"^ (?:(?:is|plays|voices) )?(?:both )?(?:an?|the|his|her) "));
    private static readonly Lazy<RulePattern> With = new(() => new($@"\b(?:{AwardWords.Works})(?: (?:of|from) (?:19|20)\d\d)?, with $"));
    private static readonly Lazy<RulePattern> As = new(() => new(@"^ as (?:an?|the|his|her|\p{Lu}[\w-]*['’]s?) "));

    public static bool Claims(MentionContext context, Mention? previous, Mention? next, Cast cast) =>
        Plays.Value.IsMatch(context.After)
        || (Is.Value.IsMatch(context.After) && SharesName(context.Who, cast))
        || (Voices.Value.IsMatch(context.After) && ((previous is { IsCredited: true } && context.Link is not null) || (next is { IsCredited: true } && context.LinkToNext is not null)))
        || IsOfGappedList(context, next)
        || (previous is { IsCredited: true } lead && lead.Credits.All(credit => credit.Job is null) && ((Opposite.Value.IsMatch(context.Before) && Acts.Value.IsMatch(context.After)) || Pairs.Value.IsMatch(context.Before)))
        || (previous is { IsCredited: true } maker && maker.Credits.Any(credit => credit.Job is not null) && As.Value.IsMatch(context.After) && With.Value.IsMatch(context.Before));

    // “Ada Love plays a pilot, Bo Quill her mother”
    private static bool IsOfGappedList(MentionContext context, Mention? next) =>
        next is { IsCredited: true, IsCharacter: false } partner && partner.Credits.All(credit => credit.Job is null) && context.LinkToNext is { } link && PartThen.Value.IsMatch(link)
        && context.After.Length > link.Length + partner.Span.Length && Gapped.Value.IsMatch(context.After[(link.Length + partner.Span.Length)..]);

    private static bool SharesName(Mention who, Cast cast) =>
        cast.People.Any(person => person.Credit.Job is null && person.Credit.Name.Split(' ').Length > 1 && person.Name.Folded.Intersect(who.Name.Folded, StringComparer.Ordinal).Any());
}
