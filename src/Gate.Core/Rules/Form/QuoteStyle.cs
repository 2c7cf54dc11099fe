using System.Buffers;

namespace Gate.Core.Rules.Form;

/// <summary>Keeps what a fix puts into a text in the style of the text: straight marks where all others are straight.</summary>
internal static class QuoteStyle
{
    private static readonly SearchValues<char> Curly = SearchValues.Create("‘’“”");
    private static readonly SearchValues<char> Straight = SearchValues.Create("'\"");

    public static string Match(string text, string replacement) =>
        replacement.AsSpan().ContainsAny(Curly) && text.AsSpan().ContainsAny(Straight) && !text.AsSpan().ContainsAny(Curly)
            ? replacement.Replace('‘', '\'').Replace('’', '\'').Replace('“', '"').Replace('”', '"')
            : replacement;
}
