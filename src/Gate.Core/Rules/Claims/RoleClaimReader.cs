using System.Text.RegularExpressions;
using Gate.Core.Documents;
using Gate.Core.Rules.Text;

namespace Gate.Core.Rules.Claims;

/// <summary>
/// Finds who is said to play whom: `Erin (Ada Love)`, `Ada Love as Erin`, `Ada Love plays Erin`, `Ada Love's Erin`, `Erin, played by Ada Love`. Only words that
/// mean a role of show.yml are a character; all else is let be.
/// </summary>
internal static class RoleClaimReader
{
    private const string Verb = "plays|play|played|portrays|portraying|portrayed|playing|voices|voicing|embodies|embodying|inhabits|inhabiting|is|takes on|brings to life|impersonates";

    private static readonly Lazy<RulePattern> PlayedBy = new(() => new(@"(?:\(|[,(] ?(?:who is |who's |both )?(?:played|portrayed|voiced|embodied)(?: \w+ly)? by |\bis (?:\w+ly )?(?:played|portrayed|voiced) by )$"));

    private static readonly Lazy<RulePattern> PlaysAs = new(() => new(
        $@"^(?:(?:,|, who| who)?(?: (?:\w+ly|also|who|again|later|then))* (?:{Verb})|(?:,? [^.;:()]{{0,70}}?)?,? (?:as|(?:in|to) the role of|takes? the role of|playing|portraying|who (?:also )?plays|starring as)|\s?\(as) "));

    private static readonly Lazy<RulePattern> OneOfMany = new(() => new(@"^, who (?:also |again )?(?:plays|portrays|voices|embodies|inhabits|is) "));
    private static readonly Lazy<RulePattern> Alone = new(() => new(@"^ (?:\w+ly |also |again )?(?:is|was|plays|portrays|voices|embodies|inhabits|impersonates) (?!as )"));
    private static readonly Lazy<RulePattern> Bracket = new(() => new(@"^ \((?<as>[^()]{1,40})\)"));
    private static readonly Lazy<RulePattern> Possessive = new(() => new(@"^'s? (?:[a-z-]+,? ){0,3}(?<c>\p{Lu}[\w'.-]*(?: \p{Lu}[\w'.-]*){0,3})"));
    private static readonly Lazy<RulePattern> OwnWork = new(() => new($@"\b(?:{AwardWords.Works}|plays|stars|portrays|voices|meets|helps|tells|follows|finds|joins)\b"));
    private static readonly Lazy<RulePattern> ClosesBracket = new(() => new(@"^ ?(?:[),;&/-]|and\b|in\b|of\b)"));

    /// <summary>What makes it another production, or a part that somebody else had.</summary>
    private static readonly Lazy<RulePattern> Elsewhere = new(() => new(
        @"\b(?:the original|originally|previous(?:ly)?|formerly|replac\w+|replacement|tak(?:es|ing) over from|remake|reboot|earlier|predecessor|younger version|instead of|famous for|best known|known for|impersonat\w+|mistake\w* (?:him|her) for|disguise\w*)\b",
        caseSensitive: false));

    public static TalentClaim.Plays? Read(MentionContext context, Cast cast)
    {
        if (!cast.HasCharacters || Elsewhere.Value.IsMatch(context.Before + context.ToNext) || context.Who.IsCharacter)
        {
            return null;
        }

        if (Credits.RolePhrases.Read(context) is { } told)
        {
            return Claim(context, cast, CharacterPhrase.Named(told.Character), context.Start - told.Before, context.AfterStart + told.After);
        }

        if (PlayedBy.Value.Matches(context.Before) is [var by])
        {
            return !IsSharedBracket(context) && ClosesBracket.Value.IsMatch(context.After) || by.Length > 1 ? ReadBefore(context, cast, by) : null;
        }

        // “Ada Love and Bo Quill star as Erin and Ed”: who is who, only a reader can tell.
        var isCollective = context.IsListed || (context.Link is not null && context.Before.EndsWith(" and ", StringComparison.Ordinal) && context.Link.Length < 6);
        if ((!isCollective || Alone.Value.IsMatch(context.ToNext) || OneOfMany.Value.IsMatch(context.ToNext)) && PlaysAs.Value.Matches(context.ToNext) is [var plays] && !plays.Value.EndsWith("such as ", StringComparison.Ordinal) && Credits.Clause.IsSubject(context) && !Credits.Clause.IsCompanion(context))
        {
            return ReadAfter(context, cast, plays.Length);
        }

        if (Credits.GappedRoles.Read(context) is { } gapped)
        {
            return gapped.IsName ? Claim(context, cast, CharacterPhrase.Named(gapped.Words), context.Start, context.AfterStart + gapped.End) : Describe(context, cast, gapped.Words, gapped.End);
        }

        var named = Bracket.Value.Matches(context.After) is [var bracket] ? bracket.Groups["as"] : Possessive.Value.Matches(context.After) is [var of] && !CharacterPhrase.Parts(of.Value) && !OwnWork.Value.IsMatch(of.Value) ? of.Groups["c"] : null;
        return named is null ? null : ReadNamed(context, cast, named);
    }

    // “Erin and Ed (Ada Love and Bo Quill)”: two names for two.
    private static bool IsSharedBracket(MentionContext context) => context.Before.EndsWith('(') && context.GoesOn;

    private static TalentClaim.Plays? ReadBefore(MentionContext context, Cast cast, Match by)
    {
        var phrase = CharacterPhrase.Before(context.Before[..by.Index]);
        return Claim(context, cast, phrase, context.Start - (context.Before.Length - phrase.Start), context.AfterStart);
    }

    private static TalentClaim.Plays? ReadAfter(MentionContext context, Cast cast, int from)
    {
        var phrase = CharacterPhrase.After(context.ToNextPerson[Math.Min(from, context.ToNextPerson.Length)..]);
        return Claim(context, cast, phrase, context.Start, context.AfterStart + from + phrase.Start + phrase.Length);
    }

    private static TalentClaim.Plays? ReadNamed(MentionContext context, Cast cast, Group named)
    {
        var phrase = CharacterPhrase.Named(named.Value);
        return Claim(context, cast, phrase, context.Start, context.AfterStart + named.Index + named.Length);
    }

    private static TalentClaim.Plays? Claim(MentionContext context, Cast cast, CharacterPhrase phrase, int start, int end)
    {
        var named = Named(cast, phrase);
        var meant = named.Count > 0 || phrase.Name.Count > 0 || phrase.Description.Count == 0
            ? named
            : cast.Parts.Where(part => part.Character?.IsDescribed(phrase.Description) == true).ToList();
        var closing = end < context.AfterStart + 1 && context.After.StartsWith(')') ? 1 : 0;
        return meant.Count == 0 ? null : new(TextSpan.FromBounds(start, end + closing), context.Who, string.Join(' ', phrase.Words), meant, named.Count > 0);
    }

    // “The general” is General Ruiz, if there is but one.
    private static TalentClaim.Plays? Describe(MentionContext context, Cast cast, string words, int end)
    {
        var description = words.ToLowerInvariant().Split(' ');
        var meant = cast.Parts.Where(part => part.Character?.IsDescribed(description) == true || (description.Length == 1 && part.Character?.IsTitled(description[0]) == true)).ToList();
        return meant.Count == 1 ? new(TextSpan.FromBounds(context.Start, context.AfterStart + end), context.Who, words, meant, IsNamed: true) : null;
    }

    /// <summary>`Hacker Lisbeth Salander` names her too.</summary>
    private static List<Part> Named(Cast cast, CharacterPhrase phrase)
    {
        for (var dropped = 0; dropped < phrase.Name.Count; dropped++)
        {
            var words = phrase.Name.Skip(dropped).ToList();
            var named = cast.Parts.Where(part => part.Character?.IsNamed(words) == true).ToList();
            if (named.Count > 0 && (dropped == 0 || words.Count > 1 || phrase.Start == 0))
            {
                return named;
            }
        }

        return [];
    }
}
