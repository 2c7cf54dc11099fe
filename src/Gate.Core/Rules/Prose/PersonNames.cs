using Gate.Core.Documents;
using Gate.Core.Rules.Claims.Metadata;
using Gate.Core.Rules.Text;

namespace Gate.Core.Rules.Prose;

/// <summary>
/// The persons that a text names, as far as capitals tell. Names that share a word are one. What may be no person, such as a place, a team, a title or an
/// everyday word with a capital, is left out.
/// </summary>
internal static class PersonNames
{
    // Capitals that name a time or a nation, not somebody.
    private static readonly Lazy<HashSet<string>.AlternateLookup<ReadOnlySpan<char>>> NoNames = Words(
        "i i'm i'll i've i'd mr mrs ms dr god christmas halloween thanksgiving easter january february march april may june july august september october november december "
        + "monday tuesday wednesday thursday friday saturday sunday american british english french german italian spanish russian chinese japanese korean indian irish "
        + "scottish canadian mexican tamil telugu hindi malayalam bengali punjabi kannada marathi urdu arabic african european asian christian jewish muslim catholic tv uk us usa");

    // In a name, they say that it is a place, a body, a work or an event.
    private static readonly Lazy<HashSet<string>.AlternateLookup<ReadOnlySpan<char>>> Things = Words(
        "academy age agency airport alliance army avenue award awards band bank bay beach bridge building canal castle cathedral channel church city club coast college company "
        + "council county court creek cup desert district empire entertainment era event falls festival films force forces forest fort galaxy games gang garden gardens group gulf "
        + "harbor harbour high hill hills hospital hotel institute island islands kingdom lake land league magazine mission mountain mountains museum network north ocean olympics "
        + "orchestra organization palace park peninsula pictures planet plaza police port prison productions project railway range records reef region republic reserve river road school sea "
        + "season series society south square stadium state station street studio studios team temple theater theatre times tower town trail tribe union university valley "
        + "village ville vineyard war west wood woods world zone zoo");

    private static readonly Lazy<HashSet<string>.AlternateLookup<ReadOnlySpan<char>>> Determiners = Words("the a an this that these those");

    /// <summary>Each name where it stands first. No place is looked up: see <see cref="WithoutPlaces"/>.</summary>
    public static List<TextSpan> In(ProseText prose)
    {
        var asides = Asides.In(prose.Text);
        var starts = prose.Sentences.Select(sentence => sentence.Start).ToHashSet();
        var known = new HashSet<string>(StringComparer.Ordinal);
        var names = new List<TextSpan>();
        for (var i = 0; i < prose.WordSpans.Length; i++)
        {
            if (asides[prose.WordSpans[i].Start] || !IsCapital(prose, i) || BeginsSentence(prose, i, starts))
            {
                continue;
            }

            var first = i;
            while (i + 1 < prose.WordSpans.Length && prose.IsNeighbour(i) && IsCapital(prose, i + 1))
            {
                i++;
            }

            if (IsPerson(prose, first, i) && Parts(prose, first, i) is var parts && !parts.Exists(known.Contains))
            {
                names.Add(TextSpan.FromBounds(prose.WordSpans[first].Start, prose.WordSpans[i].End));
                known.UnionWith(parts);
            }
        }

        return names;
    }

    /// <summary>The names that are no known places, nor towns before one: `Yonkers, New York`.</summary>
    public static List<TextSpan> WithoutPlaces(ProseText prose, List<TextSpan> names)
    {
        var places = Place.In(prose).Select(hit => hit.Span).ToList();
        var starts = places.Select(place => place.Start).ToHashSet();
        return [.. names.Where(name => !places.Exists(name.Overlaps) && !(prose.Text.AsSpan(name.End).StartsWith(", ") && starts.Contains(name.End + 2)))];
    }

    private static bool IsPerson(ProseText prose, int first, int last)
    {
        if (first > 0 && prose.IsNeighbour(first - 1) && Determiners.Value.Contains(prose.FoldedWord(first - 1)))
        {
            return false;
        }

        var isRare = false;
        for (var i = first; i <= last; i++)
        {
            var word = GenericTextRule.WithoutPossessive(prose.FoldedWord(i));
            if (Things.Value.Contains(word) || word.ContainsAnyInRange('0', '9'))
            {
                return false;
            }

            isRare |= CommonWords.RarityOf(word) == CommonWords.Unlisted && !IsAbbreviation(prose.Text.AsSpan(prose.WordSpans[i].Start, prose.WordSpans[i].Length));
        }

        return isRare && (first != last || Country.OfDemonym(prose.FoldedWord(first).ToString()) is null);
    }

    // Also a Roman numeral or an initial.
    private static bool IsAbbreviation(ReadOnlySpan<char> word) => !word.ContainsAnyInRange('a', 'z');

    private static List<string> Parts(ProseText prose, int first, int last) =>
        [.. Enumerable.Range(first, last - first + 1).Select(word => GenericTextRule.WithoutPossessive(prose.FoldedWord(word)).ToString())];

    private static bool IsCapital(ProseText prose, int word) => char.IsUpper(prose.Text[prose.WordSpans[word].Start]) && !NoNames.Value.Contains(prose.FoldedWord(word));

    // A quotation mark may stand between the beginning of a sentence and its first word.
    private static bool BeginsSentence(ProseText prose, int word, HashSet<int> starts)
    {
        var start = prose.WordSpans[word].Start;
        while (start > 0 && Typography.IsOpener(prose.Text[start - 1]))
        {
            start--;
        }

        return starts.Contains(start);
    }

    private static Lazy<HashSet<string>.AlternateLookup<ReadOnlySpan<char>>> Words(string words) =>
        new(() => new HashSet<string>(words.Split(' '), StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>());
}
