using Gate.Core.Catalogs;
using Gate.Core.Documents;
using Gate.Core.Rules.Text;

namespace Gate.Core.Rules.Claims.Metadata;

/// <summary>
/// Finds a place that stands in the text where the plot or the locations have another one: `a Boston conservatory` for `the Shaffer Conservatory in New York`. What is
/// told to be there has to be the same, by the noun that the place belongs to.
/// </summary>
internal static class PlaceSubstitute
{
    private const int ShortestPlot = 400;
    private const int ShortestWord = 5;
    private const int Stem = 6;
    private const int Reach = 6;

    /// <summary>Nouns of which there are some in every place.</summary>
    internal static readonly HashSet<string> Common = new(StringComparer.Ordinal)
    {
        "after", "their", "there", "where", "which", "while", "woman", "women", "young", "house", "family", "people", "years", "months", "lives", "living", "works", "working", "street", "night", "story", "other", "father", "mother", "brother",
        "sister", "husband", "daughter", "child", "children", "friend", "friends", "couple", "teenag", "student", "police", "world", "small", "little", "begins", "becomes", "returns", "moves", "travels", "leaves", "comes", "arrives", "heads", "town",
    };

    /// <returns>Of each place that is wrong, its span, what the facts have instead, and where.</returns>
    public static IEnumerable<(TextSpan Span, string Instead)> Find(ProseText prose, Facts facts, string language)
    {
        if (facts.Plot is not { Content: { Length: >= ShortestPlot and < 50_000 } content })
        {
            yield break;
        }

        var told = Place.In(prose).ToList();
        if (told.Count == 0)
        {
            yield break;
        }

        var plot = new ProseText(content, language);
        var known = Place.In(plot).Select(hit => (hit.Value, Words: Around(plot, hit.Span, Reach)))
            .Concat(facts.Locations.SelectMany(location => Known(location.Value))).ToList();
        foreach (var hit in told.Where(hit => hit.Value.Kind is PlaceKind.City or PlaceKind.State && !IsKnown(prose, hit, content, facts)))
        {
            var words = Bearers(prose, hit.Span);
            var rival = known.Find(place => place.Value.Kind == hit.Value.Kind && !place.Value.GoesWith(hit.Value) && place.Words.Overlaps(words) && !Names(told, place.Value));
            if (rival.Value is not null && !known.Exists(place => place.Value.Name == hit.Value.Name || place.Value.State == hit.Value.Name))
            {
                yield return (hit.Span, rival.Value.Name);
            }
            else if (Neighbour(prose, hit, told, known.ConvertAll(place => place.Value)) is { } left)
            {
                yield return (hit.Span, left.Name);
            }
        }
    }

    private static bool Names(List<PhraseHit<Place>> told, Place place) => told.Exists(hit => hit.Value.Name == place.Name);

    private static IEnumerable<(Place Value, HashSet<string> Words)> Known(string location)
    {
        var prose = new ProseText(location, "en");
        return Place.In(prose).Select(hit => (hit.Value, Around(prose, hit.Span, Reach))).ToList();
    }

    /// <summary>`From Kampala to London and Sudan`: where the others are locations, the one that is not stands for the one that was left out.</summary>
    private static Place? Neighbour(ProseText prose, PhraseHit<Place> hit, List<PhraseHit<Place>> told, List<Place> known)
    {
        var isFrom = prose.Folded.AsSpan(0, hit.Span.Start).EndsWith("from ", StringComparison.Ordinal);
        var next = told.Find(other => other.Span.Start > hit.Span.End && prose.Folded.AsSpan(hit.Span.End, other.Span.Start - hit.Span.End) is " to ");
        if (!isFrom || next.Value is null || !known.Exists(place => place.Name == next.Value.Name) || known.Exists(place => place.Country == hit.Value.Country))
        {
            return null;
        }

        var left = known.Where(place => place.Kind == hit.Value.Kind && !Names(told, place) && told.Exists(other => other.Value.Kind == PlaceKind.Country && other.Value.Country == place.Country)).DistinctBy(place => place.Name).ToList();
        return left is [var only] ? only : null;
    }

    /// <summary>True when the plot, the locations or the title have the name, or the people come from there.</summary>
    private static bool IsKnown(ProseText prose, PhraseHit<Place> hit, string plot, Facts facts)
    {
        var name = prose.Plain.Substring(hit.Span.Start, hit.Span.Length);
        return plot.Contains(name, StringComparison.OrdinalIgnoreCase) || plot.Contains(hit.Value.Name, StringComparison.OrdinalIgnoreCase)
            || facts.Title.Value.Contains(name, StringComparison.OrdinalIgnoreCase)
            || facts.Locations.Any(location => location.Value.Contains(name, StringComparison.OrdinalIgnoreCase) || location.Value.Contains(hit.Value.Name, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The nouns that the place belongs to: the one behind it (`a Boston conservatory`), or the one before its preposition (`the resistance in Rotterdam`).</summary>
    private static HashSet<string> Bearers(ProseText prose, TextSpan span)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var first = 0;
        while (first < prose.WordSpans.Length && prose.WordSpans[first].Start < span.Start)
        {
            first++;
        }

        var last = first;
        while (last + 1 < prose.WordSpans.Length && prose.WordSpans[last + 1].Start < span.End)
        {
            last++;
        }

        var isBehind = last + 1 < prose.WordSpans.Length && prose.Plain.AsSpan(span.End).StartsWith(" ", StringComparison.Ordinal) && !char.IsUpper(prose.Text[prose.WordSpans[last + 1].Start]);
        var preposition = first > 0 ? prose.FoldedWord(first - 1).ToString() : "";
        if (isBehind && preposition is not ("from" or "to" or "in" or "at" or "near"))
        {
            Add(found, prose, last + 1);
        }
        else if (preposition is "in" or "at" or "near" && first > 1 && prose.IsNeighbour(first - 2))
        {
            Add(found, prose, first - 2);
        }

        return found;
    }

    private static HashSet<string> Around(ProseText prose, TextSpan span, int reach)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < prose.WordSpans.Length; i++)
        {
            var word = prose.WordSpans[i];
            if (word.Start >= span.End + (reach * 8))
            {
                break;
            }

            if ((word.End <= span.Start && word.End > span.Start - (reach * 8)) || word.Start >= span.End)
            {
                Add(found, prose, i);
            }
        }

        return found;
    }

    private static void Add(HashSet<string> found, ProseText prose, int index)
    {
        var word = prose.FoldedWord(index);
        var stem = (word.Length > Stem ? word[..Stem] : word).ToString();
        if (word.Length >= ShortestWord && !Common.Contains(stem) && !Common.Contains(word.ToString()))
        {
            found.Add(stem);
        }
    }
}
