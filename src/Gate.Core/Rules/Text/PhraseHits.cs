namespace Gate.Core.Rules.Text;

/// <summary>The phrases of an index that stand in a text, and of which sets they are: most sets have none, which is all that their rules need to know.</summary>
internal sealed class PhraseHits
{
    private readonly bool[]? sets;

    /// <param name="setCount">Of the index.</param>
    public PhraseHits(List<PhraseHit<IndexedPhrase>> hits, int setCount)
    {
        All = hits;
        if (hits.Count == 0)
        {
            return;
        }

        sets = new bool[setCount];
        foreach (var hit in hits)
        {
            sets[hit.Value.Set] = true;
        }
    }

    /// <summary>In the order of the text, shorter ones before longer ones.</summary>
    public List<PhraseHit<IndexedPhrase>> All { get; }

    public bool HasAny(int set) => sets is not null && sets[set];
}
