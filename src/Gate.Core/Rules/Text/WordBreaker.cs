using Gate.Core.Documents;

namespace Gate.Core.Rules.Text;

/// <summary>Finds words.</summary>
internal static class WordBreaker
{
    public static IReadOnlyList<TextSpan> Break(string text)
    {
        var words = new List<TextSpan>();
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            while (i < text.Length && (char.IsLetterOrDigit(text[i]) || text[i] is '\'' or '’' or '-'))
            {
                i++;
            }

            if (i > start)
            {
                words.Add(TextSpan.FromBounds(start, i));
            }

            i++;
        }

        return words;
    }
}
