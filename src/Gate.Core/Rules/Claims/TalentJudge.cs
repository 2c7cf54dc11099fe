using Gate.Core.Documents;
using Gate.Core.Rules.Text;

namespace Gate.Core.Rules.Claims;

/// <summary>Compares one claim about a person with the credits. What the credits do not hold is only wrong where they are complete.</summary>
internal static class TalentJudge
{
    private const Job Makers = Job.Director | Job.Writer | Job.Author | Job.Producer | Job.Creator;

    // One person has these, where show.yml names one: another name contradicts it even if the credits have gaps.
    private const Job Single = Job.Director | Job.Narrator | Job.Author | Job.Composer;

    private static readonly Lazy<RulePattern> Stars = new(() => new(@"^,? (?:which )?(?:stars|features|casts|unites|pairs|teams|reunites) \p{Lu}"));
    private static readonly Lazy<RulePattern> Old = new(() => new(@"\b(?:classic|timeless|immortal|beloved|famous|celebrated|tragedy|play|musical|fairy|tale|original|stage)\b"));

    public static RuleFinding? Judge(RuleContext context, TalentClaim claim, Cast cast, bool isComplete)
    {
        var mine = cast.Parts.Where(part => claim.Who.Credits.Contains(part.Credit)).ToList();
        return claim switch
        {
            TalentClaim.Plays plays => JudgeRole(context, plays, mine, isComplete),
            TalentClaim.Works { Job: Job.Performer } works => JudgeScreen(context, works, mine, isComplete),
            TalentClaim.Works works => JudgeJob(context, works, mine, [.. cast.Parts.Where(part => part.Jobs.HasFlag(works.Job))], isComplete),
            _ => throw new InvalidOperationException($"{claim} is no claim that can be judged."),
        };
    }

    private static RuleFinding? JudgeRole(RuleContext context, TalentClaim.Plays claim, List<Part> mine, bool isComplete)
    {
        if (claim.Holders.Any(mine.Contains) || mine.Exists(part => part.Character?.IsOpen == true))
        {
            return null;
        }

        var held = $"show.yml has {claim.Holders[0].Credit.Name} as {JobNames.Describe(claim.Holders[0].Credit)} ({FactCitation.Of(claim.Holders[0].Credit.Location)})";
        if (mine.Count == 0)
        {
            return Report(context, claim, $"is not in the credits; {held}.", isComplete ? Severity.Error : Severity.Suggestion);
        }

        var onScreen = mine.Find(part => part.Credit.Job is null);
        var isContradicted = onScreen?.Character is { } other && (claim.IsNamed || IsOtherRelation(claim, other));
        return Report(context, claim, $"is credited as {Told(onScreen ?? mine[0])}; {held}.", isComplete || isContradicted ? Severity.Error : Severity.Suggestion);
    }

    /// <summary>`Jamal's mother` and not his brother; who has no relation in show.yml may well be one.</summary>
    private static bool IsOtherRelation(TalentClaim.Plays claim, CharacterName mine)
    {
        var possessor = claim.Character.Split(' ')[0].ToLowerInvariant();
        return mine.RelationTo(possessor) is not null;
    }

    private static RuleFinding? JudgeScreen(RuleContext context, TalentClaim.Works claim, List<Part> mine, bool isComplete)
    {
        if (!isComplete || mine.Exists(part => part.Credit.Job is null))
        {
            return null;
        }

        return mine.Count == 0
            ? Report(context, claim, "is not in the credits, which show.yml calls complete.", Severity.Error)
            : Report(context, claim, $"is credited as {Told(mine[0])} and not on screen.", Severity.Error);
    }

    private static RuleFinding? JudgeJob(RuleContext context, TalentClaim.Works claim, List<Part> mine, List<Part> holders, bool isComplete)
    {
        if (holders.Count == 0 || mine.Exists(part => IsFair(claim, part.Jobs)))
        {
            return null;
        }

        var held = $"as {Noun(claim.Job)} show.yml has {string.Join(", ", holders.Take(3).Select(part => part.Credit.Name))} ({FactCitation.Of(holders[0].Credit.Location)})";
        if (claim.Force == ClaimForce.Loose)
        {
            return isComplete ? Report(context, claim, Tell(), ((IsMinor(context, mine) && IsShort(claim, context)) || (mine.Count == 0 && IsFilms(claim, context))) ? Severity.Error : Severity.Suggestion) : null;
        }

        var open = mine.Count > 0 && claim.Force == ClaimForce.Plain && Single.HasFlag(claim.Job) ? Severity.Warning : Severity.Suggestion;
        return Report(context, claim, Tell(), isComplete && !IsSource(claim, mine) ? Severity.Error : open);

        string Tell() => mine.Count == 0 ? $"is not in the credits; {held}." : $"is credited as {Told(mine[0])}; {held}.";
    }

    private static bool IsFair(TalentClaim.Works claim, Job mine) =>
        mine.HasFlag(claim.Job)
        || (claim.Job == Job.Creator && (mine & Makers) != Job.None)
        || (claim.Force == ClaimForce.Adapted && (mine & (Job.Director | Job.Author | Job.Creator)) != Job.None)
        || (claim.Force is ClaimForce.Possessive or ClaimForce.Loose && (mine & ~(Job.Performer | Job.Narrator)) != Job.None);

    // A drama may be called that of its star, and not that of somebody far down the cast.
    private static bool IsMinor(RuleContext context, List<Part> mine) =>
        mine.Count > 0 && mine.TrueForAll(part => part.Credit.Job is null && context.Facts!.Talent.OnScreen.Take(3).All(lead => lead.Name != part.Credit.Name));

    // “Ada Love's tense thriller”, and not “Ada Love's character assures a romance”.
    private static bool IsShort(TalentClaim.Works claim, RuleContext context)
    {
        var words = context.Prose.Plain[claim.Who.Span.End..claim.Span.End].Split(' ')[1..^1];
        return words.Length < 3 && Array.TrueForAll(words, word => !word.EndsWith('s') && word is not "character");
    }

    // “Ada Love's drama stars Bo Quill” speaks of who made it, unless the work is an old one: “Ada Love's classic tragedy”.
    private static bool IsFilms(TalentClaim.Works claim, RuleContext context) =>
        Stars.Value.IsMatch(context.Prose.Plain[claim.Span.End..Math.Min(context.Prose.Plain.Length, claim.Span.End + 40)]) && !Old.Value.IsMatch(context.Prose.Plain[claim.Who.Span.End..claim.Span.End]);

    // Who wrote the novel has written it, in a way.
    private static bool IsSource(TalentClaim.Works claim, List<Part> mine) => claim.Job == Job.Writer && mine.Exists(part => part.Jobs.HasFlag(Job.Author));

    private static string Told(Part part) => $"{JobNames.Describe(part.Credit)} ({FactCitation.Of(part.Credit.Location)})";

    private static string Noun(Job job) => job switch
    {
        Job.CostumeDesigner => "costume designer",
        Job.Author => "author of the source",
        _ => job.ToString().ToLowerInvariant(),
    };

    private static RuleFinding Report(RuleContext context, TalentClaim claim, string told, Severity cap)
    {
        var written = context.Text.Substring(claim.Span.Start, claim.Span.Length);
        var name = context.Text.Substring(claim.Who.Span.Start, claim.Who.Span.Length);
        return new(new TextSpan(claim.Span.Start, claim.Span.Length), $"“{written}”: {name} {told}", Cap: cap);
    }
}
