using Gate.Core.Documents;

namespace Gate.Core.Rules.Text;

/// <summary>A text seen as words and sentences. Both are found on first use and shared by all rules that read the text.</summary>
public sealed class ProseText(string text, string language)
{
    private IReadOnlyList<TextSpan>? words;
    private IReadOnlyList<TextSpan>? sentences;

    public string Text => text;

    public string Language => language;

    /// <summary>Words in order: letters and digits with the apostrophes, hyphens and marks inside them.</summary>
    public IReadOnlyList<TextSpan> Words => words ??= WordBreaker.Break(text);

    /// <summary>Sentences in order, without the white space around them.</summary>
    public IReadOnlyList<TextSpan> Sentences => sentences ??= SentenceBreaker.Break(text, language);
}
