using System.Buffers;
using System.Collections.Frozen;
using Gate.Core.Documents;
using Gate.Core.Rules.Text;

namespace Gate.Core.Rules.Claims.Metadata;

/// <summary>Finds the places of the story in English text: `set in rural Ireland`, `across the Mediterranean`, `in Juneau, Alaska`. Where somebody comes from is no claim.</summary>
internal static class PlaceClaimReader
{
    private const int MaximumModifiers = 4;

    // Names of two places, or of a person; only what stands beside them tells.
    private static readonly FrozenSet<string> Ambiguous = ((string[])["Georgia", "Washington", "Jordan", "Kingston", "Santiago", "Victoria", "Sydney", "Cork", "Jamaica", "Portland", "Granada", "Lima", "Goa", "Alexandria", "Valencia", "LA", "Sofia"]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Capitalised = ((string[])
    [
        "north", "south", "east", "west", "northern", "southern", "eastern", "western", "central", "upper", "lower", "downtown", "victorian", "edwardian", "elizabethan", "regency", "imperial", "colonial", "medieval", "nazi-occupied",
    ]).ToFrozenSet(StringComparer.Ordinal);

    private static readonly SearchValues<string> MakingWords = SearchValues.Create(["filmed", "shot ", "premiere", "festival", "aired", "broadcast", "stream", "recorded", "launched", "prize", "award", "won the ", "nominat"], StringComparison.Ordinal);

    private static readonly Lazy<RulePattern> Towns = new(() => new(@"\b(?<town>[A-Z][\w.'-]+(?: [A-Z][\w.'-]+){0,2}), (?<state>[A-Z][a-z]+(?: [A-Z][a-z]+)?)\b"));

    public static IEnumerable<PlaceClaim> Read(ProseText prose)
    {
        var hits = Place.In(prose).ToList();
        var towns = ReadTowns(prose, hits).ToList();
        return towns.Concat(hits.Where(hit => !towns.Exists(town => town.Span.Overlaps(hit.Span))).Select(hit => ReadPlace(prose, hit)).OfType<PlaceClaim>());
    }

    /// <summary>`Forks, Oregon`, which names the town more surely than a preposition could.</summary>
    private static IEnumerable<PlaceClaim> ReadTowns(ProseText prose, List<PhraseHit<Place>> hits)
    {
        if (!hits.Exists(hit => hit.Value is { Kind: PlaceKind.State, Country: "United States" }))
        {
            yield break;
        }

        foreach (var match in Towns.Value.Matches(prose.Plain))
        {
            var state = hits.Find(hit => hit.Span.Start == match.Groups["state"].Index && hit.Value is { Kind: PlaceKind.State, Country: "United States" });
            var before = prose.Plain.AsSpan(0, match.Index).TrimEnd();
            if (state.Value is not null && !before.EndsWith(" from", StringComparison.OrdinalIgnoreCase))
            {
                yield return new(TextSpan.FromBounds(match.Index, state.Span.End), state.Value, match.Groups["town"].Value, IsSet(before));
            }
        }
    }

    private static PlaceClaim? ReadPlace(ProseText prose, PhraseHit<Place> hit)
    {
        var first = WordAt(prose, hit.Span.Start);
        if (Ambiguous.Contains(prose.Plain.Substring(hit.Span.Start, hit.Span.Length)) || GoesOn(prose, hit.Span))
        {
            return null;
        }

        if (hit.Value.Kind is PlaceKind.City or PlaceKind.State && PlaceAttribute.IsAt(prose, hit.Span, first))
        {
            return new(hit.Span, hit.Value, null, IsSetting: false, IsAttribute: true);
        }

        for (var i = first - 1; i >= Math.Max(0, first - 1 - MaximumModifiers) && prose.IsNeighbour(i); i--)
        {
            var word = prose.FoldedWord(i);
            if (word is "in" or "across" or "throughout")
            {
                var isSetting = IsSet(prose.Plain.AsSpan(0, prose.WordSpans[i].Start).TrimEnd());
                return isSetting || IsEvent(prose, hit, i, first - i - 1) ? new(hit.Span, hit.Value, null, isSetting) : null;
            }

            var isName = char.IsUpper(prose.Text[prose.WordSpans[i].Start]) && !word.Contains('-') && !Capitalised.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
            if (isName || word is "of" or "to" or "from" or "and" or "for" or "with" or "by" or "about" or "near" or "that" or "which")
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>
    /// True where something happens there: a town or a sea right after its preposition. Countries are named for many reasons (`children in America`), titles hold places
    /// (`Midnight in Paris`), and films are shot somewhere.
    /// </summary>
    private static bool IsEvent(ProseText prose, PhraseHit<Place> hit, int preposition, int modifiers)
    {
        if (hit.Value.Kind == PlaceKind.Country || modifiers > 1 || (prose.FoldedWord(preposition) is "in" && preposition > 0 && prose.IsNeighbour(preposition - 1) && char.IsUpper(prose.Text[prose.WordSpans[preposition - 1].Start])))
        {
            return false;
        }

        var sentence = prose.Sentences.First(sentence => sentence.End >= hit.Span.End);
        return !prose.Folded.AsSpan(sentence.Start, sentence.Length).ContainsAny(MakingWords);
    }

    // "In London Fields", "in Vienna's shadow" and "in Paris-born Ada" are about something else.
    private static bool GoesOn(ProseText prose, TextSpan span)
    {
        var rest = prose.Plain.AsSpan(span.End);
        return rest.Length > 0 && (rest[0] is '\'' or '-' || (rest.Length > 1 && rest[0] == ' ' && char.IsUpper(rest[1])));
    }

    private static bool IsSet(ReadOnlySpan<char> before)
    {
        before = before.EndsWith(" in", StringComparison.Ordinal) ? before[..^3].TrimEnd() : before;
        return before.EndsWith("set", StringComparison.OrdinalIgnoreCase) || before.EndsWith("takes place", StringComparison.OrdinalIgnoreCase) || before.EndsWith("unfolds", StringComparison.OrdinalIgnoreCase);
    }

    private static int WordAt(ProseText prose, int start)
    {
        var i = 0;
        while (prose.WordSpans[i].Start < start)
        {
            i++;
        }

        return i;
    }
}
