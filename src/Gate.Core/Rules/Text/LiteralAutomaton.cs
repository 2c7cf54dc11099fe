namespace Gate.Core.Rules.Text;

/// <summary>
/// Finds many texts in one walk over another (Aho, A. V., Corasick, M. J. (1975). Efficient string matching. Communications of the ACM 18(6), 333–340), as a
/// table of states by classes of characters. Each text has owners, and what is found is whose texts stand there.
/// </summary>
internal sealed class LiteralAutomaton
{
    private const ushort HasOwners = 0x8000;
    private const int MostStates = HasOwners - 1;

    private readonly byte[] classes = new byte[char.MaxValue + 1];
    private readonly ushort[] next;
    private readonly int[]?[] owners;
    private readonly int width;
    private readonly int ownerCount;

    private LiteralAutomaton(IReadOnlyList<(string Text, int Owner)> literals, char[] letters, int ownerCount)
    {
        this.ownerCount = ownerCount;
        width = letters.Length + 1;
        for (var i = 0; i < letters.Length; i++)
        {
            classes[letters[i]] = (byte)(i + 1);
        }

        var tree = new List<ushort[]> { new ushort[width] };
        var found = new List<HashSet<int>?> { null };
        foreach (var (text, owner) in literals)
        {
            ushort state = 0;
            foreach (var c in text)
            {
                ref var child = ref tree[state][classes[c]];
                if (child == 0)
                {
                    child = (ushort)tree.Count;
                    tree.Add(new ushort[width]);
                    found.Add(null);
                }

                state = child;
            }

            (found[state] ??= []).Add(owner);
        }

        Link(tree, found);
        next = [.. tree.SelectMany(row => row).Select(state => found[state] is null ? state : (ushort)(state | HasOwners))];
        owners = [.. found.Select(set => set?.ToArray())];
    }

    /// <returns>Null when there are too many texts or characters for a table.</returns>
    public static LiteralAutomaton? Of(IReadOnlyList<(string Text, int Owner)> literals, int ownerCount)
    {
        char[] letters = [.. literals.SelectMany(literal => literal.Text).Distinct().Order()];
        return letters.Length >= byte.MaxValue || literals.Sum(literal => literal.Text.Length) >= MostStates ? null : new(literals, letters, ownerCount);
    }

    /// <returns>By owner: true when one of its texts stands here.</returns>
    public bool[] Find(string text)
    {
        var result = new bool[ownerCount];
        var state = 0;
        foreach (var c in text)
        {
            state = next[(state * width) + classes[c]];
            if ((state & HasOwners) == 0)
            {
                continue;
            }

            state &= ~HasOwners;
            foreach (var owner in owners[state]!)
            {
                result[owner] = true;
            }
        }

        return result;
    }

    // Breadth first: where a state has no way on, the longest end of it that has one goes on.
    private void Link(List<ushort[]> tree, List<HashSet<int>?> found)
    {
        var fallback = new ushort[tree.Count];
        var queue = new Queue<ushort>(tree[0].Where(child => child != 0));
        while (queue.TryDequeue(out var state))
        {
            if (found[fallback[state]] is { } inherited)
            {
                (found[state] ??= []).UnionWith(inherited);
            }

            for (var letter = 0; letter < width; letter++)
            {
                var onward = tree[fallback[state]][letter];
                if (tree[state][letter] is var child and not 0)
                {
                    fallback[child] = onward;
                    queue.Enqueue(child);
                }
                else
                {
                    tree[state][letter] = onward;
                }
            }
        }
    }
}
