using System.Text.RegularExpressions;
using Gate.Core.Catalogs;
using Gate.Core.Documents;
using Gate.Core.Rules.Text;

namespace Gate.Core.Rules.Claims;

/// <summary>Reads awards that a verb gives to its subject: `won eight Academy Awards`, `earned Ada Love an Oscar nomination`, `was nominated for ten Oscars, winning three`.</summary>
internal static class PredicateClaimReader
{
    private const string Won =
        "won|winning|took home|taking home|took|taking|earned|earning|received|receiving|picked up|picking up|collected|collecting|claimed|claiming|bagged|bagging|scooped(?: up)?|scooping|landed|landing|netted|netting|garnered|garnering|gained|gaining|scored|scoring|nabbed|swept|captured|secured|securing|awarded|honou?red with|rewarded with|brought|bringing|gave|giving|got|[Ww]inner of|[Rr]ecipient of|went home with|walked away with|came away with|carried off|carrying off|carried away|shared|sharing|voted|crowned|named";

    private const string Nominated = "[Nn]ominated for|nominations? for|up for|shortlisted for|competed for|[Nn]ominee for|contender for|in contention for";

    private static readonly Lazy<RulePattern> Verb = new(() => new(
        $@"(?<verb>\b(?:(?<won>{Won}|Won)|(?<nominated>{Nominated})|(?<having>with|boasts|has|had)))(?<object> (?:him|her|it|them|the (?:film|movie|series|show|pair|duo|two|trio|team|couple)|\p{{Lu}}[\w'.-]*(?: \p{{Lu}}[\w'.-]*){{0,3}}(?: and \p{{Lu}}[\w'.-]*(?: \p{{Lu}}[\w'.-]*){{0,3}})?))?(?<nod> (?:an?|its?|his|her|the) (?:[a-z]+ )?(?:nomination|nod)s? for)?(?<vague> (?:more than|over|at least|nearly|up to|almost|another))?(?<the>(?: (?:an?|the|its|his|her|their|both|multiple|several|all|a total of|no fewer than|as many as|coveted|prestigious|first|second|third|only|(?:19|20)\d\d))*)(?<of> (?<some>\w+) (?:of (?:its|their|the|his|her)|out of))? ?$"));

    private static readonly Lazy<RulePattern> Denied = new(() => new(
        @"(?:\b(?:never|not|nor|nearly|almost|without|failed to|hopes? to|hoping to|dream\w*|could|would|should|might|may|if|until|wants? to|determined to|tried to|before|by|of|after)|n't)\b(?: \w+){0,3} ?$", caseSensitive: false));

    private const string Adverbs = @"(?:,? (?:who|which|that))?(?: (?:also|has|had|have|was|were|been|is|later|deservedly|rightly|went on to|would|both|\w+ly))*,? ?$";

    private static readonly Lazy<RulePattern> AfterPerson = new(() => new("^" + Adverbs));
    private static readonly Lazy<RulePattern> NotHers = new(() => new(@"\b(?:which|that)\b[^,;]{0,30}$|(?<!, (?:who|as)\b[^,;]{0,60}),(?! who\b)[^,;]{0,30}$"));
    private static readonly Lazy<RulePattern> Gap = new(() => new("^ $"));

    private static readonly Lazy<RulePattern> ShowSubject = new(() => new(
        $@"(?:\b[Ii]t|\b(?:{AwardWords.Works})(?: (?:from|of) \d{{4}})?(?: \((?:\d{{4}})\))?)(?:, which [^,;]{{3,50}},)?{Adverbs}"));

    private static readonly Lazy<RulePattern> Joined = new(() => new(@"(?:,|, and|\band|, but|\bbut)(?: (?:also|later|\w+ly|was|has|went on to|is))* ?$"));
    private static readonly Lazy<RulePattern> ShowSentence = new(() => new($@"^It\b|^(?:This|The|A|An) (?:[\w'-]+,? ){{0,6}}(?:{AwardWords.Works})\b|\b[Tt]his (?:[\w'-]+,? ){{0,5}}(?:{AwardWords.Works})\b|'s? (?:[\w'-]+,? ){{0,5}}(?:{AwardWords.Works})\b"));
    private static readonly Lazy<RulePattern> ForThisShow = new(() => new($@"^,? (?:as|for (?:the|this|her|his|their|that) (?:[\w-]+ ){{0,3}}(?:role|part|performance|work|turn|portrayal|{AwardWords.Works})|for playing|for portraying|for it\b|in (?:the|this) (?:role|part|film))\b"));
    private static readonly Lazy<RulePattern> ForThisBefore = new(() => new(@"^For (?:the|this|her|his|their) (?:[\w-]+ )?(?:role|part|performance|work|turn|portrayal)\b[^,]{0,40}, "));
    private static readonly Lazy<RulePattern> OthersWork = new(() => new($@"^,? for (?:the|his|her|their|that|another|an? )?(?:previous|earlier|other|later|next)\b"));
    private static readonly Lazy<RulePattern> FurtherWins = new(() => new(@"^[^.;]{0,30}?(?:,|and|;|\() ?(?:and )?(?:winning|won|taking(?: home)?|took(?: home)?|with) (?<count>\w+)(?: wins?)?(?:[,.)]|$| of\b| including\b)|^ and (?<count>\w+) wins?\b"));

    // “Ada Love's work … brought her”
    private static readonly Lazy<RulePattern> Deed = new(() => new(@"^['’]s? (?:[\p{L}-]+ ){0,3}?(?:work|direction|directing|performance|turn|role|part|portrayal|playing|acting|script|screenplay|writing|score|music|camerawork|photography|handling|effort)(?: (?:as|of|in|on|here|for|behind) [^,;]{2,40}?)?,? (?:which |that )?(?:also |later |\w+ly )?$"));

    // What may have an award of its own beside the show.
    private static readonly Lazy<RulePattern> AnotherThing = new(() => new(
        @"\b(?:novel|book|play|memoir|stage|Broadway|album|short|original (?:film|series|musical|version|production)|earlier|previous|later|next|next film|follow-up|predecessor|sequel|first film|campaign|newspaper)\b"));

    private static readonly Lazy<RulePattern> Dated = new(() => new(@"\b(?:of|from) (?:19|20)\d\d,? ?$"));
    private static readonly Lazy<RulePattern> OpensSentence = new(() => new(@"^(?:Nominated|Shortlisted|Up) (?:in|for)\b[^.;]* and $"));
    private static readonly Lazy<RulePattern> WorkFollows = new(() => new($@"^, (?:[\p{{Lu}}][\w'-]* ){{0,3}}[\p{{Lu}}][\w'-]*'s? (?:[\w'-]+ ){{0,4}}(?:{AwardWords.Works})\b|^, (?:this|the) (?:[\w'-]+ ){{0,4}}(?:{AwardWords.Works})\b"));
    private static readonly Lazy<RulePattern> Closes = new(() => new(@"^(?:[,.;:)]|$| and\b| while\b| but\b)"));

    public static AwardClaim? Read(AwardHead head, Cast cast, string title)
    {
        if (Verb.Value.Matches(head.Before) is not [.., var verb])
        {
            return null;
        }

        // “Named best picture at the Oscars”, and not a boy named Oscar.
        if (verb.Groups["won"].Value is "named" or "voted" or "crowned" && head.Categories.Count == 0)
        {
            return null;
        }

        // “Her trip with Oscar” is about somebody of that name.
        if (head is { IsPlain: true } && verb.Groups["the"].Length == 0)
        {
            return null;
        }

        var before = head.Before[..verb.Index];
        var holder = Denied.Value.IsMatch(before) && !Dated.Value.IsMatch(before) && !verb.Groups["nominated"].Success ? null : Holder(head, verb, before, cast, title);
        if (holder is null || (verb.Groups["having"].Success && !head.SpeaksOfNomination && head.Form is not ("wins" or "win")))
        {
            return null;
        }

        var result = head.SpeaksOfNomination || verb.Groups["nominated"].Success || verb.Groups["nod"].Success ? AwardResult.Nominated : AwardResult.Won;
        var start = head.Span.Start - (head.Before.Length - verb.Index);
        return new(TextSpan.FromBounds(start, head.Span.End), head.Body, result, holder, verb.Groups["vague"].Success ? null : head.Count) { Categories = head.Categories };
    }

    /// <summary>Numbers that follow: `…, winning three`, `won three of its eight Oscar nominations`.</summary>
    public static IEnumerable<AwardClaim> Further(AwardHead head, AwardClaim claim)
    {
        if (claim.Result != AwardResult.Nominated)
        {
            yield break;
        }

        if (FurtherWins.Value.Matches(head.After) is [var wins] && AwardHeadReader.CountOf(wins.Groups["count"].Value) is { } count)
        {
            yield return claim with { Result = AwardResult.Won, Count = count, Categories = [] };
        }

        if (Verb.Value.Matches(head.Before) is [.., var verb] && verb.Groups["won"].Success && AwardHeadReader.CountOf(verb.Groups["some"].Value) is { } some)
        {
            yield return claim with { Result = AwardResult.Won, Count = some, Categories = [] };
        }
    }

    private static AwardHolder? Holder(AwardHead head, Match verb, string before, Cast cast, string title)
    {
        var isForThis = (head.SpeaksOfPart || IsOfThisWork(head) || ForThisShow.Value.IsMatch(head.After) || ForThisBefore.Value.IsMatch(before)) && !OthersWork.Value.IsMatch(head.After);
        var given = verb.Groups["object"].Value.Trim();
        if (given.Length > 0 && HolderOfObject(given, before, cast) is { } receiver)
        {
            return receiver;
        }

        if (before.Trim().Length == 0 || (title.Length > 0 && before.TrimEnd().EndsWith(title, StringComparison.Ordinal) && AwardWords.PersonAtEnd(before, cast, Gap.Value) is null))
        {
            return new AwardHolder.ThisShow();
        }

        if (AwardWords.PersonAtEnd(before, cast, AfterPerson.Value) is { } person)
        {
            return person with { IsForThisShow = isForThis, IsLoose = NotHers.Value.IsMatch(before) || AwardWords.IsComplement(before) };
        }

        if (ShowSubject.Value.IsMatch(before))
        {
            return new AwardHolder.ThisShow();
        }

        return (Joined.Value.IsMatch(before) || verb.Groups["having"].Success) && ShowSentence.Value.IsMatch(before) ? new AwardHolder.ThisShow()
            : IsOfThing(head) && !AnotherThing.Value.IsMatch(before) ? new AwardHolder.ThisShow()
            : OpensSentence.Value.IsMatch(before) && WorkFollows.Value.IsMatch(head.After) ? new AwardHolder.ThisShow() : null;
    }

    // “…, Oscar-nominated for its sound”
    private static bool IsOfThing(AwardHead head) => head.After.StartsWith(" for its", StringComparison.Ordinal) || head.IsForIts;

    // “… took an Academy Award for the music” is this show's music, and “for the music of Low Tide” is not.
    private static bool IsOfThisWork(AwardHead head) => head.Link is " for the " or " for its " or " for their " or " for this " && Closes.Value.IsMatch(head.After);

    // “…, which won him the Oscar”, “…, earning Ada Love a nomination”
    private static AwardHolder? HolderOfObject(string given, string before, Cast cast)
    {
        if (given is "it" or "the film" or "the movie" or "the series" or "the show")
        {
            return new AwardHolder.ThisShow();
        }

        if (given is "the pair" or "the duo" or "the two" or "the trio" or "the team" or "the couple")
        {
            return AnotherThing.Value.IsMatch(before) ? new AwardHolder.Unknown() : new AwardHolder.ThisShow();
        }

        if (given is "him" or "her" or "them")
        {
            if (AwardWords.PersonAtEnd(before, cast, Deed.Value) is { } doer)
            {
                return doer with { IsForThisShow = true };
            }

            var named = MentionReader.Read(new ProseText(before, "en"), cast).Where(mention => mention.IsCredited).DistinctBy(mention => mention.Credits[0].Name).ToList();
            return named.Count == 1 ? new AwardHolder.Person(named[0].Credits[0], named[0].Name, IsForThisShow: true, IsLoose: true) : new AwardHolder.Unknown();
        }

        return AwardWords.PersonAtStart(given, cast) is { } person ? person with { IsForThisShow = true } : null;
    }
}
