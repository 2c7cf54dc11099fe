using System.Text;
using Gate.Core.Documents;

namespace Gate.Core.Rules.Claims;

/// <summary>Takes the marks off letters, for comparing names: `Penélope` and `Penelope`.</summary>
internal static class Diacritics
{
    // The table of compositions, read backwards: the program runs without ICU, where Normalize does nothing.
    private static readonly Lazy<Dictionary<char, char>> Bases = new(() => Resources.Read("compositions.txt")
        .Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .ToDictionary(line => line[2], line => line[0]));

    public static string Strip(string text)
    {
        if (System.Text.Ascii.IsValid(text))
        {
            return text;
        }

        var builder = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            builder.Append(Letter(c));
        }

        return builder.ToString();
    }

    private static string Letter(char c) => c switch
    {
        < (char)0x80 => c.ToString(),
        'ø' => "o",
        'Ø' => "O",
        'ł' => "l",
        'Ł' => "L",
        'đ' => "d",
        'Đ' => "D",
        'ß' => "ss",
        'æ' => "ae",
        'Æ' => "Ae",
        'œ' => "oe",
        'Œ' => "Oe",
        'ı' => "i",
        >= '\u0300' and <= '\u036F' => "",
        _ when Bases.Value.TryGetValue(c, out var first) => Letter(first),
        _ => c.ToString(),
    };
}
