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
        for (var i = 0; i < prose.WordSpans.Length; i++)
        {
            node = node.GetOrAdd(prose.FoldedWord(i));
        }

        node.Add(value);
    }

    /// <summary>Every phrase at every place, shorter ones before longer ones; phrases may overlap.</summary>
    public List<PhraseHit<T>> FindAll(ProseText prose)
    {
        var hits = new List<PhraseHit<T>>();
        var words = prose.WordSpans;
        var hashes = prose.WordHashes;
        for (var first = 0; first < words.Length; first++)
        {
            var node = root;
            for (var last = first; node.Find(prose.FoldedWord(last), hashes[last]) is { } found; last++)
            {
                node = found;
                foreach (var value in node.Values)
                {
                    hits.Add(new(TextSpan.FromBounds(words[first].Start, words[last].End), value));
                }

                if (!node.GoesOn || last + 1 == words.Length || !prose.IsNeighbour(last))
                {
                    break;
                }
            }
        }

        return hits;
    }

    private sealed class Node
    {
        private WordTable<Node>? children;

        public T[] Values { get; private set; } = [];

        public bool GoesOn => children is not null;

        public Node? Find(ReadOnlySpan<char> word, uint hash) => children?.Find(word, hash);

        public void Add(T value) => Values = [.. Values, value];

        public Node GetOrAdd(ReadOnlySpan<char> word)
        {
            children ??= new();
            if (children.Find(word, WordHash.Of(word)) is not { } node)
            {
                children.Add(word.ToString(), node = new());
            }

            return node;
        }
    }
}
