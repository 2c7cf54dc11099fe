using Gate.Core.Catalogs;

namespace Gate.Core.Rules.Claims;

/// <summary>SYN1405 and SYN1406: compares what a text says of people's parts with the credits. Each rule tells of one kind of fault.</summary>
internal sealed class TalentClaimRule(TalentFault kind) : TextRule
{
    public override IEnumerable<RuleFinding> Check(RuleContext context)
    {
        if (context.Facts is not { } facts || facts.Talent.OnScreen.Count + facts.Talent.OffScreen.Count == 0)
        {
            return [];
        }

        var isComplete = facts.IsComplete(Facet.Talent);
        if (kind == TalentFault.NotCredited ? !isComplete : !NameSieve.MayName(context.Prose, facts.Talent))
        {
            return [];
        }

        var cast = Cast.Of(context, facts);
        if (kind != TalentFault.NotCredited && !MentionReader.NamesCredited(context.Prose, cast))
        {
            return [];
        }

        return TalentClaimReader.Read(context.Prose, cast, isComplete)
            .Where(claim => claim.Who.IsCredited == (kind == TalentFault.OtherPart))
            .Select(claim => TalentJudge.Judge(context, claim, cast, isComplete))
            .OfType<RuleFinding>()
            .DistinctBy(finding => finding.Span);
    }
}
