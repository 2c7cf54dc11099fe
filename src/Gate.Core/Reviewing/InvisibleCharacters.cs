using System.Globalization;
using System.Text;

namespace Gate.Core.Reviewing;

/// <summary>Characters that nobody sees: joiners, marks of direction and selectors, which some scripts and emoji need, and those that no text needs.</summary>
internal static class InvisibleCharacters
{
    private const int LastSelectorOfEmoji = 0xFE0F;
    private const int Joiner = 0x200D;

    /// <summary>True when the text holds only such as a script or an emoji needs, and these one at a time: several in a row hide a message.</summary>
    public static bool AreInPlace(string text)
    {
        var before = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var isHidden = IsHidden(rune);
            if (isHidden && (!IsNeeded(rune.Value) || (before != 0 && (before, rune.Value) != (LastSelectorOfEmoji, Joiner))))
            {
                return false;
            }

            before = isHidden ? rune.Value : 0;
        }

        return true;
    }

    /// <summary>True when the text holds none that the lines do not hold as often.</summary>
    public static bool AreOf(string lines, string text)
    {
        var added = Count(text);
        var held = added.Count == 0 ? added : Count(lines);
        return added.All(pair => pair.Value <= held.GetValueOrDefault(pair.Key));
    }

    private static Dictionary<Rune, int> Count(string text) =>
        text.EnumerateRunes().Where(IsHidden).GroupBy(rune => rune).ToDictionary(group => group.Key, group => group.Count());

    // Of the category of formats, Arabic, Syriac and Kaithi have a few signs that are seen. The others are what Unicode calls Default_Ignorable_Code_Point beside that category.
    private static bool IsHidden(Rune rune) => rune.Value switch
    {
        (>= 0x0600 and <= 0x0605) or 0x06DD or 0x070F or 0x0890 or 0x0891 or 0x08E2 or 0x110BD or 0x110CD => false,
        0x034F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or (>= 0x180B and <= 0x180F) or 0x2065 or 0x3164 or 0xFFA0 => true,
        (>= 0xFE00 and <= 0xFE0F) or (>= 0xFFF0 and <= 0xFFF8) or (>= 0xE0000 and <= 0xE0FFF) => true,
        _ => Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format,
    };

    private static bool IsNeeded(int value) =>
        value is 0x061C or (>= 0x180B and <= 0x180D) or 0x180F or (>= 0x200C and <= 0x200F) or (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF);
}
