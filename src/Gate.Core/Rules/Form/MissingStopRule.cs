namespace Gate.Core.Rules.Form;

/// <summary>
/// SYN1928: finds texts that end in a plain word without a full stop, where other sentences have theirs or the one there is is long. A text that ends in
/// the middle, after `the` or `and`, has a fault of another kind.
/// </summary>
internal sealed class MissingStopRule : TextRule
{
    private const int LongSentence = 12;

    private static readonly HashSet<string> Unfinished = new(StringComparer.Ordinal)
    {
        "a", "an", "the", "and", "or", "but", "of", "to", "in", "on", "at", "by", "for", "from", "with", "into", "as", "that", "which", "who", "whose", "when", "while", "where", "if", "because",
        "is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "will", "would", "can", "could", "must", "may", "might", "should", "his", "her", "its", "their", "our", "your", "my",
        "this", "these", "than", "then", "so", "not", "very", "between", "about", "against", "after", "before", "under", "over", "through", "during", "without", "until", "upon",
    };

    public override IEnumerable<RuleFinding> Check(RuleContext context)
    {
        var text = context.Text;
        if (text.Length == 0 || !char.IsLower(text[^1]))
        {
            return [];
        }

        var prose = context.Prose;
        if (prose.WordSpans.Length < 2 || prose.WordSpans[^1] is var last && (last.End != text.Length || !IsPlain(text.AsSpan(last.Start, last.Length))))
        {
            return [];
        }

        var sentence = prose.Sentences[^1];
        var words = prose.WordsIn(sentence).Count();
        var isAfterSpace = last.Start > 0 && text[last.Start - 1] is ' ' or '\n';
        return isAfterSpace && (prose.Sentences.Count > 1 || words >= LongSentence) && words > 2
            ? [new(last, $"The text ends with “{text.Substring(last.Start, last.Length)}” and has no full stop. Add it, or see whether something was cut off.")]
            : [];
    }

    private static bool IsPlain(ReadOnlySpan<char> word)
    {
        if (word.Length < 2 || Unfinished.Contains(word.ToString()))
        {
            return false;
        }

        foreach (var c in word)
        {
            if (!char.IsLower(c) && c is not ('-' or '\'' or '’'))
            {
                return false;
            }
        }

        return true;
    }
}
