using Gate.Core.Rules.Text;

namespace Gate.Core.Rules.Claims;

/// <summary>The words that name or describe a character, beside an actor's name.</summary>
/// <param name="Words">As written.</param>
/// <param name="Name">Its name in lower case; empty when it is only described.</param>
/// <param name="Description">`andrew's grandmother`, `quiz host`, in lower case; empty when there is a name.</param>
/// <param name="Start">Where the words begin in the text that was read.</param>
internal sealed record CharacterPhrase(IReadOnlyList<string> Words, IReadOnlyList<string> Name, IReadOnlyList<string> Description, int Start, int Length)
{
    private const int Longest = 7;

    private static readonly HashSet<string> Stops = ["and", "with", "in", "who", "whom", "whose", "of", "for", "to", "at", "on", "from", "while", "when", "that", "but", "or", "is", "opposite", "alongside", "by", "he", "she", "they", "will"];

    private static readonly CharacterPhrase Nothing = new([], [], [], 0, 0);

    /// <summary>The character at the end of a text: `his brother Salim` before `(`.</summary>
    public static CharacterPhrase Before(string text)
    {
        var prose = new ProseText(text.TrimEnd(' ', ','), "en");
        var last = prose.WordSpans.Length - 1;
        var first = last;
        if (last < 0 || prose.WordSpans[last].End < prose.Text.TrimEnd().Length)
        {
            return Nothing;
        }

        while (first > 0 && last - first < Longest && IsGap(prose, first - 1) && !IsStop(prose, first - 1))
        {
            first--;
        }

        if (!NameWords.IsCapital(prose, last))
        {
            return Describe(prose, first, last);
        }

        var start = last;
        while (start > first && (NameWords.IsCapital(prose, start - 1) || NameWords.IsParticle(prose, start - 1)) && !Folded(prose, start - 1).EndsWith("'s", StringComparison.Ordinal))
        {
            start--;
        }

        return Of(prose, start, last, isName: true);
    }

    /// <summary>The character at the start of a text: `the formidable Lady Catherine` after `as`.</summary>
    public static CharacterPhrase After(string text)
    {
        var prose = new ProseText(text, "en");
        var end = 0;
        while (end < Math.Min(prose.WordSpans.Length, Longest) && !IsStop(prose, end) && (end == 0 || IsGap(prose, end - 1) || IsApposition(prose, end)))
        {
            end++;
        }

        var start = Enumerable.Range(0, end).FirstOrDefault(i => NameWords.IsCapital(prose, i) && !Folded(prose, i).EndsWith("'s", StringComparison.Ordinal), -1);
        if (start < 0)
        {
            return Describe(prose, 0, end - 1);
        }

        var last = start;
        while (last + 1 < prose.WordSpans.Length && last - start < Longest && IsGap(prose, last) && (NameWords.IsCapital(prose, last + 1) || (NameWords.IsParticle(prose, last + 1) && NameWords.CapitalAfterParticles(prose, last + 1) > 0)))
        {
            last++;
        }

        return Of(prose, start, last, isName: true);
    }

    /// <summary>A text that is a name and nothing else.</summary>
    public static CharacterPhrase Named(string text)
    {
        var prose = new ProseText(text, "en");
        var last = prose.WordSpans.Length - 1;
        return last < 0 || last > Longest ? Nothing : Of(prose, Folded(prose, 0) == "as" && last > 0 ? 1 : 0, last, isName: true);
    }

    private static CharacterPhrase Describe(ProseText prose, int first, int last)
    {
        while (first <= last && Folded(prose, first) is "the" or "a" or "an" or "his" or "her" or "their")
        {
            // “A host” is any host, and “his brother” is whose?
            if (Folded(prose, first) is not "the")
            {
                return Nothing;
            }

            first++;
        }

        return first > last ? Nothing : Of(prose, first, last, isName: false);
    }

    private static CharacterPhrase Of(ProseText prose, int first, int last, bool isName)
    {
        var folded = Enumerable.Range(first, last - first + 1).Select(i => PersonName.WithoutPossessive(Folded(prose, i))).ToList();
        var asWritten = Enumerable.Range(first, last - first + 1).Select(i => prose.Text.Substring(prose.WordSpans[i].Start, prose.WordSpans[i].Length)).ToList();
        var described = isName ? [] : Enumerable.Range(first, last - first + 1).Select(i => Folded(prose, i)).ToList();
        return new(asWritten, isName ? folded : [], described, prose.WordSpans[first].Start, prose.WordSpans[last].End - prose.WordSpans[first].Start);
    }

    /// <summary>True when words between a name and a character's part the two: `Ada Love's fight with Erin`.</summary>
    public static bool Parts(string words) => words.Split(' ').Any(Stops.Contains);

    // Will is a name, too.
    private static bool IsStop(ProseText prose, int word) => !NameWords.IsCapital(prose, word) && Stops.Contains(Folded(prose, word));

    private static string Folded(ProseText prose, int word) => Diacritics.Strip(prose.FoldedWord(word).ToString());

    // “Andrew's grandmother, Annie”
    private static bool IsApposition(ProseText prose, int word) =>
        NameWords.IsCapital(prose, word) && !NameWords.IsCapital(prose, word - 1) && prose.Text[prose.WordSpans[word - 1].End..prose.WordSpans[word].Start] == ", ";

    private static bool IsGap(ProseText prose, int word) =>
        prose.Text.AsSpan(prose.WordSpans[word].End, prose.WordSpans[word + 1].Start - prose.WordSpans[word].End).Trim() is "" or ".";
}
