namespace Gate.Core.Reporting;

/// <summary>
/// Makes text of synopses, rules and models harmless to print. Every character stands for itself or is replaced by exactly one other, so that columns stay
/// true and a reader sees that something was there.
/// </summary>
internal static class InertText
{
    private const char Unprintable = '\uFFFD';

    /// <summary>
    /// For people: one line without controls or invisible direction changes, and with nothing that a CI runner takes for a command (`::`, `##`).
    /// </summary>
    public static string Line(string text) => string.Create(text.Length, text, static (result, source) =>
    {
        for (var i = 0; i < source.Length; i++)
        {
            result[i] = Defuse(source[i], i > 0 ? result[i - 1] : '\0') ?? Visible(source, i);
        }
    });

    /// <summary>For machines that decode it again (JSON): line breaks stay, other control characters and half surrogates do not.</summary>
    public static string Block(string text) => string.Create(text.Length, text, static (result, source) =>
    {
        for (var i = 0; i < source.Length; i++)
        {
            result[i] = source[i] is '\n' or '\r' or '\t' ? source[i] : Printable(source, i);
        }
    });

    /// <summary>A line that ends in an ellipsis where it would be longer than <paramref name="limit"/>.</summary>
    public static string Short(string text, int limit)
    {
        if (text.Length <= limit)
        {
            return Line(text);
        }

        var end = char.IsHighSurrogate(text[limit - 1]) ? limit - 1 : limit;
        return Line(text[..end]) + "…";
    }

    private static char? Defuse(char c, char before) => (before, c) switch
    {
        (':', ':') => '\uA789', // modifier letter colon
        ('#', '#') => '\u266F', // music sharp sign
        _ => null,
    };

    private static char Visible(string text, int i) => text[i] switch
    {
        '\n' or '\r' or '\t' or '\u0085' or '\u2028' or '\u2029' => ' ',
        (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') => Unprintable,
        '\u200B' or '\u180E' or '\uFEFF' or (>= '\u2060' and <= '\u2065') or (>= '\uFFF9' and <= '\uFFFB') => Unprintable,
        '\uDB40' when IsTag(text, i) => Unprintable,
        >= '\uDC00' and <= '\uDC7F' when i > 0 && IsTag(text, i - 1) => Unprintable,
        _ => Printable(text, i),
    };

    private static char Printable(string text, int i) => text[i] switch
    {
        < ' ' and var c => (char)('\u2400' + c), // its picture
        '\u007F' => '\u2421',
        >= '\u0080' and <= '\u009F' => Unprintable,
        '\uFFFE' or '\uFFFF' => Unprintable,
        var c when char.IsSurrogate(c) && !IsHalfOfPair(text, i) => Unprintable,
        var c => c,
    };

    // Tag characters, U+E0000 to U+E007F, are invisible copies of ASCII.
    private static bool IsTag(string text, int i) =>
        text[i] == '\uDB40' && i + 1 < text.Length && text[i + 1] is >= '\uDC00' and <= '\uDC7F';

    private static bool IsHalfOfPair(string text, int i) => char.IsHighSurrogate(text[i])
        ? i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])
        : i > 0 && char.IsHighSurrogate(text[i - 1]);
}
