using Gate.Core.Catalogs;
using Gate.Core.Rules.Text;

namespace Gate.Core.Rules.Form;

/// <summary>
/// SYN1921: finds variants of a show that are the same text, or nearly: four fifths of all pairs of neighbouring words in common (Jaccard). It is told
/// once, at the variant that comes later by name.
/// </summary>
internal sealed class NearDuplicateRule : TextRule
{
    private const double Near = 0.8;
    private const int FewestWords = 5;

    public override IEnumerable<RuleFinding> Check(RuleContext context)
    {
        if (context.Suite.Count == 0 || context.Prose.WordSpans.Length < FewestWords)
        {
            yield break;
        }

        var own = new Lazy<HashSet<(string, string)>>(() => Pairs(context.Prose));
        foreach (var other in context.Suite.Where(other => string.CompareOrdinal(other.Id.Variant, context.Variant) < 0))
        {
            var likeness = IsOfLikeLength(context.Text, other.Text) ? Likeness(own.Value, Pairs(new(other.Text, context.Language))) : 0;
            if (likeness >= Near)
            {
                yield return Report(context, other, likeness);
                yield break;
            }
        }
    }

    private static bool IsOfLikeLength(string one, string other) => Math.Min(one.Length, other.Length) > Near * 0.8 * Math.Max(one.Length, other.Length);

    private static double Likeness(HashSet<(string, string)> one, HashSet<(string, string)> other)
    {
        var common = one.Count(other.Contains);
        return (double)common / Math.Max(1, one.Count + other.Count - common);
    }

    private static HashSet<(string First, string Second)> Pairs(ProseText prose)
    {
        var pairs = new HashSet<(string, string)>();
        for (var i = 0; i + 1 < prose.WordSpans.Length; i++)
        {
            pairs.Add((prose.FoldedWord(i).ToString(), prose.FoldedWord(i + 1).ToString()));
        }

        return pairs;
    }

    private static RuleFinding Report(RuleContext context, Synopsis other, double likeness) => likeness >= 1
        ? new(context.Prose.Sentences[0], $"The variants “{other.Id.Variant}” and “{context.Variant}” say the same, word for word. Write each for its place, or leave one out.")
        : new(context.Prose.Sentences[0], $"This is nearly the same text as the variant “{other.Id.Variant}”. Is one a draft of the other?", Cap: Severity.Suggestion);
}
