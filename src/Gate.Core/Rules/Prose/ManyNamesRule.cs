using System.Buffers;
using Gate.Core.Documents;
using Gate.Core.Rules.Text;

namespace Gate.Core.Rules.Prose;

/// <summary>SYN1213: finds a text that names more persons than a reader can keep. A text in title case has no names that could be told.</summary>
internal sealed class ManyNamesRule : TextRule
{
    private const int Most = 9;

    // Single words are more often things than people.
    private const int FewestFullNames = 6;

    // A long text may have more names than a short one.
    private const int WordsPerName = 8;

    // So many function words may have capitals as parts of titles.
    private const int TitleWords = 3;

    // Where names are what the show is.
    private static readonly SearchValues<string> Lists = SearchValues.Create(
        ["postcard", "compilation", "cartoon", "concert", "line-up", "lineup", "orchestra", "tournament", "comedian", "stand-up", "composer", "piano", "selection of", "restaurants"], StringComparison.Ordinal);

    public override IEnumerable<RuleFinding> Check(RuleContext context)
    {
        var prose = context.Prose;
        if (!MayHaveMany(prose) || IsInTitleCase(prose))
        {
            yield break;
        }

        var names = PersonNames.In(prose);
        if (!AreMany(prose, names) || prose.Folded.AsSpan().ContainsAny(Lists))
        {
            yield break;
        }

        names = PersonNames.WithoutPlaces(prose, names);
        if (AreMany(prose, names))
        {
            yield return new(names[Most], $"{names.Count} persons are named here, and readers keep three or four. Who of them is needed?");
        }
    }

    private static bool AreMany(ProseText prose, List<TextSpan> names) => names.Count > Most && prose.WordSpans.Length < names.Count * WordsPerName
        && names.Count(name => prose.Text.AsSpan(name.Start, name.Length).Contains(' ')) >= FewestFullNames;

    // Each name begins with a word of its own in capitals, and six of ten have two.
    private static bool MayHaveMany(ProseText prose)
    {
        var capitals = 0;
        foreach (var word in prose.WordSpans)
        {
            if (char.IsUpper(prose.Text[word.Start]) && ++capitals > Most + FewestFullNames)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when `The` and `Of` have capitals too, other than at the beginning of a sentence or now and then in a title.</summary>
    private static bool IsInTitleCase(ProseText prose)
    {
        var capitals = 0;
        for (var i = 0; i < prose.WordSpans.Length; i++)
        {
            capitals += char.IsUpper(prose.Text[prose.WordSpans[i].Start]) && CommonWords.Find(prose.FoldedWord(i), prose.WordHashes[i])?.Rarity == 0 ? 1 : 0;
        }

        return capitals > prose.Sentences.Count + TitleWords;
    }
}
