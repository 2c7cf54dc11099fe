using System.Buffers;
using System.Text;
using Gate.Core.Documents;

namespace Gate.Core.Rules.Form;

/// <summary>
/// SYN1904: finds characters that a wrong decoding left behind: UTF-8 read as Windows-1252 (`â€™`) or as Mac Roman, control codes that were quotation marks there, the
/// replacement character, and the joined letters of a PDF. What the bytes say for certain is put back.
/// </summary>
internal sealed class BrokenCharacterRule : TextRule
{
    private const int LongestSequence = 4;

    // Windows-1252 from 0x80 to 0x9F; what it leaves open stands for itself.
    private const string Windows = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    // What follows Â or Ã in a broken letter, without the marks that may follow a real one: AMANHÃ…
    private const string AfterCapital = "€‡‰œŸ\u00A0¡¢£¤¥¦§¨©ª«¬\u00AD®¯°±²³´µ¶·¸¹º¼½¾¿";

    // What stands for the bytes 93 to A6 of UTF-8's punctuation in Mac Roman, behind ‚Ä; and what it was.
    private const string MacMarks = "ìîòôúù¶";
    private const string MacMeant = "–—‘’“”…";

    private const string ByteOrderMark = "ï»¿";

    private static readonly SearchValues<char> Suspects = SearchValues.Create(
        "ÂÃâïð‚√в\uFFFDﬀﬁﬂﬃﬄ" + string.Concat(Enumerable.Range(0x80, 0x20).Select(code => (char)code)));

    public override IEnumerable<RuleFinding> Check(RuleContext context) => context.Prose.IsAscii ? [] : FindAll(context.Text);

    private static IEnumerable<RuleFinding> FindAll(string text)
    {
        for (var i = text.AsSpan().IndexOfAny(Suspects); i >= 0 && i < text.Length;)
        {
            var (length, repaired) = Read(text, i);
            if (length > 0)
            {
                var span = new TextSpan(i, length);
                yield return new(span, Message(text.Substring(i, length), repaired), repaired is null ? null : QuoteStyle.Match(text, repaired));
            }

            i += Math.Max(1, length);
            var next = text.AsSpan(i).IndexOfAny(Suspects);
            i = next < 0 ? text.Length : i + next;
        }
    }

    private static string Message(string broken, string? repaired) => repaired is null
        ? "A character was lost here on the way. See in the source what it was."
        : repaired.Length == 0
        ? $"“{broken}” is a mark for programs at the beginning of a file, read with the wrong encoding."
        : broken[0] is >= 'ﬀ' and <= 'ﬄ'
        ? $"“{broken}” is one character, joined by a PDF. Write “{repaired}”."
        : $"“{Visible(broken)}” is “{Visible(repaired)}”, read with the wrong encoding.";

    private static string Visible(string text) => text.Length == 1 && (char.IsControl(text[0]) || text[0] == '\u00A0') ? $"U+{(int)text[0]:X4}" : text;

    /// <returns>How many characters are broken, 0 when none; and what they were, null when that cannot be told.</returns>
    private static (int Length, string? Repaired) Read(string text, int index)
    {
        var c = text[index];
        return c switch
        {
            '\uFFFD' => (1, null),
            >= 'ﬀ' and <= 'ﬄ' => (1, c switch { 'ﬀ' => "ff", 'ﬁ' => "fi", 'ﬂ' => "fl", 'ﬃ' => "ffi", _ => "ffl" }),
            >= '\u0080' and <= '\u009F' => (1, Windows[c - 0x80] == c ? null : Windows[c - 0x80].ToString()),
            'Â' or 'Ã' when Follows(text, index, AfterCapital) || IsInsideWord(text, index) => Decode(text, index, 2),
            'â' when Follows(text, index, "€") => Decode(text, index, 3) is { Length: > 0 } decoded ? decoded : (2, null),
            'â' when Follows(text, index, "‚„") => Decode(text, index, 3),
            'ï' when index == 0 && text.StartsWith(ByteOrderMark, StringComparison.Ordinal) => (ByteOrderMark.Length, ""),
            'ï' when Follows(text, index, "¿") && Follows(text, index + 1, "½") => (3, null),
            'ð' when Follows(text, index, "Ÿ") => Decode(text, index, 4),
            '‚' when Follows(text, index, "Ä") && index + 2 < text.Length => MacMarks.IndexOf(text[index + 2]) is >= 0 and var mark ? (3, MacMeant[mark].ToString()) : (0, null),
            '√' when IsInsideMacWord(text, index) => (2, null),
            'в' when Follows(text, index, "Ђ") => (Math.Min(3, text.Length - index), null),
            _ => (0, null),
        };
    }

    // Nao√©s: a root in a word, before a sign that is no digit.
    private static bool IsInsideMacWord(string text, int index) =>
        index > 0 && char.IsLetter(text[index - 1]) && index + 1 < text.Length && !char.IsLetterOrDigit(text[index + 1]) && !char.IsWhiteSpace(text[index + 1]) && text[index + 1] is not ('(' or ')' or '.' or ',');

    private static bool Follows(string text, int index, string any) => index + 1 < text.Length && any.Contains(text[index + 1], StringComparison.Ordinal);

    // Ã» may end a quotation in capitals, but not with a small letter after it.
    private static bool IsInsideWord(string text, int index) => Follows(text, index, "»") && index + 2 < text.Length && char.IsLower(text[index + 2]);

    private static (int Length, string? Repaired) Decode(string text, int index, int length)
    {
        Span<byte> bytes = stackalloc byte[LongestSequence];
        for (var i = 0; i < length; i++)
        {
            if (index + i >= text.Length || ByteOf(text[index + i]) is not { } value)
            {
                return (0, null);
            }

            bytes[i] = value;
        }

        return Rune.DecodeFromUtf8(bytes[..length], out var rune, out var consumed) == OperationStatus.Done && consumed == length
            ? (length, rune.Value == 0xA0 ? " " : rune.ToString())
            : (0, null);
    }

    private static byte? ByteOf(char c) => c is >= '\u00A0' and <= 'ÿ' ? (byte)c : Windows.IndexOf(c) is >= 0 and var at ? (byte)(0x80 + at) : null;
}
