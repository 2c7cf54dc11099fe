using Gate.Core.Catalogs;

namespace Gate.Core.Rules.Claims;

/// <summary>
/// SYN1402, SYN1407, SYN1408 and SYN1409: compares claims of awards with the awards in show.yml; each rule tells of one kind of fault. Only what is said of
/// this show can be wrong: a person may hold an award for another work. What the facts do not tell is a suggestion to look, never more.
/// </summary>
internal sealed class AwardClaimRule(AwardFault kind) : TextRule
{
    private static readonly Facts Nothing = new() { Title = new("", Documents.Location.OfFile("")) };

    public override IEnumerable<RuleFinding> Check(RuleContext context)
    {
        if (!AwardClaimReader.MayClaim(context.Prose))
        {
            return [];
        }

        var facts = context.Facts ?? Nothing;
        return context.Shared(facts, _ => Judge(context, facts))
            .Where(found => found.Fault == kind)
            .Select(found => found.Finding)
            .DistinctBy(finding => finding.Span);
    }

    // The same for the four rules, which read the same facets.
    private static List<(AwardFault Fault, RuleFinding Finding)> Judge(RuleContext context, Facts facts) =>
        [.. AwardClaimReader.Read(context.Prose, Cast.Of(context, facts), facts).SelectMany(claim => AwardJudge.Judge(context, claim, facts))];
}
