using Gate.Core.Catalogs;
using Gate.Core.Rules.Text;

namespace Gate.Core.Rules.Claims;

/// <summary>Reads awards that are said of the words beside them: `this Oscar-winning drama`, `Oscar nominee Ada Love`, `her comedy, an Oscar winner for its song`.</summary>
internal static class AttributeClaimReader
{
    /// <summary>What makes the work that follows another one: `from the`, `the creators of the Peabody and`, `John Ford's two`, `her own`.</summary>
    private static readonly Lazy<RulePattern> OfAnother = new(() => new(
        @"(?:\b(?:from|of|behind|by|to|on|with|based on|sequel to)\s+(?:the|an?|its|their)\s+(?:\w+\s+and\s+)?|\b(?:her|his|their|whose|my)\s+(?:own\s+)?(?:self-titled\s+)?|['’]s\s+(?:two\s+|three\s+)?)$",
        caseSensitive: false));

    private static readonly Lazy<RulePattern> WorkAfter = new(() => new($@"^\s+(?:[\w'-]+,?\s+){{0,4}}?(?:{AwardWords.Works})\b(?<role>\s+(?:director|producer|star(?!s)|writer|composer|editor|maker|critic)s?\b)?"));

    private static readonly Lazy<RulePattern> PersonOrOtherWork = new(() => new(
        @"\b(?:filmmaker|director|writer|author|novel|book|play|star|actor|actress|team|producers?|creators?|studio|man|woman|legend|duo)\b", caseSensitive: false));

    private static readonly Lazy<RulePattern> Feature = new(() => new(
        $@"^(?: [a-z-]+){{0,2}}? (?<cat>{AwardCategory.Pattern})\b(?! (?:designer|editor|director|artist|supervisor|mixer|writer)s?\b)(?<by>,? (?:by|from) |, )?(?<rest>.{{0,60}})", caseSensitive: false));

    private static readonly Lazy<RulePattern> Apposition = new(() => new(@"^(?:,? ?\(?|,? who is |,? )(?:(?:an?|in an?|now an?) )?$"));
    private static readonly Lazy<RulePattern> Possessive = new(() => new("^'s? $"));

    private static readonly Lazy<RulePattern> Character = new(() => new(@"^ (?<name>\p{Lu}[\w-]+(?: \p{Lu}[\w-]+)?)\b"));

    private static readonly Lazy<RulePattern> AsCharacter = new(() => new(@"^,? (?:is|was|plays|makes|gives us|as|in the role of) an? (?:[a-z-]+, )?$"));

    private static readonly Lazy<RulePattern> This = new(() => new(@"\b[Tt]his (?:[\w'-]+,? ){0,2}$"));
    private static readonly Lazy<RulePattern> Titled = new(() => new(@"^ (?:called |titled )?[\p{Lu}'""“]"));
    private static readonly Lazy<RulePattern> Opening = new(() => new(@"^(?:(?:The|An?|In an?|Winner of|From|It's) )?$|(?:, |[-–—:] ?|\b(?:is|was) )(?:an? )?(?:[a-z-]+, )?$|^.{0,60}\bin an $"));

    private static readonly Lazy<RulePattern> Became = new(() => new("^ (?:also |thus )?(?:became|becomes) an? $"));
    private static readonly Lazy<RulePattern> With = new(() => new($@"^ (?:with|for|through|thanks to) (?:it\b|(?:this|his|her) (?:[\w-]+ ){{0,2}}(?:role|part|performance|work|script|score|{AwardWords.Works})\b)"));
    private static readonly Lazy<RulePattern> Made = new(() => new(@"\b(?:that|which|it|and) (?:also |later |then )?(?:made|makes|turned|turns) (?:\p{Lu}[\w'’.-]*|de|van|von|bo|le|la| )+(?:into )?an? $"));
    private static readonly Lazy<RulePattern> Becomes = new(() => new("^ (?:into )?an? $"));
    private static readonly Lazy<RulePattern> ForThisPart = new(() => new(@"^,? (?:for|in) (?:the|this|her|his|that|their) (?:[\w-]+ )?(?:role|part|performance|work|turn|portrayal|film|movie|series|drama|comedy)\b|^ (?:for playing|here\b|as\b)"));
    private static readonly Lazy<RulePattern> AfterWork = new(() => new($@"(?:\b[Ii]t|\b(?:{AwardWords.Works}))(?: (?:from|of) \d{{4}})?(?: \(\d{{4}}\))?(?:, (?:made|released|shot|set|produced|directed|written|seen|first seen|based|adapted|dating|filmed) [^,;]{{2,50}},? and |, (?:and |also )?|, [^,;()]{{3,60}}, (?:is|was) | is | was |, which (?:is|was) )(?:an? |the |now |deservedly )*$"));

    public static AwardClaim Read(AwardHead head, Cast cast)
    {
        var result = head.SpeaksOfNomination ? AwardResult.Nominated : AwardResult.Won;
        var isAnother = OfAnother.Value.IsMatch(head.Before);
        var beforeName = head.IsAttribute && WorkAfter.Value.IsMatch(head.After) ? null : AwardWords.PersonAtEnd(head.Before, cast, Apposition.Value);
        if (head.IsAttribute && Feature.Value.Matches(head.After) is [var feature] && AwardCategory.Meaning(feature.Groups["cat"].Value) is { } keys && !IsOnlyWork(feature.Groups["cat"].Value))
        {
            var place = head.Span.End + feature.Groups["cat"].Index;
            return new(head.Span, head.Body, result, FeatureHolder(head, cast, feature.Groups["by"].Success ? feature.Groups["rest"].Value : "", keys.Contains("lead actor"), isAnother, beforeName))
            {
                Categories = [new(new(place, feature.Groups["cat"].Length), keys)],
            };
        }

        return new(head.Span, head.Body, result, Holder(head, cast, isAnother, beforeName), head.IsBearer && !IsThisShow(head) ? null : head.Count) { Categories = head.Categories };
    }

    private static AwardHolder Holder(AwardHead head, Cast cast, bool isAnother, AwardHolder.Person? beforeName)
    {
        // “Ada Love became an Oscar winner with this drama”
        if (With.Value.IsMatch(head.After) && AwardWords.PersonAtEnd(head.Before, cast, Became.Value) is { } bearer)
        {
            return bearer with { IsForThisShow = true };
        }

        // “… that made Ada Love an Oscar-winning director”
        if (Made.Value.IsMatch(head.Before) && AwardWords.PersonAtEnd(head.Before, cast, Becomes.Value) is { } made)
        {
            return made with { IsForThisShow = true };
        }

        if (beforeName is not null)
        {
            return beforeName with { IsForThisShow = ForThisPart.Value.IsMatch(head.After) || head.Categories.Count > 0 };
        }

        if (IsThisShow(head))
        {
            return new AwardHolder.ThisShow();
        }

        if (head.IsAttribute && WorkAfter.Value.Matches(head.After) is [var work] && !work.Groups["role"].Success && !PersonOrOtherWork.Value.IsMatch(work.Value))
        {
            return SpeaksOfThis(head, cast, work.Length, isAnother) ? new AwardHolder.ThisShow() : new AwardHolder.Unknown();
        }

        // “Ada Love's Oscar-winning Erin”
        if (head.IsAttribute && Character.Value.Matches(head.After) is [var part] && cast.IsRole(PersonName.Parse(part.Groups["name"].Value)) && AwardWords.PersonAtEnd(head.Before, cast, Possessive.Value) is { } player)
        {
            return player with { IsForThisShow = true };
        }

        // “Ada Love is an Oscar-nominated Erin”
        if (head.IsAttribute && Character.Value.Matches(head.After) is [var named] && cast.IsRole(PersonName.Parse(named.Groups["name"].Value)) && AwardWords.PersonAtEnd(head.Before, cast, AsCharacter.Value) is { } actor)
        {
            return actor with { IsForThisShow = true };
        }

        return AwardWords.PersonAtStart(head.After, cast) is { } person ? person : new AwardHolder.Unknown();
    }

    // “An Oscar winner for its songs” speaks of the show.
    private static bool IsThisShow(AwardHead head) =>
        head.After.StartsWith(" for its ", StringComparison.Ordinal) || head.IsForIts || (head.IsBearer && This.Value.IsMatch(head.Before) && AwardWords.NamesNobody(head.After)) || (AfterWork.Value.IsMatch(head.Before) && AwardWords.NamesNobody(head.After));

    // “The Oscar-winning documentary Low Tide” has a title of its own, and “the Oscar-winning film” is mostly another one; “Ada Love's” is this one if she made it.
    private static bool SpeaksOfThis(AwardHead head, Cast cast, int work, bool isAnother)
    {
        if (This.Value.IsMatch(head.Before))
        {
            return true;
        }

        var isTitled = Titled.Value.IsMatch(head.After[work..]);
        var isMakers = AwardWords.PersonAtEnd(head.Before, cast, Possessive.Value) is { Credit.Job: not null };
        return !isTitled && (isMakers || (!isAnother && Opening.Value.IsMatch(head.Before)));
    }

    private static AwardHolder FeatureHolder(AwardHead head, Cast cast, string by, bool isActing, bool isAnother, AwardHolder.Person? beforeName)
    {
        if (by.Length > 0)
        {
            if (AwardWords.PersonAtStart(by, cast) is { } maker)
            {
                return maker with { IsForThisShow = true };
            }
        }

        // “Ada Love's Oscar-winning score” may be that of her film, and her Oscar-winning turn is hers.
        var person = beforeName ?? (isActing ? AwardWords.PersonAtEnd(head.Before, cast, Possessive.Value) : null);
        if (person is not null)
        {
            return person with { IsForThisShow = true };
        }

        if (AwardWords.PersonAtEnd(head.Before, cast, Possessive.Value) is not null)
        {
            return new AwardHolder.ThisShow();
        }

        return isAnother ? new AwardHolder.Unknown() : new AwardHolder.ThisShow();
    }

    // “Oscar-winning documentary” is a work as well as a category, and an Oscar-winning director is a person.
    private static bool IsOnlyWork(string words) => words.EndsWith("actor", StringComparison.OrdinalIgnoreCase) || words.EndsWith("actress", StringComparison.OrdinalIgnoreCase) || words.EndsWith("director", StringComparison.OrdinalIgnoreCase)
        || AwardWords.Works.Split('|').Contains(words, StringComparer.OrdinalIgnoreCase);
}
