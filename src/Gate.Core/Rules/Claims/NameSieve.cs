using System.Text;
using Gate.Core.Catalogs;
using Gate.Core.Rules.Text;

namespace Gate.Core.Rules.Claims;

/// <summary>
/// Tells from the letters of the credits, before any name is read, that a text cannot speak of them: most synopses name nobody, and reading a cast costs more than
/// the rest of these rules. When in doubt it says that the text may.
/// </summary>
internal static class NameSieve
{
    private const uint AnyLetter = uint.MaxValue;

    /// <summary>False when no two neighbouring words are a credited name, right or with an error: their first letters are those of no part of any.</summary>
    public static bool MayMisspell(ProseText prose, Talent talent)
    {
        uint? initials = null;
        for (var i = 0; i + 1 < prose.WordSpans.Length; i++)
        {
            if (NameWords.IsCapital(prose, i) && (NameWords.IsCapital(prose, i + 1) || NameWords.IsParticle(prose, i + 1))
                && IsAmong(prose.FoldedWord(i)[0], initials ??= InitialsOf(talent)) && IsAmong(prose.FoldedWord(i + 1)[0], initials.Value))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>False when no capitalised word stands in a credited name.</summary>
    public static bool MayName(ProseText prose, Talent talent)
    {
        for (var i = 0; i < prose.WordSpans.Length; i++)
        {
            if (NameWords.IsCapital(prose, i) && (MayStandIn(prose.FoldedWord(i), talent.OnScreen) || MayStandIn(prose.FoldedWord(i), talent.OffScreen)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool MayStandIn(ReadOnlySpan<char> word, IReadOnlyList<Credit> credits)
    {
        var bare = word.EndsWith("'s") ? word[..^2] : word;
        if (bare.IsEmpty || bare.ContainsAny('.', '-') || !Ascii.IsValid(bare))
        {
            return credits.Count > 0;
        }

        for (var i = 0; i < credits.Count; i++)
        {
            var name = credits[i].Name;
            if (!Ascii.IsValid(name) || BeginsWithInitial(name) || name.AsSpan().Contains(bare, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    // J. K. is also J.K. and JK.
    private static bool BeginsWithInitial(string name)
    {
        var first = 0;
        while (first < name.Length && !char.IsAsciiLetterOrDigit(name[first]))
        {
            first++;
        }

        return first + 1 < name.Length && !char.IsAsciiLetterOrDigit(name[first + 1]);
    }

    private static uint InitialsOf(Talent talent) => InitialsOf(talent.OnScreen) | InitialsOf(talent.OffScreen);

    private static uint InitialsOf(IReadOnlyList<Credit> credits)
    {
        var initials = 0u;
        for (var i = 0; i < credits.Count; i++)
        {
            var name = credits[i].Name;
            if (!Ascii.IsValid(name))
            {
                return AnyLetter;
            }

            for (var at = 0; at < name.Length; at++)
            {
                initials |= char.IsAsciiLetter(name[at]) && (at == 0 || !char.IsAsciiLetterOrDigit(name[at - 1])) ? Bit(char.ToLowerInvariant(name[at])) : 0;
            }
        }

        // C and K sound alike.
        return (initials & (Bit('c') | Bit('k'))) != 0 ? initials | Bit('c') | Bit('k') : initials;
    }

    private static bool IsAmong(char letter, uint initials) => !char.IsAsciiLetterLower(letter) || (initials & Bit(letter)) != 0;

    private static uint Bit(char letter) => 1u << (letter - 'a');
}
