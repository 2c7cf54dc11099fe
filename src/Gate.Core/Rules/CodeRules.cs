using Gate.Core.Rules.Claims;
using Gate.Core.Rules.Claims.Metadata;

namespace Gate.Core.Rules;

/// <summary>The one list of rules that are classes, by ID. Their pages have `code: {}` or options there.</summary>
internal static class CodeRules
{
    public static IReadOnlyList<CodeRule> All { get; } =
    [
        new("SYN1401", [], _ => new CreditedNameRule()),
        new("SYN1402", [], _ => new AwardClaimRule()),
        new("SYN1403", [], _ => new ReleaseYearRule()),
        new("SYN1404", [], _ => new GenreWordRule()),
        new("SYN1410", [], _ => new CountryRule()),
        new("SYN1411", [], _ => new FormRule()),
        new("SYN1412", [], _ => new PlaceRule()),
        new("SYN1413", [], _ => new RuntimeRule()),
        new("SYN1414", [], _ => new SeasonCountRule()),
        new("SYN1415", [], _ => new AdaptationRule()),
        new("SYN1417", [], _ => new StoryNumberRule()),
    ];

    public static CodeRule? Find(string id) => All.FirstOrDefault(rule => rule.Id == id);
}
