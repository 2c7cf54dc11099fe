using System.Text.RegularExpressions;
using Gate.Core.Documents;
using Gate.Core.Rules.Text;

namespace Gate.Core.Rules.Claims.Metadata;

/// <summary>A time that a text names: a year, a decade, a century or a part of one.</summary>
/// <param name="Span">The words.</param>
/// <param name="First">The first year.</param>
/// <param name="Last">The last year.</param>
internal readonly record struct StoryTime(TextSpan Span, int First, int Last)
{
    private const string Centuries = "fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|14th|15th|16th|17th|18th|19th|20th";
    private const string Time = $@"(?<time>(?:(?<part>early|mid|late)[- ])?(?:(?<century>{Centuries})[- ]century|(?<decade>1[5-9]\d0'?s|20\d0'?s|'?[3-9]0s|thirties|forties|fifties|sixties|seventies|eighties|nineties))|(?<year>1[5-9]\d\d|20\d\d))(?![\w]|-(?!set\b))";

    private static readonly Lazy<RulePattern> Anywhere = new(() => new($@"(?<![\w-]){Time}|(?:early|mid|late) in the (?<century>{Centuries}) century", caseSensitive: false));

    // "Set in the Los Angeles of the early seventies", but not "set in a bar that opened in 1950".
    private static readonly Lazy<RulePattern> SetIn = new(() => new(
        $@"\b(?:(?:[Ss]et|takes place|unfolds) in (?:(?:the )?[A-Z][\w'-]*(?: [A-Z][\w'-]*){{0,2}}(?: of| in|,)? )?(?:the )?(?:(?:spring|summer|autumn|fall|winter) of (?:the )?)?|(?:[Ii]t is|[Ii]t's|[Tt]he year is|[Tt]he time is) (?:the )?){Time}"));

    // "In 1940s America", "one night in the late 1970s", "In 1963 she moves", "Vienna, 1900."
    private static readonly Lazy<RulePattern> Placed = new(() => new(
        $@"\b(?:in|of|across|through) (?:the )?(?:{Time}(?= [A-Z][a-z]))|\b(?:[Oo]ne|an?|the|this|that) (?:[A-Z]?[\w-]+ ){{0,2}}(?:night|day|morning|evening|afternoon|summer|winter|spring|autumn|fall|weekend|year|Christmas|January|February|March|April|May|June|July|August|September|October|November|December) (?:in|of) (?:the )?{Time}|^In (?:the )?(?:(?:spring|summer|autumn|fall|winter|January|February|March|April|May|June|July|August|September|October|November|December)(?: of)? )?(?:the )?{Time}|[.!?] In {Time},? (?:she|he|they) [a-z]+|^(?:[A-Z][\w'-]*,? ){{1,4}}(?:in )?(?:the )?{Time}(?=[.:])|^{Time}(?=[.:]| in [A-Z])|\b(?:in|during) the {Time}(?:,? (?:a|an|the|two|three) )|\b{Time}-(?=set\b)"));

    // "As editor of the Globe in 1991", "one August morning in 1974".
    private static readonly Lazy<RulePattern> Told = new(() => new(
        @"(?<!(?:since|until|by|from|before|back|ago|old|born|as early as|as late as) )\b[Ii]n (?:the )?(?:(?:spring|summer|autumn|fall|winter|January|February|March|April|May|June|July|August|September|October|November|December|early|mid|late)(?: of)? )?(?<time>(?<year>1[5-9]\d\d|20\d\d))(?=[ ,.:;]|$)"));

    /// <summary>The years that stand behind `in`, which may be those of anything.</summary>
    public static IEnumerable<StoryTime> ReadTold(string plain) => Told.Value.Matches(plain).Select(Parse).OfType<StoryTime>();

    /// <summary>The times that the words around them make those of the story, less surely than `set in`.</summary>
    public static IEnumerable<StoryTime> ReadPlaced(string plain) => Placed.Value.Matches(plain).Select(Parse).OfType<StoryTime>();

    /// <summary>The times that the text says the story is set in.</summary>
    public static IEnumerable<StoryTime> ReadSettings(string plain) => SetIn.Value.Matches(plain).Select(Parse).OfType<StoryTime>();

    /// <summary>All times that are named.</summary>
    public static IEnumerable<StoryTime> ReadAll(string plain) => Anywhere.Value.Matches(plain).Select(Parse).OfType<StoryTime>();

    /// <summary>The years that lie between the two; nought where they meet.</summary>
    public int Distance(StoryTime other) => Math.Max(0, Math.Max(First - other.Last, other.First - Last));

    private static StoryTime? Parse(Match match)
    {
        var time = match.Groups["time"].Success ? match.Groups["time"] : match;
        var span = new TextSpan(time.Index, time.Length);
        if (match.Groups["year"].Success)
        {
            return int.Parse(match.Groups["year"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) is var year ? new(span, year, year) : null;
        }

        if (match.Groups["century"].Success)
        {
            return NumberWord.Read(match.Groups["century"].ValueSpan) is { } century ? new(span, (century - 1) * 100, (century * 100) - 1) : null;
        }

        var word = match.Groups["decade"].Value.ToLowerInvariant().TrimStart('\'').Replace("'", "", StringComparison.Ordinal);
        return word.Length == 5 && char.IsAsciiDigit(word[0])
            ? int.Parse(word.AsSpan(0, 4), System.Globalization.CultureInfo.InvariantCulture) is var first ? new(span, first, first + (first % 100 == 0 ? 99 : 9)) : null
            : YearWord.Read(word) is { } decade ? new(span, decade.First, decade.Last)
            : word is "thirties" ? new(span, 1930, 1939) : null;
    }
}
