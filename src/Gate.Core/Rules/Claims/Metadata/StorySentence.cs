using System.Buffers;
using System.Collections.Frozen;
using Gate.Core.Catalogs;
using Gate.Core.Documents;
using Gate.Core.Rules.Text;

namespace Gate.Core.Rules.Claims.Metadata;

/// <summary>What two sentences, one of a text and one of the plot, have to share to tell of the same.</summary>
internal static class StorySentence
{
    private const int ShortestWord = 4;
    private const int ShortestName = 3;
    private const int Stem = 6;

    private static readonly SearchValues<string> Makings = SearchValues.Create(
        [
            "released", "premiere", "directed", "filmed", "shot in", "shot at", "shot on", "shot for", "shot around", "shot mostly", "shot partly", "made in", "written", "publish", "broadcast", "aired", "recorded", "born", "debut", "film", "movie",
            "series", "album", "novel", "documentary", "drama", "comedy", "thriller", "oscar", "academy", "award", "festival", "prize", "bafta", "emmy", "nominat", "critic", "actor", "actress", "director", "writer", "screenplay", "remake", "remade", "studio", "native", "cannes",
        ],
        StringComparison.Ordinal);

    private static readonly FrozenSet<string> Common = ((string[])
    [
        "after", "later", "before", "years", "about", "their", "there", "which", "where", "since", "other", "first", "young", "people", "while", "being", "having", "every", "would", "could", "finds", "takes", "comes", "woman", "family", "again", "never", "under",
        "these", "those", "three", "with", "from", "that", "this", "they", "them", "have", "has", "been", "were", "when", "what", "whom", "whose", "into", "onto", "over", "only", "also", "than", "then", "will", "until", "because", "but", "and", "the", "his", "her",
        "she", "who", "for", "one", "two", "back", "goes", "make", "makes", "made", "both", "each", "very", "more", "most", "much", "many", "some", "such", "does", "himself", "herself", "himsel", "hersel", "becaus", "anothe", "another", "nearly", "almost", "life", "lives", "year", "day", "days", "time", "home",
    ]).ToFrozenSet(StringComparer.Ordinal);

    public static TextSpan Of(ProseText prose, int place) => prose.Sentences.First(sentence => sentence.End > place);

    /// <summary>True when the sentence tells nothing of how the work was made or received, and names no maker who is not seen in it as well.</summary>
    public static bool IsOfStory(ProseText prose, TextSpan sentence, Facts facts) =>
        !prose.Folded.AsSpan(sentence.Start, sentence.Length).ContainsAny(Makings)
        && !CreditedWords.In(prose.Plain.Substring(sentence.Start, sentence.Length), [.. facts.Talent.OffScreen.Where(credit => !facts.Talent.OnScreen.Any(other => other.Name == credit.Name))]).Any();

    /// <summary>The beginnings of the words that say something, names among them; nothing of the words in <paramref name="without"/>.</summary>
    public static HashSet<string> Stems(ProseText prose, TextSpan sentence, IReadOnlyCollection<TextSpan> without)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in prose.Words)
        {
            if (!sentence.Contains(word) || without.Any(span => span.Overlaps(word)))
            {
                continue;
            }

            var told = PersonName.WithoutPossessive(prose.Folded.Substring(word.Start, word.Length));
            var shortest = char.IsUpper(prose.Text[word.Start]) ? ShortestName : ShortestWord;
            if (told.Length >= shortest && !Common.Contains(told))
            {
                found.Add(told.Length > Stem ? told[..Stem] : told.TrimEnd('s'));
            }
        }

        return found;
    }

    /// <summary>A sentence with the one behind it, which goes on about the same.</summary>
    public static TextSpan WithNext(ProseText prose, TextSpan sentence) =>
        prose.Sentences.FirstOrDefault(other => other.Start >= sentence.End) is { Length: > 0 } next ? TextSpan.FromBounds(sentence.Start, next.End) : sentence;

    /// <summary>A sentence with those on both sides.</summary>
    public static TextSpan WithNeighbours(ProseText prose, TextSpan sentence) =>
        TextSpan.FromBounds(prose.Sentences.LastOrDefault(other => other.End <= sentence.Start) is { Length: > 0 } before ? before.Start : sentence.Start, WithNext(prose, sentence).End);
}
