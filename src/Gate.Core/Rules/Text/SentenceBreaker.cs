using System.Buffers;
using Gate.Core.Documents;

namespace Gate.Core.Rules.Text;

/// <summary>
/// Finds sentences: a mark that can end one, the quotation marks and brackets that close after it, white space, and a beginning that is not in lower
/// case; never after a title, an initial or an abbreviation that expects more. Paragraphs always part. Wide full stops need no space.
/// </summary>
internal static class SentenceBreaker
{
    private const string NarrowStops = ".!?…‼⁇⁈⁉؟۔।॥።";
    private const string WideStops = "。！？．｡";

    private static readonly SearchValues<char> Breaks = SearchValues.Create(NarrowStops + WideStops + "\n");

    public static List<TextSpan> Break(string text, string language)
    {
        var sentences = new List<TextSpan>();
        var start = 0;
        for (var i = Next(text, 0); i < text.Length;)
        {
            var end = i + 1;
            if (IsStop(text[i]))
            {
                end = EndOfStop(text, i);
                if (Ends(text, start, i, end, language))
                {
                    Add(sentences, text, start, end);
                    start = end;
                }
            }
            else if (text[i] == '\n' && IsParagraph(text, i))
            {
                Add(sentences, text, start, i);
                start = end;
            }

            i = Next(text, end);
        }

        Add(sentences, text, start, text.Length);
        return sentences;
    }

    /// <returns>Where the next stop or line break stands, or the end.</returns>
    private static int Next(string text, int from) => text.AsSpan(from).IndexOfAny(Breaks) is var at and >= 0 ? from + at : text.Length;

    private static bool IsStop(char c) =>
        c is '.' or '!' or '?' || (c > 0x7F && (NarrowStops.Contains(c, StringComparison.Ordinal) || WideStops.Contains(c, StringComparison.Ordinal)));

    private static bool IsParagraph(string text, int index)
    {
        var rest = text.AsSpan(index + 1).TrimStart(" \t\r");
        return rest.Length > 0 && rest[0] == '\n';
    }

    private static int EndOfStop(string text, int index)
    {
        while (index < text.Length && IsStop(text[index]))
        {
            index++;
        }

        while (index < text.Length && Typography.IsCloser(text[index]))
        {
            index++;
        }

        return index;
    }

    /// <param name="stop">The first mark that can end a sentence.</param>
    /// <param name="end">After the marks and what closes with them.</param>
    private static bool Ends(string text, int start, int stop, int end, string language)
    {
        if (end >= text.Length)
        {
            return true;
        }

        var last = text[end - 1];
        if (WideStops.Contains(text[stop], StringComparison.Ordinal))
        {
            // 「行け！」と言った goes on after the quotation.
            return !Typography.IsCloser(last) || char.IsWhiteSpace(text[end]) || Typography.IsOpener(text[end]);
        }

        if (!char.IsWhiteSpace(text[end]))
        {
            return false;
        }

        var next = end;
        while (next < text.Length && (char.IsWhiteSpace(text[next]) || Typography.IsOpener(text[next])))
        {
            next++;
        }

        if (next >= text.Length)
        {
            return true;
        }

        return !char.IsLower(text[next]) && text[next] is not ('-' or '–' or '—' or ',')
            && !(text[stop] == '.' && end == stop + 1 && Abbreviations.ExpectsMore(text, start, stop, next, language));
    }

    private static void Add(List<TextSpan> sentences, string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        if (end > start)
        {
            sentences.Add(TextSpan.FromBounds(start, end));
        }
    }
}
