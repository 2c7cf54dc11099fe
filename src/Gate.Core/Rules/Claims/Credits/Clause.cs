using Gate.Core.Rules.Text;

namespace Gate.Core.Rules.Claims.Credits;

/// <summary>Where in its clause a name stands, which decides whether what follows is said of it.</summary>
internal static class Clause
{
    private static readonly Lazy<RulePattern> Opens = new(() => new(@"(?:^|[.;:–—(-] ?|, |\b(?:and|but|while|where|when|as|which|that|because|though|although|with|sees|has) |\b(?:[Dd]irector|[Ww]riter|[Aa]ctor|[Aa]ctress|[Ss]tar|[Ff]ilmmaker|[Cc]omposer|[Nn]ovelist|[Nn]ewcomer|[Vv]eteran|[Ss]creenwriter|[Ss]inger|[Cc]omedian|[Pp]roducer|[Cc]reator|winner|nominee)s? )$"));
    private static readonly Lazy<RulePattern> InComma = new(() => new(@"^(?:'s?\b|,)"));
    private static readonly Lazy<RulePattern> OwnComma = new(() => new(@"^,(?: (?:who|also|as|playing|in the role|here|[\p{L}]+ing|seen|himself|herself)\b)"));
    private static readonly Lazy<RulePattern> OwnTurn = new(() => new(@"^'s? (?:[\w-]+ ){0,3}(?:turn|performance|portrayal|work|take) as "));
    private static readonly Lazy<RulePattern> EndsList = new(() => new(@"^(?:[.;:)!?]|$|,(?: \p{L}+(?:ed|ing)\b| (?:the|this|an?|it|who|which|based|and|with|in|about|from)\b| \p{Lu})| and\b| &| [–—]| \(| in (?:19|20)\d\d| (?:about|from|based|after|which|that|for|with|and)\b)"));
    private static readonly Lazy<RulePattern> Bound = new(() => new(@"\b(?:with|by|from|of|opposite|alongside|starring|stars|features|featuring|to|for|as|on|includes?)(?: (?:[\p{Lu}][\p{L}.'’-]*|and|&|de|van|von|del|di|bo|la|le)[,.]?)* $"));
    private static readonly Lazy<RulePattern> SharedVerb = new(() => new(@"^,? and "));
    private static readonly Lazy<RulePattern> Companion = new(() => new(@"\b(?:opposite|alongside|joins|joining|beside|next to|versus|meets|against|joined by|to|than|like|from|after|unlike|reunites with|replaces|replacing)(?: the)? $"));

    /// <summary>False for `Ada Love, last seen with Bo Quill, plays`: the verb behind the comma belongs to the name before.</summary>
    public static bool IsSubject(MentionContext context)
    {
        var after = context.ToNext;
        if (SharedVerb.Value.IsMatch(after) && Bound.Value.IsMatch(context.Before))
        {
            return false;
        }

        return !InComma.Value.IsMatch(after) || OwnComma.Value.IsMatch(after) || OwnTurn.Value.IsMatch(after) || (after.StartsWith(',') && Opens.Value.IsMatch(context.Before) && (context.Link is null || !context.Link.StartsWith(',')));
    }

    /// <summary>
    /// True when this name and the one after it may be the subject of one verb. A name behind a preposition or a verb has its place already, and `, and` begins a
    /// clause of its own unless it ends a list: `wrote it with Ada Love, and Bo Quill composed the score`.
    /// </summary>
    public static bool IsFirstOfSubjects(MentionContext context) =>
        (Opens.Value.IsMatch(context.Before) || context.IsListed) && !Bound.Value.IsMatch(context.Before)
        && (context.LinkToNext?.Trim() is not ", and" || (context.IsListed && context.Link!.Trim() == ","));

    /// <summary>`Ada Love stars opposite Bo Quill as Erin`: nobody can tell whose part it is.</summary>
    public static bool IsCompanion(MentionContext context) => Companion.Value.IsMatch(context.Before);

    /// <summary>True when a name that follows `and` or a comma ends a list, and does not begin a clause of its own.</summary>
    public static bool EndsOrContinuesList(MentionContext context) =>
        EndsList.Value.IsMatch(context.After) && !(context.Link!.Trim() is ", and" && context.After.StartsWith(','));
}
