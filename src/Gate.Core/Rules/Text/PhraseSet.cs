namespace Gate.Core.Rules.Text;

/// <summary>The phrases of one setting of a rule, each with a value. Of phrases that overlap in a text, the first and then the longest one counts.</summary>
internal sealed class PhraseSet<T>
{
    private readonly Lazy<PhraseTrie<(string Phrase, T Value)>> trie;
    private readonly bool caseSensitive;

    public PhraseSet(IEnumerable<KeyValuePair<string, T>> phrases, bool caseSensitive = false)
    {
        this.caseSensitive = caseSensitive;
        trie = new(() =>
        {
            var built = new PhraseTrie<(string Phrase, T Value)>();
            foreach (var (phrase, value) in phrases)
            {
                built.Add(phrase, (Typography.Straighten(phrase), value));
            }

            return built;
        });
    }

    /// <summary>Hits in the order of the text; none overlaps another.</summary>
    public IReadOnlyList<PhraseHit<T>> Find(ProseText prose)
    {
        var hits = trie.Value.FindAll(prose);
        if (hits.Count == 0)
        {
            return [];
        }

        var kept = new List<PhraseHit<T>>();
        foreach (var hit in hits.Where(hit => !caseSensitive || HasCase(prose, hit)).OrderBy(hit => hit.Span.Start).ThenByDescending(hit => hit.Span.Length))
        {
            if (kept.Count == 0 || kept[^1].Span.End <= hit.Span.Start)
            {
                kept.Add(new(hit.Span, hit.Value.Value));
            }
        }

        return kept;
    }

    private static bool HasCase(ProseText prose, PhraseHit<(string Phrase, T Value)> hit)
    {
        var here = new ProseText(prose.Plain.Substring(hit.Span.Start, hit.Span.Length), prose.Language);
        var wanted = new ProseText(hit.Value.Phrase, prose.Language);
        return Texts(here).SequenceEqual(Texts(wanted));

        static IEnumerable<string> Texts(ProseText text) => text.Words.Select(word => text.Text.Substring(word.Start, word.Length));
    }
}
