using System.Text;

namespace Gate.Core.Reporting;

/// <summary>Text as Markdown that shows it and does nothing else: no markup, HTML, link, mention, reference, formula or emoji.</summary>
internal static class MarkdownText
{
    private const int LongestCode = 80;
    private const string Gap = "&#8203;"; // a space of no width, which parts what GitHub would link

    /// <summary>Inert within a line, also of a table; it must not stand at the beginning of one, where digits and dashes make lists.</summary>
    public static string Escape(string text)
    {
        var line = InertText.Line(text);
        var builder = new StringBuilder(line.Length + 16);
        for (var i = 0; i < line.Length; i++)
        {
            Append(builder, line[i], i + 1 < line.Length ? line[i + 1] : ' ', isLinked: IsLinked(line, i));
        }

        return builder.ToString();
    }

    /// <summary>As <see cref="Escape"/>, cut where it is longer than a reader wants.</summary>
    public static string EscapeShort(string text, int limit) => Escape(InertText.Short(text, limit));

    /// <summary>As <see cref="EscapeShort"/>, for sentences: words between two backticks are code, and still do nothing.</summary>
    public static string Prose(string text, int limit)
    {
        var line = InertText.Short(text, limit);
        var builder = new StringBuilder(line.Length + 16);
        var from = 0;
        for (var tick = line.IndexOf('`'); tick >= 0; tick = tick + 1 < line.Length ? line.IndexOf('`', tick + 1) : -1)
        {
            var end = tick + 1 < line.Length ? line.IndexOf('`', tick + 1) : -1;
            if (end > tick + 1 && end - tick - 1 <= LongestCode && !char.IsWhiteSpace(line[tick + 1]) && !char.IsWhiteSpace(line[end - 1]))
            {
                // Tags, since backticks beside backticks would mean something else.
                builder.Append(Escape(line[from..tick])).Append("<code>").Append(Escape(line[(tick + 1)..end])).Append("</code>");
                (from, tick) = (end + 1, end);
            }
        }

        return builder.Append(Escape(line[from..])).ToString();
    }

    private static void Append(StringBuilder builder, char c, char next, bool isLinked)
    {
        switch (c)
        {
            case '&':
                builder.Append("&amp;");
                break;
            case '<':
                builder.Append("&lt;");
                break;
            case '>':
                builder.Append("&gt;");
                break;
            case '@':
                builder.Append('@').Append(Gap);
                break;
            case '#':
                builder.Append("\\#").Append(isLinked ? Gap : "");
                break;
            case ':' when next != ' ':
                builder.Append(':').Append(Gap);
                break;
            case '.' or '-' when isLinked:
                builder.Append(c).Append(Gap);
                break;
            case '\\' or '`' or '*' or '_' or '{' or '}' or '[' or ']' or '(' or ')' or '!' or '|' or '~' or '$' or '^':
                builder.Append('\\').Append(c);
                break;
            default:
                builder.Append(c);
                break;
        }
    }

    // A heading in a remedy must be one when it is copied. What is written behind the end of a text may be a number. For GitHub, a letter that is not ASCII ends a word.
    private static bool IsLinked(string line, int i) => line[i] switch
    {
        '.' => IsBehind(line, i, "www"),
        '-' => IsBehind(line, i, "gh") && !(i > 2 && char.IsAsciiLetterOrDigit(line[i - 3])) && (i + 1 == line.Length || char.IsAsciiDigit(line[i + 1])),
        '#' => i + 1 == line.Length || line[i + 1] is not (' ' or '#'),
        _ => false,
    };

    private static bool IsBehind(string line, int i, string word) =>
        i >= word.Length && line.AsSpan(i - word.Length, word.Length).Equals(word, StringComparison.OrdinalIgnoreCase);
}
