using System.Buffers;
using Gate.Core.Rules.Text;

namespace Gate.Core.Rules.Claims.Credits;

/// <summary>The ways of naming a part in which the character stands apart from the verb to play: `As Erin, Ada Love`, `the role of Erin is taken by`, `lends Erin her wit`.</summary>
internal static class RolePhrases
{
    private const string Name = @"(?<c>(?-i:\p{Lu}[\w'’.-]*)(?: (?-i:\p{Lu}[\w'’.-]*)){0,3})";

    private static readonly Lazy<RulePattern>[] BeforeName =
    [
        Of($@"(?:^|[;:.,] )(?:as|in the (?:role|part) of|playing|portraying|cast as) {Name}, $"),
        Of($@"\b(?:role|part|character) of {Name} (?:is|was|went|goes|fell|falls) (?:taken by|played by|filled by|given to|to|in the hands of|portrayed by) $"),
        Of($@"\b{Name},? in the (?:person|shape|form) of $"),
        Of($@"(?:^|[^\w'’] ?|\b(?-i:\p{{Ll}}+) ){Name} (?:is|was) (?:given (?:life|voice|form) by|brought to life by|embodied by|in the hands of|incarnated by|personified by) $"),
    ];

    private static readonly Lazy<RulePattern>[] AfterName =
    [
        Of($@"^ (?:\w+ly )?(?:takes|took|has|fills|filled|assumes|inherits|gets) (?:on )?the (?:role|part) of {Name}\b"),
        Of($@"^ (?:\w+ly )?(?:lends|gives|brings|makes|turns|renders) {Name} (?:an?|his|her|their|some|all|real|into|to life|the)\b"),
        Of($@"^ (?:is|was|sits|stands|waits) (?:in|on|at|behind|under|next) [^,.;]{{2,40}}? as {Name}(?:[,.;:)]|$| and\b| who\b)"),
    ];

    private static readonly Lazy<RulePattern> Whom = Of($@"(?:^|[^\w'’] ?|\b(?-i:\p{{Ll}}+) ){Name}, whom $");
    private static readonly Lazy<RulePattern> Plays = new(() => new(@"^ (?:plays|portrays|voices|embodies)\b"));

    private static readonly SearchValues<string> Verbs = SearchValues.Create(
        ["take", "took", "has", "fill", "assume", "inherit", "get", "lend", "give", "bring", "make", "turn", "render", " is ", " was ", " sit", " stand", " wait"], StringComparison.Ordinal);

    /// <summary>The name of the character, with how far the claim goes before and after the actor's name.</summary>
    public static (string Character, int Before, int After)? Read(MentionContext context)
    {
        var before = context.Before;
        var mayPrecede = before.EndsWith(", ", StringComparison.Ordinal) || before.EndsWith(" by ", StringComparison.Ordinal) || before.EndsWith(" to ", StringComparison.Ordinal) || before.EndsWith(" of ", StringComparison.Ordinal);
        if (before.EndsWith(", whom ", StringComparison.Ordinal) && Plays.Value.IsMatch(context.After) && Whom.Value.Matches(before) is [.., var whom])
        {
            return (whom.Groups["c"].Value, before.Length - whom.Groups["c"].Index, 0);
        }

        foreach (var pattern in mayPrecede ? BeforeName : [])
        {
            if (pattern.Value.Matches(context.Before) is [.., var match])
            {
                return (match.Groups["c"].Value, context.Before.Length - match.Groups["c"].Index, 0);
            }
        }

        foreach (var pattern in context.ToNextPerson.AsSpan(0, Math.Min(30, context.ToNextPerson.Length)).ContainsAny(Verbs) ? AfterName : [])
        {
            if (pattern.Value.Matches(context.ToNextPerson) is [var match])
            {
                return (match.Groups["c"].Value, 0, match.Groups["c"].Index + match.Groups["c"].Length);
            }
        }

        return null;
    }

    private static Lazy<RulePattern> Of(string pattern) => new(() => new(pattern, caseSensitive: false));
}
