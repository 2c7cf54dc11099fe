using Gate.Core.Documents;
using Gate.Core.Rules.Text;

namespace Gate.Core.Rules.Claims.Credits;

/// <summary>Authors of a source who are told by one name alone: `taken from Colette's novel`. Nobody of that name may be in the credits.</summary>
internal static class SourceNames
{
    private static readonly Lazy<RulePattern> Source = new(() => new(
        @"\b(?:taken|adapted|drawn|derived|based(?: \w+ly)?) (?:for the screen )?(?:on|upon|from) (?<n>\p{Lu}[\p{L}-]{2,})['’]s? (?:[\p{L}\d-]+ ){0,3}?(?:novel|novella|play|memoirs?|autobiography|short story|book)\b"));

    public static IEnumerable<TalentClaim> Read(ProseText prose, Cast cast)
    {
        if (!prose.Folded.Contains("from ", StringComparison.Ordinal) && !prose.Folded.Contains("based", StringComparison.Ordinal))
        {
            yield break;
        }

        foreach (var match in Source.Value.Matches(prose.Plain))
        {
            var name = PersonName.Parse(match.Groups["n"].Value);
            if (!cast.People.Any(person => person.Name.Folded.Contains(name.Folded[0])) && !cast.IsRole(name))
            {
                var who = new Mention(new TextSpan(match.Groups["n"].Index, match.Groups["n"].Length), name, [], false);
                yield return new TalentClaim.Works(TextSpan.FromBounds(who.Span.Start, match.Index + match.Length), who, Job.Author);
            }
        }
    }
}
