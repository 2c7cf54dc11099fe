namespace Gate.Core.Rules.Text;

/// <summary>
/// The phrases of many rules in one trie, so that one walk over a text finds those of all of them. Rules add their phrases when they are made; the trie is
/// built when the first text is read.
/// </summary>
internal sealed class PhraseIndex
{
    private readonly List<IReadOnlyList<string>> sets = [];
    private readonly Lazy<PhraseTrie<IndexedPhrase>> trie;

    public PhraseIndex() => trie = new(Build);

    /// <summary>The patterns of the same rules.</summary>
    public PatternIndex Patterns { get; } = new();

    /// <returns>The number of the set.</returns>
    /// <exception cref="InvalidOperationException">A text was read already.</exception>
    public int Add(IReadOnlyList<string> phrases)
    {
        if (trie.IsValueCreated)
        {
            throw new InvalidOperationException("Phrases are added before the first text is read.");
        }

        sets.Add(phrases);
        return sets.Count - 1;
    }

    /// <summary>Every phrase of every set at every place, shorter ones before longer ones.</summary>
    public PhraseHits FindAll(ProseText prose) => new(trie.Value.FindAll(prose), sets.Count);

    private PhraseTrie<IndexedPhrase> Build()
    {
        var built = new PhraseTrie<IndexedPhrase>();
        for (var set = 0; set < sets.Count; set++)
        {
            for (var phrase = 0; phrase < sets[set].Count; phrase++)
            {
                built.Add(sets[set][phrase], new(set, phrase));
            }
        }

        return built;
    }
}
