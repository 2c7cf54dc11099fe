namespace Gate.Core.Rules.Text;

/// <summary>Characters that look alike and mean the same, and the classes that word and sentence breaking need.</summary>
internal static class Typography
{
    private const string OpeningMarks = "\"'“‘„‚«‹([{「『（【［〈《〔¿¡";
    private const string ClosingMarks = "\"'”’»›)]}」』）】］〉》〕";

    public static bool IsApostrophe(char c) => c is '\'' or '’' or 'ʼ' or '＇';

    public static bool IsHyphen(char c) => c is '-' or '‐' or '‑';

    public static bool IsCloser(char c) => ClosingMarks.Contains(c, StringComparison.Ordinal);

    public static bool IsOpener(char c) => OpeningMarks.Contains(c, StringComparison.Ordinal);

    /// <summary>Curly apostrophes become straight ones and typographic hyphens plain ones, character by character.</summary>
    public static string Straighten(string text) =>
        text.AsSpan().IndexOfAny("’ʼ＇‐‑") < 0
            ? text
            : string.Create(text.Length, text, static (target, source) =>
            {
                for (var i = 0; i < source.Length; i++)
                {
                    target[i] = IsApostrophe(source[i]) ? '\'' : IsHyphen(source[i]) ? '-' : source[i];
                }
            });
}
