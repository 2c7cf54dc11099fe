using Gate.Core.Catalogs;

namespace Gate.Core.Rules.Claims;

/// <summary>
/// SYN1402: compares claims of awards with the awards in show.yml. Only what is said of this show can be wrong, and only as far as its awards are
/// complete; a person may hold the award for another work. What the facts do not tell is a suggestion to look, never more.
/// </summary>
internal sealed class AwardClaimRule : TextRule
{
    public override IEnumerable<RuleFinding> Check(RuleContext context)
    {
        if (!AwardClaimReader.MayClaim(context.Prose))
        {
            return [];
        }

        var facts = context.Facts;
        var cast = facts is null ? Cast.Of(new() { Title = new("", Documents.Location.OfFile("")) }) : Cast.Of(facts);
        return AwardClaimReader.Read(context.Prose, cast).Select(claim => Judge(context, claim, facts)).OfType<RuleFinding>();
    }

    private static RuleFinding? Judge(RuleContext context, AwardClaim claim, Facts? facts)
    {
        var listed = facts?.Awards.Where(award => claim.Body.Gave(award.Name)).ToList() ?? [];
        return claim.Holder switch
        {
            AwardHolder.ThisShow => JudgeShow(context, claim, [.. listed.Where(award => award.Work is null)], facts is not null && IsComplete(facts, claim.Body)),
            AwardHolder.Person person => JudgePerson(context, claim, person, [.. listed.Where(award => IsOf(person, award))]),
            _ => Report(context, claim, "cannot be checked: show.yml does not say who holds it. Please make sure.", Severity.Suggestion),
        };
    }

    private static RuleFinding? JudgeShow(RuleContext context, AwardClaim claim, List<Award> listed, bool isComplete)
    {
        var count = listed.Count(award => award.Result == AwardResult.Won || claim.Result == AwardResult.Nominated);
        if (claim.Count is { } claimed && count > 0 && count != claimed)
        {
            var told = $"but show.yml lists {count} ({FactCitation.Of(listed[0].Location)}).";
            return Report(context, claim, told, isComplete || claimed < count ? Severity.Error : Severity.Suggestion);
        }

        if (count > 0)
        {
            return null;
        }

        if (listed.Count > 0)
        {
            return Report(context, claim, $"but show.yml lists a nomination and no win ({FactCitation.Of(listed[0].Location)}).", isComplete ? Severity.Error : Severity.Warning);
        }

        return isComplete
            ? Report(context, claim, $"but show.yml lists no {claim.Body.Name} and says that its awards are complete.", Severity.Error)
            : Report(context, claim, $"cannot be checked: show.yml lists no {claim.Body.Name}. Add it there, or take it out here.", Severity.Suggestion);
    }

    private static RuleFinding? JudgePerson(RuleContext context, AwardClaim claim, AwardHolder.Person person, List<Award> listed)
    {
        if (listed.Any(award => award.Result == AwardResult.Won || claim.Result == AwardResult.Nominated))
        {
            return null;
        }

        return listed.Count > 0
            ? Report(context, claim, $"but show.yml has {person.Credit.Name} as nominated ({FactCitation.Of(listed[0].Location)}). Is there a win for another work?", Severity.Suggestion)
            : Report(context, claim, $"cannot be checked: show.yml lists no {claim.Body.Name} for {person.Credit.Name}. Please make sure.", Severity.Suggestion);
    }

    private static bool IsOf(AwardHolder.Person person, Award award) =>
        award.Recipient is { } recipient && recipient.Split([',', '&', ';']).Any(name => PersonName.Parse(name).IsSame(person.Name));

    private static bool IsComplete(Facts facts, AwardBody body) =>
        facts.IsComplete(Facet.Awards) || facts.Complete.Any(name => body.Gave(name.Value));

    private static RuleFinding Report(RuleContext context, AwardClaim claim, string told, Severity cap)
    {
        var written = context.Text.Substring(claim.Span.Start, claim.Span.Length);
        return new(claim.Span, told.StartsWith("but", StringComparison.Ordinal) ? $"“{written}”, {told}" : $"“{written}” {told}", Cap: cap);
    }
}
