using Gate.Core.Documents;
using Gate.Core.Rules.Text;

namespace Gate.Core.Rules.Claims.Awards;

/// <summary>Reads the category behind a credited name: `Academy Award nominee for Ada Love's original screenplay` is one for this work's screenplay.</summary>
internal static class OwnedFeature
{
    private static readonly Lazy<RulePattern> Owned = new(() => new(
        $@"^(?<link>,? (?:for|thanks to|in recognition of) )(?<who>(?-i:\p{{Lu}})[^,.;]{{2,40}}?)['’]s? (?:[\p{{Ll}}-]+ ){{0,2}}?(?<cat>{AwardCategory.Pattern})\b", caseSensitive: false));

    public static AwardHead Read(AwardHead head, Cast cast)
    {
        if (head.Categories.Count > 0 || Owned.Value.Matches(head.After) is not [var owned] || AwardWords.PersonAtStart(owned.Groups["who"].Value, cast) is null
            || AwardCategory.Meaning(owned.Groups["cat"].Value) is not { } keys || AwardWords.Works.Split('|').Contains(owned.Groups["cat"].Value, StringComparer.OrdinalIgnoreCase))
        {
            return head;
        }

        var category = new TextSpan(head.AfterStart + owned.Groups["cat"].Index, owned.Groups["cat"].Length);
        return head with { Categories = [new(category, keys)], Link = " for its ", IsPlain = false, After = head.After[owned.Length..], AfterStart = head.AfterStart + owned.Length };
    }
}
