using System.Text.RegularExpressions;
using Gate.Core.Rules.Text;

namespace Gate.Core.Rules.Claims.Awards;

/// <summary>The verb that gives an award, with what stands between it and the award.</summary>
/// <param name="Index">Where it begins in the words before the award.</param>
/// <param name="IsNomination">`was up for`, `earned a nomination for`.</param>
/// <param name="Object">Who gets it, where the verb names them: `earned Ada Love an Oscar`; empty otherwise.</param>
/// <param name="IsHaving">`has`, `with`: which say that there is one, and not what for.</param>
/// <param name="IsVague">`more than two`, `another`.</param>
/// <param name="IsActive">`winning`, `won`: what the subject of the clause does, and not what the noun before it is.</param>
internal sealed record AwardVerbs(int Index, bool IsNomination, string Object, bool IsHaving, bool IsVague, bool IsActive)
{
    private const string Won =
        "w(?:o|i)n|wins|winning|t(?:oo|a)k(?:e|es|ing)?(?: home| away)?|br(?:ought|ings?|inging)(?: home| back)?|earn(?:ed|s|ing)?|receiv(?:e|ed|es|ing)|pick(?:ed|s|ing)? up|collect(?:ed|s|ing)?|claim(?:ed|s|ing)?|bag(?:ged|s|ging)|scoop(?:ed|s|ing)(?: up)?"
        + "|land(?:ed|s|ing)?|net(?:ted|s|ting)|garner(?:ed|s|ing)?|gain(?:ed|s|ing)?|scor(?:ed|es|ing)|nab(?:bed|s|bing)|swept|captur(?:ed|es|ing)|secur(?:ed|es|ing)|attract(?:ed|s|ing)|dr(?:ew|aws|awing)|reap(?:ed|s|ing)|amass(?:ed|es|ing)|rack(?:ed|s|ing) up"
        + "|notch(?:ed|es|ing)(?: up)?|grab(?:bed|s|bing)|snag(?:ged|s|ging)|lift(?:ed|s|ing)|achiev(?:ed|es|ing)|obtain(?:ed|s|ing)|acquir(?:ed|es|ing)|merit(?:ed|s|ing)|g(?:a|i)v(?:e|es|en|ing)|award(?:ed|s|ing)|grant(?:ed|s|ing)|accord(?:ed|ing)|present(?:ed|ing)? with"
        + "|honou?r(?:ed|s|ing)(?: with| by)|recogni[sz](?:ed|es|ing)(?: with| by)|reward(?:ed|s|ing)(?: with| by)?|(?:crowned|capped|decorated|distinguished|acknowledged|garlanded|feted|celebrated) (?:with|by)|got|gets|getting|(?:an? |the )?winners? of|(?:an? |the )?recipients? of|holders? of"
        + "|went home with|walk(?:ed|s|ing) (?:away|off) with|c(?:ame|omes|oming) (?:away|home) with|carr(?:ied|ies|ying) (?:off|away|home)|made off with|shar(?:ed|es|ing)|led to|leading to|result(?:ed|ing) in";

    private const string Named = "named|voted|chosen (?:as|for)|picked (?:as|for)|declared|judged|crowned|selected as|honou?red as|recogni[sz]ed as";

    private const string Nominated =
        "nominated for|nominations? for|nods? for|up for|competed for|competing for|contended for|contending for|vied for|vying for|in the running for|(?:an? |the |one of the )?nominees? for|(?:an? )?contenders? for|in contention for|in competition for|a finalist for|considered for";

    private const string Works = "(?:film|movie|series|show|drama|comedy|picture|pair|duo|two|trio|team|couple|production|documentary|star|director|writers?|composer|editor|actor|actress)";

    private static readonly Lazy<RulePattern> Pattern = new(() => new(
        $@"\b(?:(?<won>{Won})|(?<named>{Named})|(?<nominated>{Nominated})|(?<having>with|boasts?|boasting|has|have|had|holds?|counts))"
        + $@"(?<object> (?:(?-i:him|her|it|them|itself)|(?:the|its|her|his|their) {Works}|(?-i:\p{{Lu}}[\w'’.-]*(?: (?:de |del |van |von |der |bo |le |la |al )*\p{{Lu}}[\w'’.-]*){{0,3}}(?: and \p{{Lu}}[\w'’.-]*(?: \p{{Lu}}[\w'’.-]*){{0,3}})?)))?"
        + @"(?<nod>(?: (?:an?|its?|his|her|the|their|one|two|three|four|five|six))?(?: [a-z]+)? (?:nomination|nod)s? for)?"
        + @"(?<mid>(?:,? (?:an?|the|its|his|her|their|both|each|all|coveted|prestigious|only|first|single|sole|total|of|no fewer than|as many as|nothing less than|not only|that year's|the same year's|(?:19|20)\d\d|well-deserved|well-earned|deserved|surprise|richly|several|multiple|numerous|and|at the|from the|more than|over|at least|nearly|almost|another|second|third|further|up to|in total|altogether|\w+ly))*) ?$",
        caseSensitive: false));

    private static readonly Lazy<RulePattern> Vague = new(() => new(@"\b(?:more than|over|at least|nearly|almost|another|second|third|further|up to|several|multiple|numerous)\b", caseSensitive: false));

    /// <returns>Null when no such verb stands before the award.</returns>
    public static AwardVerbs? Read(AwardHead head)
    {
        if (Pattern.Value.Matches(head.Before) is not [.., var match] || (match.Groups["named"].Success && head.Categories.Count == 0))
        {
            return null;
        }

        var middle = match.Groups["mid"].Value;
        if (IsTooBare(head, match) || middle.Contains("nearly", StringComparison.Ordinal) || middle.Contains("almost", StringComparison.Ordinal))
        {
            return null;
        }

        return new(match.Index, match.Groups["nominated"].Success || match.Groups["nod"].Success, match.Groups["object"].Value.Trim(), match.Groups["having"].Success, Vague.Value.IsMatch(middle), match.Groups["won"].Value is { Length: > 0 } won && !won.Contains(" of", StringComparison.Ordinal) && !won.Contains("with", StringComparison.Ordinal) && !won.Contains(" by", StringComparison.Ordinal) && won is not ("given" or "awarded" or "granted" or "accorded"));
    }

    // “Her trip with Oscar” is about somebody of that name, and “with an Oscar” seldom about a work.
    private static bool IsTooBare(AwardHead head, Match match) =>
        (head.IsPlain && match.Groups["mid"].Length == 0) || (match.Groups["having"].Success && head.Count is null && !head.SpeaksOfNomination && head.Form is not ("win" or "wins"));
}
