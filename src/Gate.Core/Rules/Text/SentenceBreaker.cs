using Gate.Core.Documents;

namespace Gate.Core.Rules.Text;

/// <summary>Finds sentences.</summary>
internal static class SentenceBreaker
{
    public static IReadOnlyList<TextSpan> Break(string text, string language) => [new(0, text.Length)];
}
