using Gate.Core.Catalogs;
using Gate.Core.Documents;

namespace Gate.Core.Rules.Claims;

/// <summary>Compares one claim of an award with the awards in show.yml.</summary>
internal static class AwardJudge
{
    public static IEnumerable<(AwardFault Fault, RuleFinding Finding)> Judge(RuleContext context, AwardClaim claim, Facts facts)
    {
        var isComplete = facts.IsComplete(Facet.Awards) || facts.Complete.Any(name => claim.Body.Gave(name.Value));
        var listed = facts.Awards.Where(award => claim.Body.Gave(award.Name)).ToList();
        return claim.Holder switch
        {
            AwardHolder.ThisShow => JudgeShow(context, claim, [.. listed.Where(award => IsOfShow(award, facts))], isComplete),
            AwardHolder.Person { IsForThisShow: true } person => JudgePart(context, claim, person, [.. listed.Where(award => IsOfShow(award, facts))], facts, isComplete),
            AwardHolder.Person person => JudgePerson(context, claim, person, [.. listed.Where(award => IsOf(person, award))]),
            _ => [Report(context, claim, AwardFault.NotHeld, "cannot be checked: show.yml does not say who holds it. Please make sure.", Severity.Suggestion)],
        };
    }

    private static IEnumerable<(AwardFault, RuleFinding)> JudgeShow(RuleContext context, AwardClaim claim, List<Award> listed, bool isComplete)
    {
        var held = listed.Where(award => Fits(claim, award)).ToList();
        if (listed.Count == 0)
        {
            return [isComplete
                ? Report(context, claim, AwardFault.NotHeld, $"but show.yml lists no {claim.Body.Name} and says that its awards are complete.", Severity.Error)
                : Report(context, claim, AwardFault.NotHeld, $"cannot be checked: show.yml lists no {claim.Body.Name}. Add it there, or take it out here.", Severity.Suggestion)];
        }

        if (held.Count == 0)
        {
            return [Report(context, claim, AwardFault.NominatedOnly, $"but show.yml lists a nomination and no win ({Cite(listed[0])}).", isComplete ? Severity.Error : Severity.Warning)];
        }

        return JudgeCount(context, claim, listed, held, isComplete).Concat(JudgeCategories(context, claim, listed, held, isComplete));
    }

    private static IEnumerable<(AwardFault, RuleFinding)> JudgeCount(RuleContext context, AwardClaim claim, List<Award> listed, List<Award> held, bool isComplete)
    {
        // One award shared by several people may stand there as one line or as many; “nominations” may leave the wins out.
        var fewest = held.Select(award => award.Category ?? award.Recipient ?? "").Distinct(StringComparer.OrdinalIgnoreCase).Count();
        var withoutWins = listed.Count(award => award.Result == AwardResult.Nominated);
        if (claim.Count is { } claimed && (claimed < fewest || claimed > held.Count) && !(claim.Result == AwardResult.Nominated && claimed == withoutWins))
        {
            var severity = isComplete || claimed < fewest ? Severity.Error : Severity.Suggestion;
            yield return Report(context, claim, AwardFault.OtherCount, $"but show.yml lists {held.Count} ({Cite(held[0])}).", severity);
        }
    }

    private static IEnumerable<(AwardFault, RuleFinding)> JudgeCategories(RuleContext context, AwardClaim claim, List<Award> listed, List<Award> held, bool isComplete)
    {
        // An award without a category, or with one that nobody knows, may be the one that is meant.
        if (held.Exists(award => award.Category is null))
        {
            yield break;
        }

        foreach (var category in claim.Categories.Where(category => !held.Exists(award => IsIn(category, award))))
        {
            var nominated = listed.Find(award => IsIn(category, award));
            var told = nominated is null
                ? $"but show.yml lists {claim.Body.Name}s in other categories: {Categories(held)} ({Cite(held[0])})."
                : $"but show.yml lists {nominated.Category} as a nomination ({Cite(nominated)}); won: {Categories(held)}.";
            var isUnknown = held.Exists(award => AwardCategory.KeyOf(award.Category!) is null);
            var severity = isUnknown ? Severity.Suggestion : isComplete ? Severity.Error : nominated is null ? Severity.Suggestion : Severity.Warning;
            yield return Report(context, claim with { Span = category.Span }, AwardFault.OtherCategory, told, severity);
        }
    }

    /// <summary>A person's award for this show.</summary>
    private static IEnumerable<(AwardFault, RuleFinding)> JudgePart(RuleContext context, AwardClaim claim, AwardHolder.Person person, List<Award> listed, Facts facts, bool isComplete)
    {
        var own = listed.Where(award => IsOf(person, award)).ToList();
        var held = own.Where(award => Fits(claim, award)).ToList();
        if (person.IsLoose && IsTrueOfSomebody(claim, listed))
        {
            return [];
        }

        if (held.Count > 0)
        {
            var shared = listed.Where(award => Fits(claim, award) && !IsOfSomebody(award, facts));
            return JudgeCategories(context, claim, own, [.. held, .. shared], isComplete);
        }

        if (own.Count > 0)
        {
            return [Report(context, claim, AwardFault.NominatedOnly, $"but show.yml has {person.Credit.Name} as nominated ({Cite(own[0])}).", isComplete ? Severity.Error : Severity.Warning)];
        }

        // An award without a recipient may be this person's, and one that a country or a company has is told as its director's.
        if (listed.Exists(award => Fits(claim, award) && !IsOfSomebody(award, facts) && (award.Recipient is null || (person.Credit.Job is not null && (claim.Categories.Count == 0 || claim.Categories.Any(category => IsIn(category, award)))))))
        {
            return [];
        }

        return [isComplete
            ? Report(context, claim, AwardFault.NotHeld, $"but show.yml lists no {claim.Body.Name} for {person.Credit.Name} and says that its awards are complete.", Severity.Error)
            : Report(context, claim, AwardFault.NotHeld, $"cannot be checked: show.yml lists no {claim.Body.Name} for {person.Credit.Name}. Please make sure.", Severity.Suggestion)];
    }

    /// <summary>A person's award for any work: never wrong, at most worth a look.</summary>
    private static IEnumerable<(AwardFault, RuleFinding)> JudgePerson(RuleContext context, AwardClaim claim, AwardHolder.Person person, List<Award> own)
    {
        if (own.Exists(award => Fits(claim, award)))
        {
            return [];
        }

        return [own.Count > 0
            ? Report(context, claim, AwardFault.NominatedOnly, $"but show.yml has {person.Credit.Name} as nominated ({Cite(own[0])}). Is there a win for another work?", Severity.Suggestion)
            : Report(context, claim, AwardFault.NotHeld, $"cannot be checked: show.yml lists no {claim.Body.Name} for {person.Credit.Name}. Please make sure.", Severity.Suggestion)];
    }

    private static bool IsTrueOfSomebody(AwardClaim claim, List<Award> listed) =>
        listed.Exists(award => Fits(claim, award)) && claim.Categories.All(category => listed.Exists(award => Fits(claim, award) && IsIn(category, award)));

    private static bool Fits(AwardClaim claim, Award award) => award.Result == AwardResult.Won || claim.Result == AwardResult.Nominated;

    private static bool IsIn(AwardCategoryClaim category, Award award) =>
        award.Category is { } official && AwardCategory.KeyOf(official) is { } key && category.Keys.Contains(key);

    private static bool IsOfShow(Award award, Facts facts) => award.Work is null || award.Work.Equals(facts.Title.Value, StringComparison.OrdinalIgnoreCase);

    // “Ada Love, Bo Quill ("The Song")” are two.
    private static bool IsOf(AwardHolder.Person person, Award award) => IsOf(person.Name, award) || IsOf(PersonName.Parse(person.Credit.Name), award);

    private static bool IsOfSomebody(Award award, Facts facts) =>
        award.Recipient is not null && facts.Talent.OnScreen.Concat(facts.Talent.OffScreen).Any(credit => IsOf(PersonName.Parse(credit.Name), award));

    private static bool IsOf(PersonName person, Award award) =>
        award.Recipient is { } recipient && recipient.Replace(" and ", ",", StringComparison.Ordinal).Split([',', '&', ';', '(', '/']).Any(name => PersonName.Parse(name) is { Parts.Count: > 0 } one && one.IsSame(person));

    private static string Categories(List<Award> awards) => string.Join(", ", awards.Select(award => award.Category).Distinct(StringComparer.Ordinal).Take(4));

    private static string Cite(Award award) => FactCitation.Of(award.Location);

    private static (AwardFault, RuleFinding) Report(RuleContext context, AwardClaim claim, AwardFault fault, string told, Severity cap)
    {
        var written = context.Text.Substring(claim.Span.Start, claim.Span.Length);
        return (fault, new(new TextSpan(claim.Span.Start, claim.Span.Length), told.StartsWith("but", StringComparison.Ordinal) ? $"“{written}”, {told}" : $"“{written}” {told}", Cap: cap));
    }
}
