using System.Globalization;
using System.Text;
using Gate.Core.Documents;

namespace Gate.Core.Rules.Text;

/// <summary>
/// Finds words, after the default rules of Unicode Standard Annex #29 with two differences that prose wants: hyphens join, and so do the full stops
/// inside `U.S.` and `3.5`. Ideographs and kana are words by themselves, as no dictionary is at hand.
/// </summary>
internal static class WordBreaker
{
    public static List<TextSpan> Break(string text)
    {
        var words = new List<TextSpan>(text.Length / 6 + 1);
        for (var i = 0; i < text.Length;)
        {
            var width = Width(text, i);
            if (!IsWordStart(text, i))
            {
                i += width;
                continue;
            }

            var end = IsUnspaced(text, i) ? SkipMarks(text, i + width) : EndOfWord(text, i);
            words.Add(TextSpan.FromBounds(i, end));
            i = end;
        }

        return words;
    }

    /// <summary>True for letters of scripts written without spaces, of which each counts as a word.</summary>
    public static bool IsUnspaced(string text, int index)
    {
        var c = text[index];
        if (c < 0x2E80)
        {
            return false;
        }

        return c is (>= '\u2E80' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF')
            || (char.IsHighSurrogate(c) && index + 1 < text.Length && char.ConvertToUtf32(c, LowAt(text, index)) is >= 0x20000 and <= 0x3FFFF);
    }

    private static char LowAt(string text, int index) => char.IsLowSurrogate(text[index + 1]) ? text[index + 1] : '\uDC00';

    private static int EndOfWord(string text, int start)
    {
        var i = start;
        while (i < text.Length)
        {
            if (IsLetterOrDigit(text, i) && !IsUnspaced(text, i))
            {
                i += Width(text, i);
            }
            else if (IsMark(text, i) || (Joins(text, start, i) && i + 1 < text.Length && IsLetterOrDigit(text, i + 1) && !IsUnspaced(text, i + 1)))
            {
                i += Width(text, i);
            }
            else
            {
                break;
            }
        }

        return i;
    }

    private static bool Joins(string text, int start, int index)
    {
        var c = text[index];
        if (Typography.IsApostrophe(c) || Typography.IsHyphen(c) || c is '_' or '·' or '\u00AD' or '\u200C' or '\u200D')
        {
            return true;
        }

        if (c is not ('.' or ',') || index + 1 >= text.Length)
        {
            return false;
        }

        if (char.IsAsciiDigit(text[index - 1]) && char.IsAsciiDigit(text[index + 1]))
        {
            return true;
        }

        // A stop after a single letter and before another single letter: U.S., e.g., J.R.R.
        return c == '.' && char.IsLetter(text[index - 1]) && (index - 1 == start || text[index - 2] == '.') && char.IsLetter(text[index + 1])
            && (index + 2 >= text.Length || !char.IsLetter(text[index + 2]));
    }

    private static int SkipMarks(string text, int index)
    {
        while (index < text.Length && IsMark(text, index))
        {
            index += Width(text, index);
        }

        return index;
    }

    private static bool IsWordStart(string text, int index) => IsLetterOrDigit(text, index);

    private static bool IsLetterOrDigit(string text, int index) =>
        char.IsAscii(text[index]) ? char.IsAsciiLetterOrDigit(text[index]) : char.IsLetterOrDigit(text, index);

    private static bool IsMark(string text, int index) =>
        text[index] >= 0x300 && text[index] is not ('\uFE0F' or '\uFE0E' or '\u20E3')
        && CharUnicodeInfo.GetUnicodeCategory(text, index) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    private static int Width(string text, int index) =>
        Rune.TryGetRuneAt(text, index, out var rune) ? rune.Utf16SequenceLength : 1;
}
