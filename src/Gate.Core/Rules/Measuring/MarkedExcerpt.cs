using Gate.Core.Documents;

namespace Gate.Core.Rules.Measuring;

/// <summary>A finding in its surroundings, on one line and of bounded length: `… the [|the|] ship is gone …`</summary>
public static class MarkedExcerpt
{
    /// <param name="around">How many characters are shown before and after the words at fault, and at most of them.</param>
    public static string Of(string text, TextSpan span, int around)
    {
        var start = Whole(text, Math.Max(0, span.Start - around));
        var end = Whole(text, Math.Min(text.Length, span.End + around));
        return $"{(start > 0 ? "…" : "")}{text[start..span.Start]}[|{Middle(text.Substring(span.Start, span.Length), around)}|]{text[span.End..end]}{(end < text.Length ? "…" : "")}"
            .ReplaceLineEndings(" ");
    }

    private static string Middle(string words, int most) =>
        words.Length <= most ? words : $"{words[..Whole(words, most / 2)]} … {words[Whole(words, words.Length - (most / 2))..]}";

    private static int Whole(string text, int offset) => offset > 0 && offset < text.Length && char.IsLowSurrogate(text[offset]) ? offset - 1 : offset;
}
