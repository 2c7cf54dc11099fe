namespace Gate.Core.Documents;

/// <summary>Matches one path against the parts of a pattern. Each pair of part and place is tried once, so the time is bounded by their product.</summary>
internal sealed class PathMatcher(IReadOnlyList<PathToken> tokens, string path)
{
    private readonly int[] ends = new int[tokens.Count];
    private readonly ulong[] tried = new ulong[(((long)tokens.Count * (path.Length + 1)) + 63) / 64];
    private readonly Stack<(int Token, int Position)> alternatives = new();

    /// <summary>The characters that a part took, after a match. The two parts of a name count as one.</summary>
    public string Taken(int token) => path[(token < 2 ? 0 : ends[token - 2])..ends[token]];

    public bool Match()
    {
        var (token, position) = (0, 0);
        while (true)
        {
            if (token == tokens.Count && position == path.Length)
            {
                return true;
            }

            if (token < tokens.Count && FirstTry(token, position) && Step(ref token, ref position))
            {
                continue;
            }

            if (!alternatives.TryPop(out var next))
            {
                return false;
            }

            (token, position) = next;
            ends[token - 1] = position;
        }
    }

    private bool FirstTry(int token, int position)
    {
        var index = ((long)token * (path.Length + 1)) + position;
        var bit = 1UL << (int)(index & 63);
        var isFirst = (tried[index >> 6] & bit) == 0;
        tried[index >> 6] |= bit;
        return isFirst;
    }

    // The longest way first; the way out of a repeated part is kept for later.
    private bool Step(ref int token, ref int position)
    {
        var part = tokens[token];
        var taken = Length(part, position);
        if (part.Kind is PathTokenKind.Literal or PathTokenKind.One)
        {
            position += Math.Max(0, taken);
            ends[token++] = position;
            return taken >= 0;
        }

        if (taken < 0)
        {
            ends[token++] = position;
            return true;
        }

        alternatives.Push((token + 1, position));
        position += taken;
        return true;
    }

    /// <returns>How many characters the part takes in one step; negative when it cannot take any.</returns>
    private int Length(PathToken part, int position)
    {
        var hasNext = position < path.Length;
        return part.Kind switch
        {
            PathTokenKind.Literal => path.AsSpan(position).StartsWith(part.Text, StringComparison.Ordinal) ? part.Text.Length : -1,
            PathTokenKind.Folders => path.AsSpan(position).IndexOf('/') is var slash and > 0 ? slash + 1 : -1,
            PathTokenKind.Anything => hasNext ? 1 : -1,
            _ => hasNext && part.Admits(path[position]) ? 1 : -1,
        };
    }
}
