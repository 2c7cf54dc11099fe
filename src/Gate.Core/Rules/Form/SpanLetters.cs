namespace Gate.Core.Rules.Form;

/// <summary>What the rules of form ask of a few letters.</summary>
internal static class SpanLetters
{
    /// <summary>True for words in plain lower-case letters, with hyphens and apostrophes.</summary>
    public static bool ContainsOnlyLower(this ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!char.IsAsciiLetterLower(c) && c is not ('-' or '\'' or '’'))
            {
                return false;
            }
        }

        return true;
    }
}
