using Gate.Core.Catalogs;
using Gate.Core.Rules.Text;

namespace Gate.Core.Rules.Claims;

/// <summary>Reads awards that a sentence counts or counts up: `both of its Oscar nominations became wins`, `of the three Academy Awards that it won`.</summary>
internal static class AwardSubjectReader
{
    private const string Wins = "(?:won|received|took(?: home)?|earned|collected|gained|picked up|landed|got)";

    private static readonly Lazy<RulePattern> Became = new(() => new("^ (?:became|turned into|led to|resulted in|(?:was|were) (?:turned|converted) into|translated into) (?:an? )?(?:actual )?(?:wins?|victory|victories|gold|awards|statuettes?)\\b"));
    private static readonly Lazy<RulePattern> Part = new(() => new("\\b(?<some>both|all|one|two|three|four|five|six|seven) (?:of )?(?:its|the film's|the series's) $|^(?<some>both|all) (?:of )?$", caseSensitive: false));
    private static readonly Lazy<RulePattern> Of = new(() => new("(?:^|, )of (?:the|its) $", caseSensitive: false));
    private static readonly Lazy<RulePattern> Relative = new(() => new($"^ (?:that |which )?(?<who>it|the (?:film|movie|series|show)|[\\p{{Lu}}][^,.;]{{0,60}}?) (?:has |had )?(?:(?<won>{Wins})|was (?:nominated|up) for)\\b"));

    public static AwardClaim? Read(AwardHead head, string title)
    {
        if (head.SpeaksOfNomination && Became.Value.IsMatch(head.After) && Part.Value.Matches(head.Before) is [var part])
        {
            var some = part.Groups["some"].Value.ToLowerInvariant();
            return Claim(head, AwardResult.Won, some is "both" ? 2 : some is "all" ? head.Count : AwardHeadReader.CountOf(some));
        }

        if (head.Form.Length > 0 && !head.SpeaksOfNomination)
        {
            return null;
        }

        var isThis = Of.Value.IsMatch(head.Before) && Relative.Value.Matches(head.After) is [var relative]
            && (!char.IsUpper(relative.Groups["who"].Value[0]) || relative.Groups["who"].Value.Equals(title, StringComparison.OrdinalIgnoreCase));
        var isNominated = head.SpeaksOfNomination || !Relative.Value.Matches(head.After).Any(match => match.Groups["won"].Success);
        return isThis ? Claim(head, isNominated ? AwardResult.Nominated : AwardResult.Won, head.Count) : null;
    }

    private static AwardClaim Claim(AwardHead head, AwardResult result, int? count) => new(head.Span, head.Body, result, new AwardHolder.ThisShow(), count);
}
