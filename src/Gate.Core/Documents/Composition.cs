using System.Globalization;
using System.Text;

namespace Gate.Core.Documents;

/// <summary>
/// Canonical composition (Unicode Standard Annex #15, D117) of a letter and the marks that follow it. The program runs without ICU, where
/// <see cref="string.Normalize()"/> does nothing. Marks are taken in the order in which they stand; supplementary planes are left alone.
/// </summary>
internal static class Composition
{
    private const int HangulBase = 0xAC00;
    private const int LeadingBase = 0x1100;
    private const int VowelBase = 0x1161;
    private const int TrailingBase = 0x11A7;
    private static readonly Lazy<Dictionary<(char First, char Second), char>> Pairs = new(ReadPairs);

    /// <summary>True when a character may join the one before it, so that a text without any such is already composed.</summary>
    public static bool MayJoin(char c) => c >= 0x300
        && (CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
            || c is >= (char)VowelBase and <= (char)0x11C2);

    /// <returns>The composed character, or null when the two stay apart.</returns>
    public static char? Compose(char first, char second)
    {
        if (first is >= (char)LeadingBase and <= (char)0x1112 && second is >= (char)VowelBase and <= (char)0x1175)
        {
            return (char)(HangulBase + (((first - LeadingBase) * 21) + (second - VowelBase)) * 28);
        }

        if (first is >= (char)HangulBase and <= (char)0xD7A3 && (first - HangulBase) % 28 == 0 && second is > (char)TrailingBase and <= (char)0x11C2)
        {
            return (char)(first + (second - TrailingBase));
        }

        return Pairs.Value.TryGetValue((first, second), out var composed) ? composed : null;
    }

    /// <returns>The text composed; the same string when there is nothing to compose.</returns>
    public static string Compose(string text)
    {
        if (!text.Any(MayJoin))
        {
            return text;
        }

        var composed = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (composed.Length > 0 && MayJoin(c) && Compose(composed[^1], c) is { } joined)
            {
                composed[^1] = joined;
            }
            else
            {
                composed.Append(c);
            }
        }

        return composed.ToString();
    }

    private static Dictionary<(char First, char Second), char> ReadPairs()
    {
        var pairs = new Dictionary<(char First, char Second), char>();
        foreach (var line in Resources.Read("compositions.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            pairs.Add((line[0], line[1]), line[2]);
        }

        return pairs;
    }
}
