using Gate.Core.Documents;

namespace Gate.Core.Rules.Text;

/// <summary>
/// Phrases by their words, so that all phrases of any number of rules are found in one walk over the words of a text: each word costs one look-up,
/// however many phrases there are. Words are compared in lower case with straight apostrophes; only white space may stand between them.
/// </summary>
internal sealed class PhraseTrie<T>
{
    private readonly Node root = new();

    public void Add(string phrase, T value)
    {
        var prose = new ProseText(phrase, "");
        var node = root;
        for (var i = 0; i < prose.Words.Count; i++)
        {
            node = node.GetOrAdd(prose.FoldedWord(i).ToString());
        }

        (node.Values ??= []).Add(value);
    }

    /// <summary>Every phrase at every place, shorter ones before longer ones; phrases may overlap.</summary>
    public List<PhraseHit<T>> FindAll(ProseText prose)
    {
        var hits = new List<PhraseHit<T>>();
        for (var first = 0; first < prose.Words.Count; first++)
        {
            var node = root;
            for (var last = first; node.Find(prose.FoldedWord(last)) is { } found; last++)
            {
                node = found;
                foreach (var value in node.Values ?? [])
                {
                    hits.Add(new(TextSpan.FromBounds(prose.Words[first].Start, prose.Words[last].End), value));
                }

                if (last + 1 == prose.Words.Count || !prose.IsNeighbour(last))
                {
                    break;
                }
            }
        }

        return hits;
    }

    private sealed class Node
    {
        private Dictionary<string, Node>? children;
        private Dictionary<string, Node>.AlternateLookup<ReadOnlySpan<char>> lookup;

        public List<T>? Values { get; set; }

        public Node? Find(ReadOnlySpan<char> word) => children is not null && lookup.TryGetValue(word, out var node) ? node : null;

        public Node GetOrAdd(string word)
        {
            if (children is null)
            {
                children = new(StringComparer.Ordinal);
                lookup = children.GetAlternateLookup<ReadOnlySpan<char>>();
            }

            if (!children.TryGetValue(word, out var node))
            {
                children.Add(word, node = new());
            }

            return node;
        }
    }
}
