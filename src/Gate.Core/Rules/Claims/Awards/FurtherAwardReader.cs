using Gate.Core.Catalogs;
using Gate.Core.Rules.Text;

namespace Gate.Core.Rules.Claims.Awards;

/// <summary>Reads how a nomination ended: `nominated for five Oscars, it won two`, `competed for the Oscar and won`, `three Oscars from six nominations`.</summary>
internal static class FurtherAwardReader
{
    private static readonly Lazy<RulePattern> Wins = new(() => new(
        @"^[^.,;!?(]{0,40}?(?:, |; | ?\(| ?[–—] ?| and | but )(?:\band |\bbut |\bof which )?(?:it |the (?:film|movie|series|show|drama) )?(?:also |eventually |finally |then |duly |went on to |\w+ly )?(?:won|winning|win|took(?: home)?|taking(?: home)?|picked up|picking up|collected|collecting|converted|converting|scooped|landed|claimed)(?<count> (?:both|all|one|two|three|four|five|six|seven|eight|nine|ten|eleven))?(?: of them| of these| wins?| awards?| statuettes| Oscars| it| the (?:prize|award|statuette|trophy)| in (?:both|all|each|its category))?(?:[,.;:)]| –| —| including| and| among|$)", caseSensitive: false));

    private static readonly Lazy<RulePattern> From = new(() => new(@"^ (?:from|out of|on|off) (?:its |a total of )?(?<count>\w+) (?:Oscar |Academy Award )?nominations\b"));

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

        if (!isTold && claim.Holder is AwardHolder.ThisShow && Wins.Value.Matches(head.After) is [var wins] && !wins.Value.Contains(" not ", StringComparison.Ordinal))
        {
            var count = wins.Groups["count"].Value.Trim().ToLowerInvariant();
            yield return claim with { Result = AwardResult.Won, Count = count is "both" ? 2 : count is "all" ? claim.Count : AwardHeadReader.CountOf(count) };
        }
    }
}
