using Gate.Core.Catalogs;
using Gate.Core.Documents;
using Gate.Core.Rules.Text;

namespace Gate.Core.Rules.Claims.Awards;

/// <summary>Reads categories of the one body that a text names, where they stand without it: `Ada Love (nominated as best actress)` beside `won an Oscar for the script`.</summary>
internal static class BareNominationReader
{
    private const int Reach = 120;

    private static readonly System.Buffers.SearchValues<char> Closing = System.Buffers.SearchValues.Create(").;");

    private static readonly Lazy<RulePattern> Nominated = new(() => new(
        $@"\b(?:nominated|shortlisted|(?<won>named|honou?red)) (?:as|for) (?:the )?(?<cat>best (?:{AwardCategory.Pattern}))\b|\b(?:nominated|shortlisted|(?<won>named|honou?red)) (?:as|for) (?:the )?(?<cat>(?=best )(?:{AwardCategory.Pattern}))\b", caseSensitive: false));

    private static readonly Lazy<RulePattern> Between = new(() => new(@"^(?: ?\(|,| was| is| were| has been| had been|, who was| also| and| both| duly| \w+ly)+ ?$"));

    // Prizes are given elsewhere, too.
    private static readonly Lazy<RulePattern> Elsewhere = new(() => new(
        @"\b(?:Cannes|Venice|Venezia|Berlin(?:ale)?|Sundance|[Ff]estival|Critics|Guild|Globes?|BAFTAs?|Emmys?|Césars?|Goyas?|Tonys?|Oliviers?|Volpi|Donatello|Filmfare|Independent Spirit|British Academy|European Film)\b"));

    public static IEnumerable<AwardClaim> Read(ProseText prose, IReadOnlyList<AwardHead> heads, Cast cast)
    {
        if (heads.Count == 0 || heads.Any(head => head.Body != AwardBody.All[0]) || Elsewhere.Value.IsMatch(prose.Plain))
        {
            yield break;
        }

        foreach (var match in Nominated.Value.Matches(prose.Plain).Where(match => !heads.Any(head => head.Span.Start >= match.Index && head.Span.Start - match.Index < Reach && !prose.Plain.AsSpan(match.Index..head.Span.Start).ContainsAny(Closing))))
        {
            var sentence = prose.Sentences.FirstOrDefault(sentence => sentence.Contains(new(match.Index, match.Length)));
            var before = prose.Plain[Math.Max(sentence.Start, match.Index - Reach)..match.Index];
            if (AwardCategory.Meaning(match.Groups["cat"].Value) is { } keys && AwardWords.PersonAtEnd(before, cast, Between.Value) is { } person)
            {
                var span = new TextSpan(match.Index, match.Length);
                yield return new(span, AwardBody.All[0], match.Groups["won"].Success ? AwardResult.Won : AwardResult.Nominated, person with { IsForThisShow = true })
                {
                    Categories = [new(span, keys)],
                };
            }
        }
    }
}
