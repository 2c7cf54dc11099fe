using System.Buffers;
using System.Text.RegularExpressions;
using Gate.Core.Catalogs;
using Gate.Core.Documents;
using Gate.Core.Rules.Text;

namespace Gate.Core.Rules.Claims.Metadata;

/// <summary>A year or decade that a verb gives as the one in which the show came out: `released in 2009`, `that Ada Lund directed in the mid-nineties`, `Night Ferry (2009)`.</summary>
internal sealed record ReleaseClaim(YearWord Year, TextSpan Span)
{
    private const string When =
        @"(?:(?:in|during|back in|from|around) (?:the )?(?:(?:spring|summer|autumn|fall|winter|January|February|March|April|May|June|July|August|September|October|November|December|early|mid|late) (?:of )?)?)(?<year>(?:19|20)\d\d(?:'?s)?|(?:early-|mid-|late-)?(?:twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties))\b";

    // What is done with works alone.
    private static readonly Lazy<RulePattern> Released = new(() => new(
        $@"\b(?:first released|released|premiered|debuted|first aired|first broadcast|first shown|first screened|first seen|theatrically released|(?:came to|hit|reached|opened in|arrived in|arrived on) (?:cinemas|theatres|theaters|screens|television|the screen|the big screen)|had its premiere|had its first (?:showing|broadcast|run)) (?:on [A-Z][\w]* )?{When}", caseSensitive: false));

    // What is done with much else, too.
    private static readonly Lazy<RulePattern> Made = new(() => new(
        $@"\b(?:(?:made|shot|filmed|directed|co-directed|written|wrote|produced|created|completed|appeared|came out|began|begun|launched|started|opened|broadcast|aired|arrived|dat(?:es|ing)|screened|shown|(?:was|is|marked|became) (?:an?|the|his|her|their) (?:first|second|third|debut) (?:feature|film)(?: as director)?)(?: by (?:[\w.'-]+ ){{1,6}}?|(?:,? and)? released | (?:its|his|her|their) run)?) ?{When}", caseSensitive: false));

    private static readonly SearchValues<string> Verbs = SearchValues.Create(
        ["released", "premiere", "debuted", "first ", "cinemas", "theat", "screen", "television", "made", "shot", "filmed", "directed", "written", "wrote", "produced", "created", "completed", "appeared", "came out", "began", "begun", "launched", "started", "opened", "broadcast", "aired", "arrived", "dates from", "dates back", "dating from", "shown", "feature in"],
        StringComparison.Ordinal);

    private static readonly Lazy<RulePattern> Alone = new(() => new(@"(?:^|[.;!?] )(?<year>(?:19|20)\d\d), (?:colour, |color, |black and white, )?\d{2,3} min"));
    private static readonly RulePattern Story = new(@"\b(?:who|whose|about|where|when|set|based|adapted|novel|book|play|born|whom)\b|[;:]");

    /// <summary>True when a year or decade stands behind a preposition and one of the verbs in the text: the patterns are slow.</summary>
    public static bool IsDated(ProseText prose)
    {
        if (!prose.Folded.AsSpan().ContainsAny(Verbs))
        {
            return false;
        }

        for (var i = 1; i < prose.WordSpans.Length; i++)
        {
            if (YearWord.Read(prose.FoldedWord(i)) is not null && prose.FoldedWord(i - 1) is "in" or "during" or "from" or "around" or "the" or "of" or "early" or "mid" or "late" or "january" or "february" or "march" or "april" or "may" or "june" or "july" or "august" or "september" or "october" or "november" or "december" or "spring" or "summer" or "autumn" or "fall" or "winter")
            {
                return true;
            }
        }

        return false;
    }

    public static IEnumerable<ReleaseClaim> Read(ProseText prose, IReadOnlyList<WorkMention> sure, Facts facts) =>
        (IsDated(prose) ? Released.Value.Matches(prose.Plain).Concat(Made.Value.Matches(prose.Plain).Where(match => IsOfShow(prose, match, sure, facts))) : [])
            .Concat(prose.Folded.Contains(" min", StringComparison.Ordinal) ? Alone.Value.Matches(prose.Plain) : [])
            .Select(Of)
            .Concat(AfterTitle(prose, facts))
            .OfType<ReleaseClaim>();

    private static ReleaseClaim? Of(Match match)
    {
        var group = match.Groups["year"];
        return YearWord.Read(group.Value.ToLowerInvariant()) is { } year ? new(year, new(group.Index, group.Length)) : null;
    }

    /// <summary>`Night Ferry (2009)`, which tells works of one name apart.</summary>
    private static IEnumerable<ReleaseClaim?> AfterTitle(ProseText prose, Facts facts)
    {
        var title = Typography.Straighten(facts.Title.Value);
        for (var at = title.Length < 3 ? -1 : prose.Plain.IndexOf(title, StringComparison.Ordinal); at >= 0; at = prose.Plain.IndexOf(title, at + title.Length, StringComparison.Ordinal))
        {
            var rest = prose.Plain.AsSpan(at + title.Length).TrimStart("\"”’'");
            var start = prose.Plain.Length - rest.Length;
            if (rest is [' ', '(', _, _, _, _, ')', ..] or [' ', '(', _, _, _, _, ',', ..] && YearWord.Read(rest.Slice(2, 4)) is { IsDecade: false } year)
            {
                yield return new(year, new(start + 2, 4));
            }
        }
    }

    /// <summary>True where the verb's subject is the show, or one of its makers is its agent.</summary>
    private static bool IsOfShow(ProseText prose, Match match, IReadOnlyList<WorkMention> sure, Facts facts)
    {
        var sentence = prose.Sentences.First(sentence => sentence.End > match.Index);
        var before = prose.Plain[Math.Min(sentence.Start, match.Index)..match.Index];
        var isAgent = CreditedWords.In(before, facts.Talent.OffScreen).Any(name => before.AsSpan(name.End) is " " or " also " or ", and " or ", who ")
            || CreditedWords.In(match.Value, facts.Talent.OffScreen).Any();
        if (isAgent)
        {
            return !Story.IsMatch(before.Length > 30 ? before[^30..] : before);
        }

        if (before.Length == 0)
        {
            return CreditedWords.In(prose.Plain.Substring(sentence.Start, sentence.Length), facts.Talent.OffScreen).Any(name => name.IsWhole);
        }

        var isTitled = before.TrimEnd().EndsWith(Typography.Straighten(facts.Title.Value), StringComparison.Ordinal) || before is "It was " || (before is "It " && match.Value.StartsWith("appeared", StringComparison.Ordinal)) || (before is "It " && match.Value.StartsWith("came out", StringComparison.Ordinal));
        var isTakenUp = (before is "It " || before.EndsWith("; it ", StringComparison.Ordinal) || before.EndsWith(", and it ", StringComparison.Ordinal)) && match.Value.StartsWith("dat", StringComparison.OrdinalIgnoreCase)
            && (before is "It " || sure.Any(mention => sentence.Contains(prose.WordSpans[mention.Head]) && prose.WordSpans[mention.Head].End < match.Index));
        return isTitled || isTakenUp || sure.Any(mention =>
            sentence.Contains(prose.WordSpans[mention.Head]) && prose.WordSpans[mention.Head].End <= match.Index && match.Index - prose.WordSpans[mention.Head].End < 50
            && !Story.IsMatch(prose.Plain[prose.WordSpans[mention.Head].End..match.Index]));
    }
}
