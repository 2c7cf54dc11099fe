using Gate.Core.Rules.Text;

namespace Gate.Core.Rules.Claims.Credits;

/// <summary>Lists of parts in which the verb stands once: `Ada Love plays Erin, Bo Quill the ferryman and Cleo Brand her mother`.</summary>
internal static class GappedRoles
{
    private const string End = @"(?=[,.;)]|$| and\b| (?:she|he|they|who|whom|that|in|with|opposite|while)\b)";

    private static readonly Lazy<RulePattern> VerbBefore = new(() => new(@"\p{Lu}[\p{L}'’.-]* (?:plays|is|portrays|voices|appears as|stars as) [^.;:()]{2,110}?(?:,|, and| and) $"));
    private static readonly Lazy<RulePattern> Named = new(() => new($@"^ (?:(?:the|young|old|his|her) (?:\p{{Ll}}[\p{{L}}-]* ){{0,2}})?(?<c>\p{{Lu}}[\p{{L}}'’-]*(?: \p{{Lu}}[\p{{L}}'’-]*){{0,2}}){End}"));
    private static readonly Lazy<RulePattern> Described = new(() => new($@"^ the (?<c>\p{{Ll}}[\p{{L}}-]*(?: \p{{Ll}}[\p{{L}}-]*){{0,2}}?(?: of (?:the )?[\p{{L}}-]+)?){End}"));

    /// <summary>The part told of a name, with where it ends; the words are those of a name or of a description.</summary>
    public static (string Words, bool IsName, int End)? Read(MentionContext context)
    {
        var after = context.ToNextPerson;
        if (context.Link is null || !(after.StartsWith(" the ", StringComparison.Ordinal) || (after.Length > 1 && char.IsLetter(after[1]))) || !VerbBefore.Value.IsMatch(context.Before))
        {
            return null;
        }

        if (Described.Value.Matches(after) is [var described])
        {
            return (described.Groups["c"].Value, false, described.Length);
        }

        return Named.Value.Matches(after) is [var named] ? (named.Groups["c"].Value, true, named.Length) : null;
    }
}
