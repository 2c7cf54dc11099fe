using System.Text;
using Gate.Core.Catalogs;

namespace Gate.Importing;

/// <summary>Writes synopses.md so that every text is read back as it is, whatever it looks like.</summary>
internal static class SuiteFile
{
    private const int Width = 120;

    public static string Write(IReadOnlyList<ImportedText> suite)
    {
        var markdown = new StringBuilder();
        foreach (var text in suite)
        {
            markdown.Append(markdown.Length > 0 ? "\n" : "");
            markdown.Append(text.Locale == SynopsisId.DefaultLocale ? $"## {text.Variant}\n" : $"## {text.Variant} ({text.Locale})\n");
            foreach (var paragraph in text.Text.Split("\n\n"))
            {
                markdown.Append('\n');
                AddParagraph(markdown, paragraph);
            }
        }

        return markdown.ToString();
    }

    // A paragraph that looks like a heading, a comment or a fence is indented: then it is text like any other, and the white space is no part of it.
    private static void AddParagraph(StringBuilder markdown, string paragraph)
    {
        if (Opens(paragraph))
        {
            markdown.Append($"    {paragraph}\n");
            return;
        }

        var column = 0;
        var before = "";
        foreach (var word in paragraph.Split(' '))
        {
            var wraps = column + 1 + word.Length > Width && BreaksBetween(before, word);
            markdown.Append(column == 0 ? "" : wraps ? "\n" : " ").Append(word);
            column = wraps ? word.Length : column + word.Length + 1;
            before = word;
        }

        markdown.Append('\n');
    }

    // A line break takes the place of one space and would swallow other white space beside it.
    private static bool BreaksBetween(string before, string word) =>
        before.Length > 0 && word.Length > 0 && !char.IsWhiteSpace(before[^1]) && !char.IsWhiteSpace(word[0]) && !Opens(word);

    private static bool Opens(string text) => text is ['#' or '`' or '~' or '<', ..];
}
