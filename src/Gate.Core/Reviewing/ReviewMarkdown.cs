using Gate.Core.Reporting;
using Gate.Core.Rules;

namespace Gate.Core.Reviewing;

/// <summary>The small pieces of Markdown that comments and the summary share. Whatever comes in goes out inert.</summary>
internal static class ReviewMarkdown
{
    private static readonly string[] Numbers =
        ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve"];

    /// <summary>Within a line that begins with something of ours.</summary>
    public static string Text(string text, int limit) => MarkdownText.EscapeShort(text.Trim(), limit);

    /// <summary>Sentences of rules, pages and problems within such a line: their code is shown as code.</summary>
    public static string Prose(string text, int limit) => MarkdownText.Prose(text.Trim(), limit);

    /// <summary>At the beginning of a line, where a dash or a number would make a list.</summary>
    public static string Opening(string text, int limit)
    {
        var escaped = Prose(text, limit);
        var digits = escaped.TakeWhile(char.IsAsciiDigit).Count();
        return escaped switch
        {
            ['-' or '+' or '=', ..] => "\\" + escaped,
            _ when digits > 0 && escaped.Length > digits && escaped[digits] == '.' => $"{escaped[..digits]}\\{escaped[digits..]}",
            _ => escaped,
        };
    }

    /// <summary>As code, so that it can be copied; text that could act is only shown.</summary>
    public static string Code(string text, int limit = 300) =>
        text.Length > 0 && text.Length <= limit && text.All(c => char.IsAsciiLetterOrDigit(c) || c is ' ' or '-' or '_' or '.' or '/' or '@')
            ? $"`{text}`"
            : $"<code>{Text(text, limit)}</code>";

    /// <summary>Lines of a long text, parted by breaks, so that none begins a line of the document.</summary>
    public static string Paragraphs(string text, int limit) =>
        string.Join("<br>", ReviewLimits.Cut(text, limit).ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).Select(line => MarkdownText.Prose(line, limit)));

    /// <summary>A link to an address of which we are sure that it is nothing else; the bare words where it is not.</summary>
    /// <param name="words">Markdown already.</param>
    public static string Link(string words, string? address) => address is not null && IsPlain(address) ? $"[{words}]({address})" : words;

    /// <summary>True for an address that no Markdown is hidden in.</summary>
    public static bool IsPlain(string address) =>
        address.Length is > 8 and < 2_000 && (address.StartsWith("https://", StringComparison.Ordinal) || address.StartsWith("http://", StringComparison.Ordinal))
            && address.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_' or '~' or ':' or '/' or '%' or '@' or '#' or '?' or '=' or '&' or '+');

    /// <summary>`3 of 4 votes`, `2 to 1`, from `3–1`; nothing when no model voted.</summary>
    public static string Votes(string? votes, bool isNarrow)
    {
        var parts = votes?.Split('–') ?? [];
        if (parts.Length != 2 || !int.TryParse(parts[0], out var won) || !int.TryParse(parts[1], out var lost))
        {
            return "";
        }

        return (isNarrow, won + lost) switch
        {
            (true, _) => $"narrow, {won} to {lost}: please have a look yourself",
            (_, 1) => "one vote",
            var (_, all) => $"{won} of {all} votes",
        };
    }

    /// <summary>`Three` for 3; digits from 13 on.</summary>
    public static string Number(int count) => count >= 0 && count < Numbers.Length ? Numbers[count] : $"{count}";

    public static string Capital(Criterion criterion)
    {
        var word = Wording.Of(criterion);
        return char.ToUpperInvariant(word[0]) + word[1..];
    }

    /// <summary>A commit as people name it.</summary>
    public static string Commit(string commit) => Code(commit.Length is 40 or 64 && commit.All(char.IsAsciiHexDigit) ? commit[..7] : commit, 60);

    public static string Folded(string summary, string content) => $"<details><summary>{summary}</summary>\n\n{content}\n\n</details>\n\n";
}
