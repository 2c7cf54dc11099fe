using Gate.Core.Documents;
using Gate.Core.Rules.Claims.Credits;
using Gate.Core.Rules.Text;

namespace Gate.Core.Rules.Claims;

/// <summary>
/// Finds who is said to have made the show: `directed by Ada Love`, `Ada Love directs`, `which Love wrote with Bo Quill`, `from director Ada Love`, `based on
/// Ada Love's novel`, `Ada Love's 2008 drama`. What speaks of other works and of the story is no claim.
/// </summary>
internal static class JobClaimReader
{
    private static readonly Lazy<RulePattern> AnotherWork = new(() => new(
        @"\b(?:played|portrayed|voiced|diary|letters?|poem|essay|tape|album|symphony|opera|painting|report|trilogy|his own|her own|films|movies|shows|lost film|unfinished)\b[^.;]{0,20}$", caseSensitive: false));

    private static readonly Lazy<RulePattern> OtherProduction =
        new(() => new(@"\b(?:remake|reboot|reimagining|sequel|prequel|spin-off|original (?:film|series|show|movie)|tribute|documentary about|story of|life of|biopic)\b", caseSensitive: false));

    /// <summary>The claims of one name.</summary>
    /// <param name="listed">The jobs claimed of the name before it, when this name goes on with a list.</param>
    public static IReadOnlyList<TalentClaim.Works> Read(MentionContext context, Job listed)
    {
        var claims = new List<TalentClaim.Works>();
        if (listed != Job.None && context.IsListed && (context.Link!.Contains("and", StringComparison.Ordinal) || context.Link.Contains('&') || context.GoesOn) && !JobPhrases.GoesOnAsSubject(context.After) && Clause.EndsOrContinuesList(context))
        {
            Add(claims, context, listed, 0, 0);
        }

        foreach (var (job, match) in JobPhrases.Before(context.Before))
        {
            var isAuthor = job == Job.Writer && JobPhrases.IsOfSource(context.Before[..match.Index]);
            if (!AnotherWork.Value.IsMatch(context.Before[..match.Index]) && !IsCastBeside(context, match.Value))
            {
                Add(claims, context, isAuthor ? Job.Author : job, match.Length, 0);
            }
        }

        if (!OtherProduction.Value.IsMatch(context.Sentence))
        {
            foreach (var (job, before, after) in CreditPhrases.Read(context))
            {
                Add(claims, context, job, before, after);
            }
        }

        if (context.Link is null || !context.Before.EndsWith(" and ", StringComparison.Ordinal) || !context.IsListed)
        {
            ReadAfter(context, claims);
        }

        return claims;
    }

    // “Bo Quill directs, with Ada Love as Erin”
    private static bool IsCastBeside(MentionContext context, string words) =>
        words.EndsWith(", with ", StringComparison.Ordinal) && context.Who.IsCredited && context.Who.Credits.All(credit => credit.Job is null);

    private static void ReadAfter(MentionContext context, List<TalentClaim.Works> claims)
    {
        foreach (var (job, length) in JobPhrases.After(context.Before, context.ToNext))
        {
            if (!context.Who.IsCharacter && Clause.IsSubject(context) && !OtherProduction.Value.IsMatch(context.Sentence))
            {
                Add(claims, context, job, 0, length);
            }
        }

        if (!context.Who.IsCharacter && !OtherProduction.Value.IsMatch(context.Sentence) && DeedPhrases.After(context.After) is { } deed)
        {
            Add(claims, context, deed.Job, 0, deed.Length, deed.Force);
        }

        if (claims.Count == 0 && JobPhrases.Possessed(context.Before, context.ToNext) is { } possessed && !OtherProduction.Value.IsMatch(context.Sentence))
        {
            Add(claims, context, possessed.Job, 0, possessed.Length, possessed.Force);
        }
    }

    private static void Add(List<TalentClaim.Works> claims, MentionContext context, Job jobs, int before, int after, ClaimForce force = ClaimForce.Plain)
    {
        var span = TextSpan.FromBounds(context.Start - before, context.AfterStart + after);
        foreach (var job in Enum.GetValues<Job>().Where(job => job != Job.None && jobs.HasFlag(job) && claims.TrueForAll(claim => claim.Job != job)))
        {
            claims.Add(new(span, context.Who, job, force));
        }
    }
}
