namespace Gate.Core.Documents;

/// <summary>Cuts what a message quotes from a file, so that no message is as long as a hostile file.</summary>
internal static class Excerpt
{
    private const int MaximumLength = 40;

    public static string Of(string text)
    {
        if (text.Length <= MaximumLength)
        {
            return text;
        }

        var length = char.IsHighSurrogate(text[MaximumLength - 1]) ? MaximumLength - 1 : MaximumLength;
        return text[..length] + "…";
    }
}
