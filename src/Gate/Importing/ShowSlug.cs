using System.Globalization;
using System.Text;
using Gate.Core.Rules.Claims;

namespace Gate.Importing;

/// <summary>Names of folders: letters and digits of any script in lower case, hyphens between words; the same for the same text.</summary>
internal static class ShowSlug
{
    private const int MaximumLength = 60;
    private const string Untitled = "show";

    // Windows keeps these for devices.
    private static readonly string[] Reserved =
        ["con", "prn", "aux", "nul", .. Enumerable.Range(0, 10).SelectMany(number => new[] { $"com{number}", $"lpt{number}" })];

    public static string Of(string title, int? year)
    {
        var slug = Words(title);
        return year is { } known ? $"{slug}-{known}" : slug;
    }

    /// <summary>An ID from a column as it is, if a folder can have that name on every system; else its words.</summary>
    public static string OfId(string id) => IsSafe(id) ? id : Words(id);

    /// <summary>True when the name says all that the text says.</summary>
    public static bool IsSafe(string id) => id.Length is > 0 and <= MaximumLength
        && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.')
        && char.IsAsciiLetterOrDigit(id[0]) && id[^1] != '.'
        && !Reserved.Contains(id.Split('.')[0].ToLowerInvariant());

    private static string Words(string text)
    {
        var builder = new StringBuilder();
        foreach (var rune in Diacritics.Strip(text).EnumerateRunes())
        {
            if (builder.Length > MaximumLength)
            {
                break;
            }

            if (IsPartOfWord(rune))
            {
                builder.Append(Rune.ToLowerInvariant(rune));
            }
            else if (builder.Length > 0 && rune.Value is not ('\'' or '’') && builder[^1] != '-')
            {
                builder.Append('-');
            }
        }

        var words = builder.ToString().Trim('-');
        return words.Length == 0 ? Untitled : Reserved.Contains(words) ? $"{words}-{Untitled}" : words;
    }

    private static bool IsPartOfWord(Rune rune) => Rune.IsLetterOrDigit(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.SpacingCombiningMark or UnicodeCategory.NonSpacingMark;
}
