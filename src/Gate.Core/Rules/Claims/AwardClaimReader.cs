using System.Text.RegularExpressions;
using Gate.Core.Catalogs;
using Gate.Core.Rules.Text;

namespace Gate.Core.Rules.Claims;

/// <summary>
/// Finds claims of awards in English: `Oscar-winning`, `Emmy nominee`, `won eight Academy Awards`, `winner of the Palme d'Or`, `nominated for`. A claim is
/// bound to whom it is said of; what the story tells (she dreams of an Oscar) is no claim.
/// </summary>
internal static class AwardClaimReader
{
    private const string Works = "film|movie|feature|series|show|sitcom|miniseries|documentary|docuseries|drama|comedy|thriller|musical|short|special|epic|classic|hit|adaptation|story|biopic";
    private const string Numbers = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve";

    private static readonly string Bodies = string.Join('|', AwardBody.All.Select((body, index) => $"(?<b{index}>{body.Pattern})"));

    /// <summary>What makes the work that follows another one: `from the`, `the creators of the Peabody and`, `John Ford's two`, `her own`.</summary>
    private const string OfAnother =
        @"(?:\b(?i:from|of|behind|by|to|on|with|based on|sequel to)\s+(?:the|an?|its|their)\s+(?:\w+\s+and\s+)?|\b(?i:her|his|their)\s+(?:own\s+)?(?:self-titled\s+)?|['’]s\s+(?:two\s+|three\s+)?)?";

    /// <summary>`Oscar-winning` and what it is said of, up to four words on.</summary>
    private static readonly Lazy<RulePattern> Attributes = new(() => new(
        $@"(?<before>{OfAnother})\b(?<claim>(?:{Bodies})[®™]?[ -](?:[Aa]ward[ -])?(?<result>winning|winners?|nominated|nominees?)\b)(?<rest>(?:[,\s]+[\w'’.-]+){{0,6}})"));

    /// <summary>`won eight Academy Awards`, with the two words before it.</summary>
    private static readonly Lazy<RulePattern> Predicates = new(() => new(
        $@"(?<before>(?:[\w'’.-]+\s+){{0,3}})(?<claim>\b(?<result>[Ww]on|[Ww]inner of|[Nn]ominated for|earned|received)\s+(?:(?<count>{Numbers}|\d+|an|a|the|multiple|several)\s+)?(?:{Bodies})\b(?<nomination>\s+nominations?\b)?)(?<its>\s+for its\b)?"));

    private static readonly Lazy<RulePattern> ShowBeforeVerb = new(() => new($@"\b(?:{Works})\s+(?:has\s+|was\s+|also\s+)?$"));
    private static readonly Lazy<RulePattern> WorkAfterAttribute = new(() => new($@"^\s+(?:[a-z-]+\s+){{0,3}}(?:{Works})\b(?<role>\s+(?:director|producer|star|writer|composer|editor|maker|critic)s?\b)?"));
    private static readonly Lazy<RulePattern> PersonOrOtherWork =
        new(() => new(@"\b(?:filmmaker|director|writer|author|novel|book|play|star|actor|actress|team|producers?|creators?|studio)\b", caseSensitive: false));

    /// <summary>False when the text names no body, which costs far less to know than what it claims.</summary>
    public static bool MayClaim(ProseText prose) => AwardBody.All.Any(body => body.Keys.Any(key => prose.Folded.Contains(key, StringComparison.Ordinal)));

    public static IEnumerable<AwardClaim> Read(ProseText prose, Cast cast) =>
        Attributes.Value.Matches(prose.Plain).Select(match => ReadAttribute(match, cast))
            .Concat(Predicates.Value.Matches(prose.Plain).Select(match => ReadPredicate(prose, match, cast)).OfType<AwardClaim>());

    private static AwardClaim ReadAttribute(Match match, Cast cast)
    {
        var claim = match.Groups["claim"];
        return new(new(claim.Index, claim.Length), Body(match), Result(match), HolderAfter(match.Groups["rest"].Value, match, cast));
    }

    private static AwardClaim? ReadPredicate(ProseText prose, Match match, Cast cast)
    {
        var claim = match.Groups["claim"];
        var before = match.Groups["before"].Value;
        var beginsSentence = prose.Sentences.Any(sentence => sentence.Start == claim.Index);
        AwardHolder? holder = PersonIn(before, cast, atEnd: true);
        holder ??= beginsSentence || match.Groups["its"].Success || ShowBeforeVerb.Value.IsMatch(before) ? new AwardHolder.ThisShow() : null;
        return holder is null ? null : new(new(claim.Index, claim.Length), Body(match), Result(match), holder, Count(match.Groups["count"].Value));
    }

    private static AwardHolder HolderAfter(string rest, Match match, Cast cast)
    {
        // "An Oscar winner for its songs" and "this Oscar-winning drama" speaks of the show, "the Oscar-winning film director Ada" of a person, "from the Oscar-winning film" of another work.
        if (rest.StartsWith(" for its ", StringComparison.Ordinal))
        {
            return new AwardHolder.ThisShow();
        }

        var isAttribute = match.Groups["result"].Value is "winning" or "nominated";
        if (isAttribute && WorkAfterAttribute.Value.Matches(rest) is [var work] && !work.Groups["role"].Success && !PersonOrOtherWork.Value.IsMatch(work.Value))
        {
            return match.Groups["before"].Length == 0 ? new AwardHolder.ThisShow() : new AwardHolder.Unknown();
        }

        return PersonIn(rest, cast, atEnd: false) is { } person ? person : new AwardHolder.Unknown();
    }

    /// <summary>A credited person whose name stands among the words: the last one before a verb, the first one after an attribute.</summary>
    private static AwardHolder.Person? PersonIn(string words, Cast cast, bool atEnd)
    {
        var prose = new ProseText(words, "en");
        var starts = Enumerable.Range(0, prose.Words.Count);
        foreach (var start in atEnd ? starts.Reverse() : starts)
        {
            for (var count = 2; count <= 3 && start + count <= prose.Words.Count; count++)
            {
                if (cast.Find(PersonName.OfWords(prose, start, count)) is { } person)
                {
                    return new(person.Credit, person.Name);
                }
            }
        }

        return null;
    }

    private static AwardBody Body(Match match) => AwardBody.All.Where((_, index) => match.Groups[$"b{index}"].Success).First();

    private static AwardResult Result(Match match) =>
        match.Groups["result"].Value.StartsWith("nomin", StringComparison.OrdinalIgnoreCase) || match.Groups["nomination"].Success ? AwardResult.Nominated : AwardResult.Won;

    private static int? Count(string word) =>
        int.TryParse(word, out var number) ? number : Array.IndexOf(Numbers.Split('|'), word) is var index and >= 0 ? index + 1 : null;
}
