using Gate.Core.Rules.Text;

namespace Gate.Core.Rules.Prose;

/// <summary>Tells what stands in quotation marks or round brackets: titles, what somebody says, who plays whom.</summary>
internal static class Asides
{
    /// <returns>For each character, whether it stands inside. What is not closed ends with its line.</returns>
    public static bool[] In(string text)
    {
        var inside = new bool[text.Length];
        var brackets = 0;
        var isQuoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            brackets = text[i] switch
            {
                '(' => brackets + 1,
                ')' => Math.Max(0, brackets - 1),
                '\n' => 0,
                _ => brackets,
            };
            isQuoted = text[i] switch
            {
                // A German quotation closes with the mark that opens an English one.
                '“' or '«' or '»' => !isQuoted,
                '„' or '「' or '『' => true,
                '”' or '」' or '』' or '\n' => false,
                '"' => Opens(text, i),
                _ => isQuoted,
            };
            inside[i] = isQuoted || brackets > 0;
        }

        return inside;
    }

    private static bool Opens(string text, int mark) => mark == 0 || char.IsWhiteSpace(text[mark - 1]) || Typography.IsOpener(text[mark - 1]);
}
