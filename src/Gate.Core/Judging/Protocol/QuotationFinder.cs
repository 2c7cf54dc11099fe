using System.Text;
using Gate.Core.Documents;
using Gate.Core.Rules.Text;

namespace Gate.Core.Judging.Protocol;

/// <summary>
/// Finds the words that a model quotes in the text that it read. Models straighten quotation marks and dashes, change white space and add an ellipsis or a
/// full stop; they are forgiven that and nothing else. Letters and their case count.
/// </summary>
internal static class QuotationFinder
{
    /// <returns>The words in the text, or null when they do not stand there.</returns>
    public static TextSpan? Find(string text, string quotation)
    {
        var (wanted, _) = Normalise(Composition.Compose(quotation));
        var words = wanted.Trim(' ', '"', '\'').TrimEnd('.', ',').Trim(' ', '"', '\'');
        if (!words.Any(char.IsLetterOrDigit))
        {
            return null;
        }

        var (normal, places) = Normalise(text);
        for (var at = normal.IndexOf(words, StringComparison.Ordinal); at >= 0; at = normal.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            if (!IsInsideWord(normal, at) && !IsInsideWord(normal, at + words.Length))
            {
                return TextSpan.FromBounds(places[at], places[at + words.Length - 1] + 1);
            }
        }

        return null;
    }

    private static bool IsInsideWord(string text, int at) =>
        at > 0 && at < text.Length && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at]) && !WordBreaker.IsUnspaced(text, at) && !WordBreaker.IsUnspaced(text, at - 1);

    /// <summary>The text with plain marks and single spaces, and where each of its characters came from.</summary>
    private static (string Text, List<int> Places) Normalise(string text)
    {
        var builder = new StringBuilder(text.Length);
        var places = new List<int>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var plain = Plain(text[i]);
            if (plain == ' ' && builder.Length > 0 && builder[^1] == ' ')
            {
                continue;
            }

            foreach (var c in text[i] == '…' ? "..." : plain.ToString())
            {
                builder.Append(c);
                places.Add(i);
            }
        }

        return (builder.ToString(), places);
    }

    private static char Plain(char c) => c switch
    {
        '‘' or '’' or '‚' or '‛' or 'ʼ' or '`' or '´' or '‹' or '›' => '\'',
        '“' or '”' or '„' or '‟' or '«' or '»' or '「' or '」' => '"',
        '‐' or '‑' or '‒' or '–' or '—' or '―' or '−' => '-',
        _ => char.IsWhiteSpace(c) ? ' ' : c,
    };
}
