using Gate.Core.Catalogs;
using Gate.Core.Documents;
using Gate.Core.Rules.Text;

namespace Gate.Core.Rules.Claims;

/// <summary>
/// SYN1404: finds a genre word that says of this show what its genres do not: `this documentary` of a thriller. A list of genres is seldom all of them,
/// so it is a suggestion unless the metadata is declared complete.
/// </summary>
internal sealed class GenreWordRule : TextRule
{
    // A genre word, and what a genre in the list must contain for the word to be right.
    private static readonly (string Word, string[] Genres)[] Words =
    [
        ("documentary", ["docu", "non-fiction", "nonfiction", "factual", "biograph", "special interest", "news", "natur", "animals", "histor", "science", "travel", "reality", "unscripted", "lifestyle", "sport", "music", "art"]),
        ("docuseries", ["docu", "non-fiction", "nonfiction", "factual", "special interest", "news", "natur", "animals", "histor", "science", "travel", "reality", "unscripted", "lifestyle", "sport", "music"]),
        ("sitcom", ["com", "family", "kids"]),
        ("comedy", ["com", "stand-up", "satire", "parody", "humor", "humour", "variety", "sketch"]),
        ("horror", ["horror", "thriller", "suspense", "supernatural", "scary", "slasher", "gore"]),
        ("western", ["western"]),
        ("musical", ["music", "dance", "danc", "concert"]),
        ("thriller", ["thrill", "suspense", "crime", "mystery", "horror", "action", "spy", "psychological"]),
        ("anime", ["anime", "animat", "cartoon"]),
    ];

    private static readonly Lazy<RulePattern> Claims = new(() => new(
        $@"\bthis\s+(?:[a-z][a-z-]*,?\s+){{0,2}}(?<genre>{string.Join('|', Words.Select(word => word.Word))})(?:[.,:;!]|$|\s(?:film|movie|series|special|about|that|which|in which|where|starring|from|follow|explore|tell))",
        caseSensitive: false));

    public override IEnumerable<RuleFinding> Check(RuleContext context)
    {
        if (context.Facts is not { Genres.Count: > 0 } facts || !context.Prose.Folded.Contains("this ", StringComparison.Ordinal))
        {
            yield break;
        }

        foreach (var match in Claims.Value.Matches(context.Prose.Plain))
        {
            var word = match.Groups["genre"];
            var fitting = Words.First(entry => entry.Word.Equals(word.Value, StringComparison.OrdinalIgnoreCase)).Genres;
            if (!facts.Genres.Any(genre => fitting.Any(part => genre.Value.Contains(part, StringComparison.OrdinalIgnoreCase))))
            {
                yield return new(new TextSpan(word.Index, word.Length),
                    $"“{word.Value}”, but the genres are {string.Join(", ", facts.Genres.Select(genre => genre.Value))} ({FactCitation.Of(facts.Genres[0].Location)}).",
                    Cap: facts.IsComplete(Facet.Metadata) ? Severity.Error : Severity.Suggestion);
            }
        }
    }
}
