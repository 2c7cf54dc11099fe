using Gate.Core.Rules.Claims;
using Gate.Core.Rules.Claims.Metadata;
using Gate.Core.Rules.Form;
using Gate.Core.Rules.Prose;

namespace Gate.Core.Rules;

/// <summary>The one list of rules that are classes, by ID. Their pages have `code: {}` or options there.</summary>
internal static class CodeRules
{
    public static IReadOnlyList<CodeRule> All { get; } =
    [
        new("SYN1116", [], _ => new ManyQuestionsRule()),
        new("SYN1121", [], _ => new RegisterRule()),
        new("SYN1208", [], _ => new CutOffRule()),
        new("SYN1211", [], _ => new NestedClausesRule()),
        new("SYN1213", [], _ => new ManyNamesRule()),
        new("SYN1312", [], _ => new GenericTextRule()),
        new("SYN1401", [], _ => new CreditedNameRule()),
        new("SYN1402", [], _ => new AwardClaimRule(AwardFault.NotHeld)),
        new("SYN1403", [], _ => new ReleaseYearRule()),
        new("SYN1404", [], _ => new GenreWordRule()),
        new("SYN1405", [], _ => new TalentClaimRule(TalentFault.OtherPart)),
        new("SYN1406", [], _ => new TalentClaimRule(TalentFault.NotCredited)),
        new("SYN1407", [], _ => new AwardClaimRule(AwardFault.NominatedOnly)),
        new("SYN1408", [], _ => new AwardClaimRule(AwardFault.OtherCount)),
        new("SYN1409", [], _ => new AwardClaimRule(AwardFault.OtherCategory)),
        new("SYN1410", [], _ => new CountryRule()),
        new("SYN1411", [], _ => new FormRule()),
        new("SYN1412", [], _ => new PlaceRule()),
        new("SYN1413", [], _ => new RuntimeRule()),
        new("SYN1414", [], _ => new SeasonCountRule()),
        new("SYN1415", [], _ => new AdaptationRule()),
        new("SYN1416", [], _ => new StoryTimeRule()),
        new("SYN1417", [], _ => new StoryNumberRule()),
        new("SYN1903", [], _ => new SpaceRule()),
        new("SYN1904", [], _ => new BrokenCharacterRule()),
        new("SYN1905", [], _ => new HtmlEntityRule()),
        new("SYN1911", [], _ => new MixedQuotesRule()),
        new("SYN1913", [], _ => new EllipsisRule()),
        new("SYN1917", [], _ => new ArticleRule()),
        new("SYN1920", [], _ => new UnbalancedRule()),
        new("SYN1921", [], _ => new NearDuplicateRule()),
        new("SYN1922", [], _ => new RepeatedTitleRule()),
        new("SYN1928", [], _ => new MissingStopRule()),
        new("SYN1929", [], _ => new InvisibleCharacterRule()),
        new("SYN1931", [], _ => new FrenchSpacingRule()),
        new("SYN1933", [], _ => new SpanishMarksRule()),
    ];

    public static CodeRule? Find(string id) => All.FirstOrDefault(rule => rule.Id == id);
}
