namespace Gate.Core.Reporting;

/// <summary>
/// Makes text of synopses, rules and models harmless to print. Every character stands for itself or is replaced by exactly one other, so that columns stay
/// true and a reader sees that something was there.
/// </summary>
internal static class InertText
{
    private const char Unprintable = '\uFFFD';

    // A heading has no more, and looking further would take too long where a text is nothing else.
    private const int MostSigns = 6;

    /// <summary>
    /// For people: one line without controls or invisible direction changes, and with nothing that a CI runner takes for a command (`::`, `##[`). A heading such as `## short` stays as it is.
    /// </summary>
    public static string Line(string text) => LineAfter('\0', text);

    /// <summary>As <see cref="Line"/>, for a text that is written right behind another one.</summary>
    /// <param name="before">The last character of that one.</param>
    public static string LineAfter(char before, string text) => string.Create(text.Length, (text, before), static (result, source) =>
    {
        for (var i = 0; i < source.text.Length; i++)
        {
            result[i] = Defuse(source.text, i, i > 0 ? result[i - 1] : source.before) ?? Visible(source.text, i);
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
    public static string Short(string text, int limit) => ShortAfter('\0', text, limit);

    /// <summary>As <see cref="Short"/>, for a text that is written right behind another one.</summary>
    /// <param name="before">The last character of that one.</param>
    public static string ShortAfter(char before, string text, int limit)
    {
        if (text.Length <= limit)
        {
            return LineAfter(before, text);
        }

        var end = char.IsHighSurrogate(text[limit - 1]) ? limit - 1 : limit;
        return LineAfter(before, text[..end]) + "…";
    }

    private static char? Defuse(string text, int i, char before) => (before, text[i]) switch
    {
        (':', ':') => '\uA789', // modifier letter colon
        ('#', '#') when !IsHeading(text, i) => '\u266F', // music sharp sign
        _ => null,
    };

    // Runners look for two signs with a bracket or a word right behind them (`##[error]`, `##vso[…]`). Behind the end of a text, another one may be written.
    private static bool IsHeading(string text, int i) => text.AsSpan(i + 1, Math.Min(MostSigns, text.Length - i - 1)).TrimStart('#') is [' ', ..];

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
