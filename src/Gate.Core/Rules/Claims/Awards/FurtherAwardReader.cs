using Gate.Core.Catalogs;
using Gate.Core.Rules.Text;

namespace Gate.Core.Rules.Claims.Awards;

/// <summary>Reads how a nomination ended: `nominated for five Oscars, it won two`, `competed for the Oscar and won`, `three Oscars from six nominations`.</summary>
internal static class FurtherAwardReader
{
    private static readonly Lazy<RulePattern> Wins = new(() => new(
        @"^[^.,;!?(]{0,40}?(?:, |; | ?\(| ?[–—] ?| and | but )(?:\band |\bbut |\bof which )?(?:it |the (?:film|movie|series|show|drama) )?(?:also |eventually |finally |then |duly |went on to |\w+ly )?(?:won|winning|win|took(?: home)?|taking(?: home)?|picked up|picking up|collected|collecting|converted|converting|scooped|landed|claimed)(?<count> (?:both|all|one|two|three|four|five|six|seven|eight|nine|ten|eleven))?(?: of them| of these| wins?| awards?| statuettes| Oscars| it| the (?:prize|award|statuette|trophy)| in (?:both|all|each|its category))?(?:[,.;:)]| –| —| including| and| among|$)", caseSensitive: false));

    private static readonly Lazy<RulePattern> From = new(() => new(@"^ (?:from|out of|on|off) (?:its |a total of )?(?<count>\w+) (?:Oscar |Academy Award )?nominations\b"));

    private static readonly Lazy<RulePattern> Yielded = new(() => new(
        $@"^[^.;]{{0,30}}?(?: | and | but )(?:yielded|produced|brought|gave it|resulted in|led to|became|turned into|included|ended in|was rewarded with|were rewarded with) (?:an?|the|one|its) (?:(?:only|single|sole) )?(?:win|victory|award|prize|statuette|Oscar)s? (?:for|in|as) (?:the |its |best )*(?<cat>{AwardCategory.Pattern})\b", caseSensitive: false));

    public static IEnumerable<AwardClaim> Read(AwardHead head, AwardClaim claim)
    {
        if (claim.Result == AwardResult.Won)
        {
            if (claim.Holder is AwardHolder.ThisShow && From.Value.Matches(head.After) is [var from] && AwardHeadReader.CountOf(from.Groups["count"].Value) is { } nominations)
            {
                yield return claim with { Result = AwardResult.Nominated, Count = nominations, Categories = [] };
            }

            yield break;
        }

        var isTold = false;
        foreach (var further in PredicateClaimReader.Further(head, claim))
        {
            isTold = true;
            yield return further;
        }

        if (claim.Holder is AwardHolder.ThisShow && Yielded.Value.Matches(head.After) is [var yielded] && AwardCategory.Meaning(yielded.Groups["cat"].Value) is { } keys)
        {
            isTold = true;
            yield return claim with { Result = AwardResult.Won, Count = null, Categories = [new(new(head.AfterStart + yielded.Groups["cat"].Index, yielded.Groups["cat"].Length), keys)] };
        }

        if (!isTold && claim.Holder is AwardHolder.ThisShow && Wins.Value.Matches(head.After) is [var wins] && !wins.Value.Contains(" not ", StringComparison.Ordinal))
        {
            var count = wins.Groups["count"].Value.Trim().ToLowerInvariant();
            yield return claim with { Result = AwardResult.Won, Count = count is "both" ? 2 : count is "all" ? claim.Count : AwardHeadReader.CountOf(count) };
        }
    }
}
