using Gate.Core.Rules.Claims;

namespace Gate.Core.Rules;

/// <summary>The one list of rules that are classes, by ID. Their pages have `code: {}` or options there.</summary>
internal static class CodeRules
{
    public static IReadOnlyList<CodeRule> All { get; } =
    [
        new("SYN1401", [], _ => new CreditedNameRule()),
        new("SYN1402", [], _ => new AwardClaimRule(AwardFault.NotHeld)),
        new("SYN1403", [], _ => new ReleaseYearRule()),
        new("SYN1404", [], _ => new GenreWordRule()),
        new("SYN1405", [], _ => new TalentClaimRule(TalentFault.OtherPart)),
        new("SYN1406", [], _ => new TalentClaimRule(TalentFault.NotCredited)),
        new("SYN1407", [], _ => new AwardClaimRule(AwardFault.NominatedOnly)),
        new("SYN1408", [], _ => new AwardClaimRule(AwardFault.OtherCount)),
        new("SYN1409", [], _ => new AwardClaimRule(AwardFault.OtherCategory)),
    ];

    public static CodeRule? Find(string id) => All.FirstOrDefault(rule => rule.Id == id);
}
