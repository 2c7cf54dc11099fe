namespace Gate.Core.Rules.Text;

/// <summary>Hashes a word in lower case, so that a text is hashed once for all tables that its words are looked up in.</summary>
internal static class WordHash
{
    public static uint Of(ReadOnlySpan<char> word)
    {
        var hash = (uint)word.Length;
        foreach (var c in word)
        {
            hash = (hash ^ c) * 0x01000193;
        }

        return hash ^ (hash >> 15);
    }
}
