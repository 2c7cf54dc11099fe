using Gate.Core.Documents;
using Gate.Core.Rules.Claims.Metadata;
using Gate.Core.Rules.Text;

namespace Gate.Core.Rules.Prose;

/// <summary>
/// SYN1312: finds a text made of the words of very many other synopses. The score is the mean rarity of its content words (mean inverse document
/// frequency, decimal logarithm, after Spärck Jones 1972), as <see cref="CommonWords"/> has it.
/// </summary>
internal sealed class GenericTextRule : TextRule
{
    private const int FewestWords = 10;
    private const double Lowest = 1.83;

    public override IEnumerable<RuleFinding> Check(RuleContext context)
    {
        var (words, sum) = Measure(context.Prose);
        return words >= FewestWords && sum / words < Lowest && !HasQuotation(context.Text) && !Place.In(context.Prose).Any()
            ?
            [
                new(new TextSpan(0, context.Text.Length),
                    $"Nearly all of its words stand in very many other synopses ({sum / words:0.00}; {Lowest:0.00} and more is usual). Name one thing that only this show has."),
            ]
            : [];
    }

    // Quoted words and a place are something that only this show has.
    private static bool HasQuotation(ReadOnlySpan<char> text) => text.ContainsAny('"', '“', '”');

    /// <summary>The content words, and the sum of their rarities.</summary>
    public static (int Words, double Sum) Measure(ProseText prose)
    {
        var words = 0;
        var sum = 0.0;
        foreach (var known in prose.KnownWords)
        {
            var rarity = known?.Rarity ?? CommonWords.Unlisted;
            if (rarity > 0)
            {
                words++;
                sum += rarity;
            }
        }

        return (words, sum);
    }

    public static ReadOnlySpan<char> WithoutPossessive(ReadOnlySpan<char> word) => word.EndsWith("'s") ? word[..^2] : word;
}
