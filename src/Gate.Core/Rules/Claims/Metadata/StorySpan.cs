using System.Collections.Frozen;
using Gate.Core.Documents;
using Gate.Core.Rules.Text;

namespace Gate.Core.Rules.Claims.Metadata;

/// <summary>A length of time or an age that a text tells, with the words around it that say of what.</summary>
/// <param name="Unit">`year`, `month`, `week`, `day`, `night`, `minute`, to which hours are counted as well; `year-old` of an age.</param>
/// <param name="IsDecade">True when it was told in decades.</param>
/// <param name="Around">The beginnings of the telling words near it.</param>
internal sealed record StorySpan(TextSpan Span, int Number, string Unit, bool IsDecade, FrozenSet<string> Around)
{
    private const int Reach = 6;
    private const int ReachOfOpening = 9;
    private const int ShortestWord = 5;
    private const int Stem = 6;

    private static readonly FrozenSet<string> Common = ((string[])
    [
        "after", "later", "before", "years", "months", "weeks", "hours", "nights", "about", "their", "there", "which", "where", "since", "other", "first", "young", "people", "himself", "herself", "while", "being", "having", "every", "would", "could", "other", "spends",
        "spent", "still", "until", "finds", "takes", "comes", "woman", "family", "together", "returns", "again", "never", "under", "these", "those", "three", "seven", "eight", "twenty", "thirty", "forty", "fifty", "sixty", "earlier", "nearly", "almost", "decades",
    ]).ToFrozenSet(StringComparer.Ordinal);

    private static readonly Lazy<RulePattern> Spans = new(() => new(
        $@"(?<![\w-])(?:(?<tens>{NumberWord.Tens})-)?(?<number>{NumberWord.Pattern})[- ](?<unit>year|decade|month|week|day|night|hour|minute)s?(?<old>[- ]olds?)?\b", caseSensitive: false));

    public bool IsAge => Unit == "year-old";

    public static List<StorySpan> Read(ProseText prose) =>
        [.. Spans.Value.Matches(prose.Plain).Where(match => NumberWord.Read(match.Groups["number"].ValueSpan) is > 0).Select(match =>
        {
            var isHours = match.Groups["unit"].Value.Equals("hour", StringComparison.OrdinalIgnoreCase);
            var number = (NumberWord.Read(match.Groups["number"].ValueSpan)!.Value + (match.Groups["tens"].Success ? NumberWord.Read(match.Groups["tens"].ValueSpan)!.Value : 0)) * (isHours ? 60 : 1);
            var unit = isHours ? "minute" : match.Groups["unit"].Value.ToLowerInvariant();
            var span = new TextSpan(match.Index, match.Length);
            return unit == "decade"
                ? new StorySpan(span, number * 10, "year", true, WordsAround(prose, span, isAge: false))
                : new StorySpan(span, number, match.Groups["old"].Success ? "year-old" : unit, false, WordsAround(prose, span, match.Groups["old"].Success));
        })];

    /// <summary>For an age the names close by, whose it is; else what is told within a few words of the same sentence.</summary>
    private static FrozenSet<string> WordsAround(ProseText prose, TextSpan span, bool isAge)
    {
        var sentence = prose.Sentences.FirstOrDefault(sentence => sentence.Contains(span));
        var words = prose.Words.Where(word => sentence.Contains(word)).ToList();
        var before = words.Where(word => word.End <= span.Start).TakeLast(isAge ? 3 : Reach);

        // “For fourteen years a refugee keeps house”: what it opens is told behind it; not so “Two years later”.
        var isOpening = words.Count(word => word.End <= span.Start) < 2 && !prose.Plain.AsSpan(span.End).TrimStart().StartsWith("later", StringComparison.Ordinal);
        var after = words.Where(word => word.Start >= span.End).Take(isAge ? 2 : isOpening ? ReachOfOpening : 3);
        return before.Concat(after)
            .Where(word => isAge ? char.IsUpper(prose.Text[word.Start]) && word.Start > sentence.Start : word.Length >= ShortestWord)
            .Select(word => PersonName.WithoutPossessive(prose.Folded.Substring(word.Start, word.Length)))
            .Where(word => !Common.Contains(word))
            .Select(word => word.Length > Stem ? word[..Stem] : word)
            .ToFrozenSet(StringComparer.Ordinal);
    }
}
