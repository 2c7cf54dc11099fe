using System.Globalization;
using System.Text;

namespace Gate.Core.Documents;

/// <summary>Writes a replacement the way its file needs it, so that reading the file again gives the replacement and changes nothing else.</summary>
internal static class NotationWriter
{
    /// <returns>Null when the notation cannot hold the replacement.</returns>
    public static SourceEdit? Write(SourceText source, Notation notation, TextSpan span, string replacement) => notation switch
    {
        Notation.QuotedCsv => new(span, replacement.Replace("\"", "\"\"", StringComparison.Ordinal)),
        Notation.BareCsv => replacement.AsSpan().ContainsAny("\"\r\n") || replacement.Contains(CsvNotation.Delimiter(source.Path)) ? null : new(span, replacement),
        Notation.Json => new(span, EscapeJson(replacement)),
        _ => replacement.AsSpan().ContainsAny("\r\n") || BreaksLine(source.Content, span, replacement) || JoinsBlock(source.Content, span) ? null : new(span, replacement),
    };

    // At the beginning of a line some characters would make a heading, a fence or a comment of it, and an empty line would part the paragraph.
    private static bool BreaksLine(string content, TextSpan span, string replacement)
    {
        var start = content.AsSpan(0, span.Start).LastIndexOfAny('\r', '\n') + 1;
        var rest = content.AsSpan(span.End);
        var end = rest.IndexOfAny('\r', '\n');
        var line = $"{content.AsSpan(start, span.Start - start)}{replacement}{(end < 0 ? rest : rest[..end])}".AsSpan().TrimStart();
        var before = content.AsSpan(start).TrimStart();
        return line is [] or ['`', ..] or ['~', ..] || (line is ['#', ..] or ['<', ..] && !Opening(line).SequenceEqual(Opening(before)));
    }

    // A line that is joined to the one before it no longer begins a heading, a fence or a comment.
    private static bool JoinsBlock(string content, TextSpan span)
    {
        for (var at = span.Start; at < span.End; at++)
        {
            if (content[at] is '\r' or '\n' && content.AsSpan(at).TrimStart() is ['`' or '~' or '#' or '<', ..])
            {
                return true;
            }
        }

        return false;
    }

    // Six signs and a space make a heading, four signs begin a comment.
    private static ReadOnlySpan<char> Opening(ReadOnlySpan<char> line) => line[..Math.Min(line.Length, 8)];

    private static string EscapeJson(string text)
    {
        var builder = new StringBuilder();
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' => builder.Append("\\\""),
                '\\' => builder.Append("\\\\"),
                '\n' => builder.Append("\\n"),
                '\r' => builder.Append("\\r"),
                '\t' => builder.Append("\\t"),
                < ' ' => builder.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => builder.Append(c),
            };
        }

        return builder.ToString();
    }
}
