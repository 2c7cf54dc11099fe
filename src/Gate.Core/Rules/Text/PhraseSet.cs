namespace Gate.Core.Rules.Text;

/// <summary>The phrases of one setting of a rule, each with a value. Of phrases that overlap in a text, the first and then the longest one counts.</summary>
internal sealed class PhraseSet<T>
{
    private readonly PhraseIndex index;
    private readonly int number;
    private readonly IReadOnlyList<KeyValuePair<string, T>> phrases;
    private readonly bool caseSensitive;

    /// <param name="index">Shared with the sets of other rules, so that a text is walked once for all; null for one of its own.</param>
    public PhraseSet(IEnumerable<KeyValuePair<string, T>> phrases, bool caseSensitive = false, PhraseIndex? index = null)
    {
        this.phrases = [.. phrases];
        this.caseSensitive = caseSensitive;
        this.index = index ?? new();
        number = this.index.Add([.. this.phrases.Select(phrase => phrase.Key)]);
    }

    /// <summary>Hits in the order of the text; none overlaps another.</summary>
    public IReadOnlyList<PhraseHit<T>> Find(ProseText prose)
    {
        var hits = prose.PhrasesOf(index);
        if (!hits.HasAny(number))
        {
            return [];
        }

        List<PhraseHit<IndexedPhrase>>? own = null;
        foreach (var hit in hits.All)
        {
            if (hit.Value.Set == number && (!caseSensitive || HasCase(prose, hit)))
            {
                (own ??= []).Add(hit);
            }
        }

        return own is null ? [] : WithoutOverlaps(own);
    }

    private List<PhraseHit<T>> WithoutOverlaps(List<PhraseHit<IndexedPhrase>> hits)
    {
        var kept = new List<PhraseHit<T>>(hits.Count);
        foreach (var hit in hits.OrderBy(hit => hit.Span.Start).ThenByDescending(hit => hit.Span.Length))
        {
            if (kept.Count == 0 || kept[^1].Span.End <= hit.Span.Start)
            {
                kept.Add(new(hit.Span, phrases[hit.Value.Phrase].Value));
            }
        }

        return kept;
    }

    private bool HasCase(ProseText prose, PhraseHit<IndexedPhrase> hit)
    {
        var here = new ProseText(prose.Plain.Substring(hit.Span.Start, hit.Span.Length), prose.Language);
        var wanted = new ProseText(Typography.Straighten(phrases[hit.Value.Phrase].Key), prose.Language);
        return Texts(here).SequenceEqual(Texts(wanted));

        static IEnumerable<string> Texts(ProseText text) => text.Words.Select(word => text.Text.Substring(word.Start, word.Length));
    }
}
