using Gate.Core.Rules.Claims;
using Gate.Core.Rules.Prose;

namespace Gate.Core.Rules;

/// <summary>The one list of rules that are classes, by ID. Their pages have `code: {}` or options there.</summary>
internal static class CodeRules
{
    public static IReadOnlyList<CodeRule> All { get; } =
    [
        new("SYN1121", [], _ => new RegisterRule()),
        new("SYN1208", [], _ => new CutOffRule()),
        new("SYN1213", [], _ => new ManyNamesRule()),
        new("SYN1312", [], _ => new GenericTextRule()),
        new("SYN1401", [], _ => new CreditedNameRule()),
        new("SYN1402", [], _ => new AwardClaimRule()),
        new("SYN1403", [], _ => new ReleaseYearRule()),
        new("SYN1404", [], _ => new GenreWordRule()),
    ];

    public static CodeRule? Find(string id) => All.FirstOrDefault(rule => rule.Id == id);
}
