using System.Text.RegularExpressions;
using Gate.Core.Documents;
using Gate.Core.Rules.Text;

namespace Gate.Core.Rules.Claims;

/// <summary>Finds where a text names awards, with their numbers and categories. Who holds them is not asked here.</summary>
internal static class AwardHeadReader
{
    private const string Numbers = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen";

    private const string Between = "(?:, and (?:for )?|, | and (?:for )?| & |, as well as )(?:the |its |his |her )?";

    // What speaks of an award stands near it; a sentence may be as long as a whole hostile file.
    private const int Reach = 400;

    private static readonly string List = $"(?<cat>(?:{AwardCategory.Pattern})(?:{Between}(?:{AwardCategory.Pattern}))*)";

    private static readonly string Bodies = string.Join('|', AwardBody.All.Select((body, index) => $"(?<b{index}>{body.Pattern})"));

    private static readonly Lazy<RulePattern> Names = new(() => new(
        $@"\b(?:{Bodies})[®™]?(?:[ -](?:[Aa]wards?|[Pp]rizes?))?(?:[ -](?<form>winning|winners?|nominated|nominees?|nominations?|nods?|wins?|statuettes?))?\b|\b(?i:best picture)(?:[ -](?<form>winning|winners?|nominated|nominees?|nominations?|nods?))\b|\b(?<bare>(?:[Ww]inner of |[Ww]on |[Ww]inning )(?<cat>[Bb]est [Pp]icture))\b"));

    private static readonly Lazy<RulePattern> LeftOf = new(() => new(
        $@"\b(?<count>{Numbers}|\d{{1,2}}) (?<noun>nominations?|nods|awards|wins|statuettes) at the (?:\d{{4}} |\d+(?:st|nd|rd|th) )?(?:annual )?$|\b{List} (?:(?<noun>nominations?|nods?|nominees?|winners?|wins?)|prizes?|awards?) at the (?:\d{{4}} |\d+(?:st|nd|rd|th) )?(?:annual )?$|(?:\b(?<count>{Numbers}|\d{{1,2}})(?<times>[- ]time)?(?<between> \p{{Ll}}[\w-]+)?[ -])?(?:\b{List}(?:[ -]| at the (?:\d{{4}} |\d+(?:st|nd|rd|th) )?(?:annual )?))?$",
        caseSensitive: false));

    private static readonly Lazy<RulePattern> RightOf = new(() => new(
        $@"^(?: wins?)?(?:,? (?:for|in the categor(?:y|ies) of|including|notably|(?:among|one of) them(?: for)?)| \(|:|,? (?:including )?(?:one|ones|those|awards|the (?:one|award)) for)(?: ?for)? ?(?:the |its |his |her |their |both )*{List}\b\)?|^,? (?:the )?{List} among them",
        caseSensitive: false));

    private static readonly Lazy<RulePattern> Given = new(() => new(@"^,? (?:at|from|in|prize|[Aa]ward|Oscar|Academy|(?:.{0,60}(?:Globe|BAFTA|Emmy|Goya|César|Spirit|Filmfare)))"));
    private static readonly Lazy<RulePattern> OtherBody = new(() => new("Globe|BAFTA|Emmy|Goya|César|Spirit|Filmfare|Critics"));
    private static readonly Lazy<RulePattern> Category = new(() => new($@"\b(?:{AwardCategory.Pattern})\b", caseSensitive: false));

    /// <summary>The number that a word says; null for `an`, `several`.</summary>
    public static int? CountOf(string word) =>
        int.TryParse(word, out var number) ? number : Array.IndexOf(Numbers.Split('|'), word.ToLowerInvariant()) is var index and >= 0 ? index + 1 : null;

    public static IEnumerable<AwardHead> Read(ProseText prose)
    {
        foreach (var sentence in prose.Sentences)
        {
            var text = prose.Plain.Substring(sentence.Start, sentence.Length);
            foreach (var match in Names.Value.Matches(text).Where(match => !IsPerson(text, match) && !IsElsewhere(text, match)))
            {
                yield return ReadHead(text, match, sentence.Start);
            }
        }
    }

    // Oscar Wilde, Tony Stark
    private static bool IsPerson(string sentence, Match match)
    {
        var end = match.Index + match.Length;
        return match.Value is "Oscar" or "Emmy" or "Tony" or "Grammy" or "César" && end + 1 < sentence.Length && (sentence[end] == '\'' || (sentence[end] == ' ' && char.IsUpper(sentence[end + 1])));
    }

    // Only the Academy gives a best picture, unless the sentence says where.
    private static bool IsElsewhere(string sentence, Match match) =>
        (match.Value.StartsWith("best picture n", StringComparison.OrdinalIgnoreCase) && match.Groups["form"].Value[..3] is "nom" or "nod" && !match.Value.EndsWith("ed", StringComparison.Ordinal) && !match.Value.Contains("nominee", StringComparison.Ordinal) && (!IsAcademys(sentence) || OtherBody.Value.IsMatch(sentence)))
        || (match.Groups["bare"].Success && (Given.Value.IsMatch(sentence[(match.Index + match.Length)..]) || !IsAcademys(sentence)));

    private static bool IsAcademys(string sentence) => sentence.Contains("Oscar", StringComparison.Ordinal) || sentence.Contains("Academy Award", StringComparison.Ordinal);

    private static AwardHead ReadHead(string sentence, Match match, int offset)
    {
        var isBare = !AwardBody.All.Where((_, index) => match.Groups[$"b{index}"].Success).Any();
        var categories = new List<AwardCategoryClaim>();
        var start = match.Groups["bare"].Success ? match.Groups["cat"].Index : match.Index;
        var from = Math.Max(0, start - Reach);
        int? count = null;
        var form = match.Groups["form"].Value.ToLowerInvariant();
        if (isBare)
        {
            Add(categories, sentence.Substring(start, "best picture".Length), offset + start);
        }
        else if (LeftOf.Value.Matches(sentence[from..match.Index]) is [.., var left])
        {
            // “His two Oscar-winning films” says how many films there are.
            var isCounted = match.Groups["form"].Value is not ("winning" or "nominated") || left.Groups["times"].Success;
            start = isCounted ? from + left.Index : left.Groups["cat"].Success ? from + left.Groups["cat"].Index : start;
            count = isCounted && left.Groups["between"].Value is not (" an" or " a" or " the" or " of") ? CountOf(left.Groups["count"].Value) : null;
            form = left.Groups["noun"].Success ? left.Groups["noun"].Value.ToLowerInvariant() : form;
            Add(categories, left.Groups["cat"].Value, offset + from + left.Groups["cat"].Index);
        }

        var end = match.Index + match.Length;
        var right = RightOf.Value.Matches(sentence[end..Math.Min(sentence.Length, end + Reach)]) is [var found] ? found : null;
        if (right is not null)
        {
            Add(categories, right.Groups["cat"].Value, offset + end + right.Groups["cat"].Index);
        }

        var after = end + (right?.Length ?? 0);
        return new(TextSpan.FromBounds(offset + start, offset + end), Body(match), form, count, categories, sentence[Math.Max(0, start - Reach)..start], sentence[after..Math.Min(sentence.Length, after + Reach)], categories.Count == 0 && count is null && match.Value is "Oscar" or "Emmy" or "Tony" or "Grammy" or "César" or "Goya")
        {
            AfterStart = offset + after,
            Link = right is null ? "" : right.Value[..(right.Groups["cat"].Index - right.Index)],
        };
    }

    private static void Add(List<AwardCategoryClaim> categories, string words, int offset)
    {
        foreach (var entry in Category.Value.Matches(words))
        {
            if (AwardCategory.Meaning(entry.Value) is { } keys)
            {
                categories.Add(new(new(offset + entry.Index, entry.Length), keys));
            }
        }
    }

    // Best Picture is what the Academy calls it; others have a Best Film or a Best Motion Picture.
    private static AwardBody Body(Match match) => AwardBody.All.Where((_, index) => match.Groups[$"b{index}"].Success).FirstOrDefault(AwardBody.All[0]);
}
