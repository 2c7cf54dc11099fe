using Gate.Core.Rules.Text;

namespace Gate.Core.Rules.Claims;

/// <summary>Which words of a text may belong to one name.</summary>
internal static class NameWords
{
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Particles =
        new HashSet<string>(StringComparer.Ordinal) { "de", "la", "las", "los", "van", "von", "der", "den", "del", "della", "da", "di", "du", "dos", "le", "el", "al", "bin", "ibn", "y", "af", "av", "zu", "ten", "ter" }
            .GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool IsCapital(ProseText prose, int word) => char.IsUpper(prose.Text[prose.WordSpans[word].Start]);

    public static bool IsParticle(ProseText prose, int word) => Particles.Contains(prose.FoldedWord(word));

    /// <returns>The capitalised word after one to three particles, 0 when there is none.</returns>
    public static int CapitalAfterParticles(ProseText prose, int word)
    {
        for (var i = word; i < Math.Min(word + 3, prose.WordSpans.Length - 1); i++)
        {
            if (!IsParticle(prose, i) || !Joins(prose, i))
            {
                return 0;
            }

            if (IsCapital(prose, i + 1))
            {
                return i + 1;
            }
        }

        return 0;
    }

    /// <summary>True when a word and the next one may stand in one name: white space between them, after an initial or `Jr` a full stop.</summary>
    public static bool Joins(ProseText prose, int word)
    {
        var here = prose.WordSpans[word];
        var text = prose.Text.AsSpan(here.Start, here.Length);
        if (text.Length > 2 && Typography.IsApostrophe(text[^2]) && text[^1] is 's' or 'S')
        {
            return false;
        }

        var gap = prose.Text.AsSpan(here.End, prose.WordSpans[word + 1].Start - here.End).Trim();
        return gap.IsEmpty || (gap is "." && (text.Length == 1 || text.Contains('.')));
    }
}
