using System.Collections.Frozen;
using Gate.Core.Catalogs;
using Gate.Core.Documents;
using Gate.Core.Rules.Text;

namespace Gate.Core.Rules.Claims.Metadata;

/// <summary>
/// Finds a place that no fact knows in a sentence that tells what the plot tells of another place: `Milwaukee car salesman` for `a Minneapolis car dealership`,
/// `Mancunian Shaun` for the Shaun who `sells goods in London`. The text must not name the other place, and no third one may be told of in like words.
/// </summary>
internal static class PlaceAlignment
{
    private const int ShortestPlot = 400;
    private const int LongestPlot = 50_000;
    private const int EnoughWords = 3;
    private const int SlotWords = 2;
    private const int MaximumModifiers = 4;

    // Told as countries, and yet a town as well.
    private static readonly FrozenSet<string> Towns = ((string[])["Hong Kong", "Singapore", "Monaco"]).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Between = ((string[])["the", "a", "an", "and", "or", "of", "in", "at", "to", "for", "with", "by", "on", "as", "who", "his", "her", "its", "their", "is", "was", "are", "were", "where", "when", "that", "which", "but", "has", "man", "men", "old", "new"]).ToFrozenSet(StringComparer.Ordinal);

    /// <returns>Of each place that is wrong, its span, and what the plot has instead.</returns>
    public static IEnumerable<(TextSpan Span, string Instead)> Find(ProseText prose, Facts facts, string language)
    {
        if (facts.Plot is not { Content: { Length: >= ShortestPlot and < LongestPlot } content })
        {
            yield break;
        }

        var told = Told(prose).ToList();
        if (told.Count == 0 || told.TrueForAll(hit => IsWritten(prose, hit, content)))
        {
            yield break;
        }

        var plot = new ProseText(content, language);
        var known = Told(plot).ToList();
        var listed = facts.Locations.SelectMany(location => Place.In(new ProseText(location.Value, "en"))).Select(hit => hit.Value).ToList();
        foreach (var hit in told)
        {
            var isPossible = !IsWritten(prose, hit, content) && !facts.Title.Value.Contains(hit.Value.Name, StringComparison.OrdinalIgnoreCase) && !IsNear(hit.Value, known.Select(other => other.Value).Concat(listed), content);
            if (isPossible && Slot(prose, hit) is { } slot && StorySentence.IsOfStory(prose, StorySentence.Of(prose, hit.Span.Start), facts)
                && Rival(prose, hit, slot, plot, [.. known.Where(other => IsAlike(hit.Value, other.Value) && !told.Exists(mine => mine.Value.Name == other.Value.Name))]) is { } rival)
            {
                yield return (hit.Span, rival);
            }
        }
    }

    /// <summary>The places that are named, and those whose people or things are.</summary>
    private static IEnumerable<PhraseHit<Place>> Told(ProseText prose)
    {
        foreach (var hit in Place.In(prose).Where(hit => hit.Value.Kind != PlaceKind.Sea))
        {
            yield return hit;
        }

        for (var i = 0; i < prose.WordSpans.Length; i++)
        {
            if (char.IsUpper(prose.Text[prose.WordSpans[i].Start]) && PlacePeople.PlaceOf(prose.FoldedWord(i)) is { } name && Place.Named(name) is { } place)
            {
                yield return new(prose.WordSpans[i], place);
            }
        }
    }

    private static bool IsWritten(ProseText prose, PhraseHit<Place> hit, string plot) =>
        plot.Contains(hit.Value.Name, StringComparison.OrdinalIgnoreCase) || plot.Contains(prose.Plain.AsSpan(hit.Span.Start, hit.Span.Length), StringComparison.OrdinalIgnoreCase);

    /// <summary>True when a fact lies in the place, or may be it.</summary>
    private static bool IsNear(Place place, IEnumerable<Place> known, string plot) =>
        known.Any(other => other.Name == place.Name || (place.Kind != PlaceKind.City && other.GoesWith(place)) || (place.Kind == PlaceKind.City && other.Kind == PlaceKind.City && other.GoesWith(place)))
        || (place.Kind == PlaceKind.Country && Country.Named(place.Country ?? "") is { } country && country.Demonyms.Any(word => plot.Contains(word, StringComparison.OrdinalIgnoreCase)));

    private static bool IsAlike(Place told, Place known) => (told.Kind == known.Kind || (told.Kind, known.Kind) is (PlaceKind.Country, PlaceKind.State) or (PlaceKind.State, PlaceKind.Country) || (told.Kind == PlaceKind.City && Towns.Contains(known.Name))) && !told.GoesWith(known);

    /// <summary>Where the place stands in its sentence: what leads to it (`in`, `to`, nothing), and the words it belongs to. Null for an origin and for a part of a name.</summary>
    private static (string Lead, HashSet<string> Words, string? Person)? Slot(ProseText prose, PhraseHit<Place> hit)
    {
        var first = Index(prose, hit.Span.Start);
        var next = Index(prose, hit.Span.End);
        if (hit.Span.End < prose.Plain.Length && prose.Plain[hit.Span.End] is '-' or '\'')
        {
            return null;
        }

        var isPeople = PlacePeople.PlaceOf(prose.FoldedWord(first)) is not null;
        var lead = "";
        for (var i = first - 1; i >= Math.Max(0, first - 1 - MaximumModifiers) && prose.IsNeighbour(i) && lead.Length == 0; i--)
        {
            lead = prose.FoldedWord(i) switch
            {
                "in" or "at" or "across" or "around" or "inside" or "near" => "in",
                "to" or "into" or "toward" or "towards" => "to",
                "from" or "ex" or "former" or "like" or "than" or "not" => "from",
                _ => "",
            };
        }

        var words = new HashSet<string>(StringComparer.Ordinal);
        string? person = null;
        for (var i = next; i > 0 && i < Math.Min(prose.WordSpans.Length, next + MaximumModifiers) && prose.IsNeighbour(i - 1) && person is null && prose.Plain[prose.WordSpans[i].Start - 1] is ' '; i++)
        {
            if (char.IsUpper(prose.Text[prose.WordSpans[i].Start]))
            {
                person = prose.Plain.Substring(prose.WordSpans[i].Start, prose.WordSpans[i].Length);
            }
            else if (Between.Contains(prose.FoldedWord(i).ToString()))
            {
                break;
            }
            else if (i < next + SlotWords && !PlaceSubstitute.Common.Contains(prose.FoldedWord(i).ToString()))
            {
                words.Add(Stem(prose.FoldedWord(i)));
            }
        }

        // "London Fields" and "Paris Hilton" are names; "Mancunian Shaun" is not.
        return lead is "from" || (person is not null && words.Count == 0 && !isPeople) || (lead.Length == 0 && words.Count == 0 && person is null) ? null : (words.Count > 0 || person is not null ? "" : lead, words, person);
    }

    private static string? Rival(ProseText prose, PhraseHit<Place> hit, (string Lead, HashSet<string> Words, string? Person) slot, ProseText plot, List<PhraseHit<Place>> rivals)
    {
        var spans = rivals.ConvertAll(rival => rival.Span);
        var mine = StorySentence.Stems(prose, StorySentence.Of(prose, hit.Span.Start), [hit.Span]);
        var scores = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var rival in rivals)
        {
            var sentence = StorySentence.Of(plot, rival.Span.Start);
            var theirs = Slot(plot, rival);
            var isSlot = theirs is { } known && known.Words.Overlaps(slot.Words);
            var isPerson = slot.Person is { } person && rival.Value.Country == hit.Value.Country && plot.Plain.AsSpan(sentence.Start, sentence.Length).Contains(person, StringComparison.Ordinal);
            if (isSlot || isPerson)
            {
                return rival.Value.Name;
            }

            // "To" is another slot than "in"; an attribute may be either.
            var fits = slot.Lead.Length == 0 || theirs is null || theirs.Value.Lead.Length == 0 || theirs.Value.Lead == slot.Lead;
            var shared = fits ? mine.Count(StorySentence.Stems(plot, StorySentence.WithNext(plot, sentence), spans).Contains) : 0;
            scores[rival.Value.Name] = Math.Max(shared, scores.GetValueOrDefault(rival.Value.Name));
        }

        var best = scores.OrderByDescending(pair => pair.Value).Take(2).ToList();
        return best.Count > 0 && best[0].Value >= EnoughWords && (best.Count == 1 || best[1].Value <= best[0].Value / 2) ? best[0].Key : null;
    }

    private static string Stem(ReadOnlySpan<char> word) => (word.Length > 6 ? word[..6] : word.TrimEnd('s')).ToString();

    private static int Index(ProseText prose, int start)
    {
        var i = 0;
        while (i < prose.WordSpans.Length && prose.WordSpans[i].Start < start)
        {
            i++;
        }

        return i;
    }
}
