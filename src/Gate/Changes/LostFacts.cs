using Gate.Core.Catalogs;
using Gate.Core.Documents;
using Gate.Core.Judging;
using Gate.Core.Rules;
using Gate.Core.Running;

namespace Gate.Changes;

/// <summary>The shows whose facts a change takes away while their texts stay. What nothing contradicts any more is not thereby right, so a person should look.</summary>
internal sealed class LostFacts
{
    private const int MostNamed = 5;

    // A title alone is nothing that a text could be held against.
    private static readonly (Facet Facet, Func<Facts, bool> IsThere)[] Kinds =
    [
        (Facet.Plot, facts => facts.Plot is not null),
        (Facet.Metadata, facts => facts.Kind is not null),
        (Facet.Metadata, facts => facts.ReleaseDate is not null),
        (Facet.Metadata, facts => facts.Genres.Count > 0),
        (Facet.Metadata, facts => facts.Countries.Count > 0),
        (Facet.Metadata, facts => facts.Locations.Count > 0),
        (Facet.Metadata, facts => facts.Maturity is not null),
        (Facet.Metadata, facts => facts.RuntimeMinutes is not null),
        (Facet.Metadata, facts => facts.Seasons is not null),
        (Facet.Metadata, facts => facts.Episodes is not null),
        (Facet.Metadata, facts => facts.BasedOn is not null),
        (Facet.Metadata, facts => facts.IsComplete(Facet.Metadata)),
        (Facet.Talent, facts => facts.Talent.OnScreen.Count > 0),
        (Facet.Talent, facts => facts.Talent.OffScreen.Count > 0),
        (Facet.Talent, facts => facts.IsComplete(Facet.Talent)),
        (Facet.Awards, facts => facts.Awards.Count > 0),
        (Facet.Awards, facts => facts.IsComplete(Facet.Awards)),
    ];

    private readonly Dictionary<string, int> before = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> after = new(StringComparer.Ordinal);

    /// <summary>Hands shows on as they were before the change, and remembers which kinds of facts they had.</summary>
    public IEnumerable<Show> Before(IEnumerable<Show> shows)
    {
        foreach (var show in shows)
        {
            before[show.Id] = before.GetValueOrDefault(show.Id) | Held(show.Facts);
            yield return show;
        }
    }

    /// <summary>The same for shows as they are now; those without a text are let be.</summary>
    public IEnumerable<Show> After(IEnumerable<Show> shows)
    {
        foreach (var show in shows)
        {
            if (show.Suite.Count > 0)
            {
                after[show.Id] = after.GetValueOrDefault(show.Id) | Held(show.Facts);
            }

            yield return show;
        }
    }

    /// <summary>What a reader must know, once all shows were handed on; null when no show lost anything.</summary>
    public string? Notice()
    {
        var shows = after.Keys.Where(show => Of(show).Any()).ToList();
        return shows.Count == 0 ? null
            : $"{(shows.Count == 1 ? "1 show loses" : $"{shows.Count} shows lose")} facts in this change, so what {(shows.Count == 1 ? "its" : "their")} texts say of them is no longer checked: "
            + string.Join(", ", shows.Take(MostNamed).Select(show => $"{Excerpt.Of(show)} ({Names(Of(show))})")) + (shows.Count > MostNamed ? $" and {shows.Count - MostNamed} more" : "") + ".";
    }

    /// <summary>A rule of factuality that passes, or cannot tell, without facts that it read before asks for a person: once for each synopsis.</summary>
    public IReadOnlyList<LedgerEntry> Mark(IReadOnlyList<LedgerEntry> ledger)
    {
        var marked = new HashSet<SynopsisId>();
        return [.. ledger.Select(entry => Missed(entry) is { Count: > 0 } facets && marked.Add(entry.Cell.Synopsis.Id) ? Ask(entry, facets) : entry)];
    }

    private List<Facet> Missed(LedgerEntry entry) =>
        entry is { Cell.Rule.Manifest.Criterion: Criterion.Factuality, Judgment: Judgment.Abstained or Judgment.Scored { Pass: true, ReviewReason: null } }
            ? [.. Of(entry.Cell.Show.Id).Where(entry.Cell.Rule.Reads.Facets.Contains)]
            : [];

    private static LedgerEntry Ask(LedgerEntry entry, List<Facet> facets) => entry with
    {
        Judgment = (entry.Judgment as Judgment.Scored ?? Judgment.Scored.Clean) with { ReviewReason = $"This change takes facts of the show away ({Names(facets)}) that this rule compared the text with." },
    };

    private IEnumerable<Facet> Of(string show)
    {
        var missing = before.GetValueOrDefault(show) & ~after.GetValueOrDefault(show);
        return Kinds.Where((_, i) => (missing & (1 << i)) != 0).Select(kind => kind.Facet).Distinct();
    }

    private static int Held(Facts? facts)
    {
        var held = 0;
        for (var i = 0; facts is not null && i < Kinds.Length; i++)
        {
            held |= Kinds[i].IsThere(facts) ? 1 << i : 0;
        }

        return held;
    }

    private static string Names(IEnumerable<Facet> facets) => string.Join(", ", facets.Select(facet => facet.ToString().ToLowerInvariant()));
}
