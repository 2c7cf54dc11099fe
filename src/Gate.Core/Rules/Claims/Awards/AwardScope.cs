using System.Text.RegularExpressions;
using Gate.Core.Catalogs;
using Gate.Core.Rules.Text;

namespace Gate.Core.Rules.Claims.Awards;

/// <summary>Whether the words around an award speak of another work, another year, a life's work or of something that is not so: `dreams of an Oscar`, `won one for Low Tide`.</summary>
internal static class AwardScope
{
    private static readonly Lazy<RulePattern> Unreal = new(() => new(
        @"\b(?:not|no|never|none|nor|neither|without|fail\w*|missed|denied|snubbed|robbed|overlooked|despite|instead|rather than|hop(?:e|es|ed|ing)|dream\w*|could|can|might|may|should|would|will|must|if|unless|until|wants?|wanted|wanting|promis\w+|worthy|deserves?|predict\w*|tipped|favou?rite to|determined|tr(?:y|ies|ied|ying)|fake|fictional|obsess\w+|chas\w+|pretend\w*|imagin\w+|campaign\w*|plan\w* to|about to|eve of|like an?|submitted|submission|selected as|entry|eligible|shortlist\w*|longlist\w*|almost|nearly|lifetime|honorary|career|known for|famous for|remembered for|previously|earlier|later (?:film|work|series)|next (?:film|work)|other (?:films?|works?)|another (?:film|work|series)|fresh from|before|after|since|following|unlike|sequel to|remake of|follow-up)\b|n['’]t\b",
        caseSensitive: false));

    // The later film of a director is no word of it; what is denied behind the award is: `nominated for an Oscar that went to another film`.
    private static readonly Lazy<RulePattern> UnrealAfter = new(() => new(
        @"^ (?:buzz|ceremon\w+|night|season|race|campaign|bait|voters?|party|speech|hopeful\w*|contender\w*|history|record\w*|consideration|attention|recognition|entry|submission|shortlist\w*|telecast|broadcast|show|host\w*|dress|gown|statue\b|pool|trivia|standards?|glory|snub\w*)\b|^[^.;]{0,40}\b(?:previous|earlier|other|next|another|different|second|third|predecessor|sequel|career|lifetime|before|years? later|years? earlier)\b",
        caseSensitive: false));

    private static readonly Lazy<RulePattern> GoesOn = new(() => new(@"^,? (?:(?!thanks |plus |besides |versus )\p{Ll}{2,}s|it|the|this|its) "));
    private static readonly Lazy<RulePattern> Year = new(() => new(@"\b(?:19|20)\d\d\b"));
    private static readonly Lazy<RulePattern> Aimed = new(() => new(@"\b(?:for|of|with|from|in|on|as|to)(?: (?:the|his|her|their|its|an?|work|role|part|performance|turn|score|script|screenplay|music|songs?|director|film|movie|drama|series|comedy|on|in|of)\b)* [“""'‘]?(?<t>\p{Lu}[\w'’.-]*(?: (?:(?:of|the|and|in|to|a|van|von|de|del|der|bo|le|la|for) )*\p{Lu}[\w'’.-]*)*)"));
    private static readonly Lazy<RulePattern> OtherThing = new(() => new(
        @"\b(?:novel|book|play|memoir|stage|Broadway|album|short|poem|newspaper|campaign|original (?:film|series|musical|version|production)|films|movies|first film|sequel|predecessor|previous|earlier)\b[^,;]{0,40}$"));

    private static readonly Lazy<RulePattern> OfAnother = new(() => new(
        @"\b(?:sequel|prequel|remake|follow-up|companion|homage|tribute|story|tale|making|star|maker|author|creator|director|producer|writer|actor|actress)s? (?:to|of|behind) (?:an?|the) [^,;.]{0,40}$|^(?:Her|His|Their|My|Whose) (?:[\w-]+ ){0,2}(?:film|movie|documentary|series|show|drama|comedy|thriller|musical|novel|book|play|album|short|debut)\b|\b(?:who|whose) [^,;.]{0,20}$"));

    private static readonly Lazy<RulePattern> Work = new(() => new(@"\b(?:into|as|for) (?:an?|the|this) (?:[\w'-]+ ){0,4}(?:film|movie|series|show|drama|comedy|thriller|documentary|musical|miniseries|fantasy|western|romance|satire|feature)\b"));

    /// <summary>True when the award is told as something else than this work's.</summary>
    /// <param name="clause">The words of the clause before the award.</param>
    public static bool IsElsewhere(AwardHead head, string clause, Cast cast, Facts facts)
    {
        var after = FirstClause(head.After);
        return Unreal.Value.IsMatch(clause) || UnrealAfter.Value.IsMatch(after) || NamesYear(clause, facts) || NamesYear(after, facts) || (!IsOverBefore(head, after) && NamesWork(after, cast, facts));
    }

    // “…, its script an Oscar winner, sends Mac to Scotland”: what follows belongs to the clause around.
    private static bool IsOverBefore(AwardHead head, string after) => (head.IsBearer || head.IsAttribute || after.StartsWith(',')) && GoesOn.Value.IsMatch(after);

    /// <summary>`… based on a novel, which`: what the clause goes on about is something else.</summary>
    public static bool IsOtherThing(string before) => OtherThing.Value.Matches(before) is [var thing] && !Work.Value.IsMatch(thing.Value);

    /// <summary>`a sequel to a film that`, `the star of a film that`, `Her documentary`: the work that the clause goes on about is another one.</summary>
    public static bool IsOfAnother(string before) => OfAnother.Value.IsMatch(before);

    /// <summary>The words up to the end of the clause.</summary>
    public static string FirstClause(string after)
    {
        for (var i = 0; i < after.Length; i++)
        {
            // The full stop after an initial ends nothing.
            if (after[i] is ';' or ':' || (after[i] is ',' && i > 0) || (after[i] is '.' && (i == 0 || !char.IsUpper(after[i - 1]))))
            {
                return after[..i];
            }
        }

        return after;
    }

    /// <summary>The words of the last clause.</summary>
    public static string LastClause(string before)
    {
        for (var i = before.Length - 1; i >= 0; i--)
        {
            if (before[i] is ';' or ':' || (before[i] is '.' && (i == 0 || !char.IsUpper(before[i - 1]))))
            {
                return before[(i + 1)..];
            }
        }

        return before;
    }

    // The ceremony is in the year after.
    private static bool NamesYear(string words, Facts facts) => facts.ReleaseDate is { } date && Year.Value.Matches(words)
        .Any(match => int.Parse(match.Value, System.Globalization.CultureInfo.InvariantCulture) - date.Value.Year is < 0 or > 1);

    private static bool NamesWork(string words, Cast cast, Facts facts) => Aimed.Value.Matches(words).Any(match => IsUnknown(match, cast, facts.Title.Value));

    private static bool IsUnknown(Match match, Cast cast, string title) => match.Groups["t"].Value.Split(" and ").Any(named => IsUnknown(named, cast, title));

    private static bool IsUnknown(string named, Cast cast, string title)
    {
        var name = PersonName.Parse(named.EndsWith("'s", StringComparison.Ordinal) ? named[..^2] : named);
        return !named.Equals(title, StringComparison.OrdinalIgnoreCase) && !named.StartsWith("Best ", StringComparison.OrdinalIgnoreCase) && !named.StartsWith("Original ", StringComparison.Ordinal)
            && AwardBody.All.All(body => !body.Gave(named)) && !cast.IsRole(name) && cast.Find(name) is null && cast.CreditsOfFamily(name).Count == 0;
    }
}
