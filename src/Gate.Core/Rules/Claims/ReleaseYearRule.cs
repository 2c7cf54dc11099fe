using Gate.Core.Catalogs;
using Gate.Core.Documents;
using Gate.Core.Documents.Yaml;
using Gate.Core.Rules.Text;

namespace Gate.Core.Rules.Claims;

/// <summary>
/// SYN1403: finds a year or decade of release that contradicts the release date. Only what speaks of this show counts: `this 1999 film`, `released in
/// 1999`; years of the story and of other works are let be. A series runs for years, so only what lies before its first release is wrong.
/// </summary>
internal sealed class ReleaseYearRule : TextRule
{
    private const string Work = "(?:film|movie|feature|series|show|sitcom|miniseries|documentary|docuseries|drama|comedy|thriller|western|musical|classic|special|short)";
    private const string OtherWork = @"\b(?:remake|sequel|prequel|follow-up|adaptation|adapted|based|inspired|reboot|original|reimagining|spin-off|homage|tribute|predecessor|re-?released|reissued|originated|albums?|songs?|novels?|books?|plays?|games?)\b";

    private static readonly Lazy<RulePattern> Claims = new(() => new(
        $@"\b(?:this|our)\s+(?<year>(?:19|20)\d\d)(?<decade>'?s)?\s+(?<between>(?:[a-z-]+\s+){{0,3}}){Work}\b|\b(?:first released|released|premiered|debuted|first aired)\s+in\s+(?<year>(?:19|20)\d\d)\b",
        caseSensitive: false));

    private static readonly Lazy<RulePattern> Others = new(() => new(OtherWork, caseSensitive: false));

    public override IEnumerable<RuleFinding> Check(RuleContext context)
    {
        if (context.Facts?.ReleaseDate is not { } release)
        {
            yield break;
        }

        foreach (var match in Claims.Value.Matches(context.Prose.Plain))
        {
            var year = match.Groups["year"];
            var isDecade = match.Groups["decade"].Success;
            if (Contradicts(int.Parse(year.ValueSpan), isDecade, release.Value.Year, context.Facts.Kind?.Value == ShowKind.Series) && !match.Groups["between"].Value.Contains("set", StringComparison.Ordinal)
                && !SpeaksOfAnother(context.Prose, year.Index))
            {
                var span = new TextSpan(year.Index, year.Length + (isDecade ? match.Groups["decade"].Length : 0));
                yield return Report(context.Text, span, int.Parse(year.ValueSpan), isDecade, release);
            }
        }
    }

    private static bool Contradicts(int claimed, bool isDecade, int released, bool isSeries)
    {
        var first = isDecade ? claimed - (claimed % 10) : claimed;
        var last = isDecade ? first + 9 : claimed;
        return released > last || (released < first && !isSeries);
    }

    private static bool SpeaksOfAnother(ProseText prose, int place)
    {
        var sentence = prose.Sentences.First(sentence => sentence.End > place);
        return Others.Value.IsMatch(prose.Plain.Substring(sentence.Start, sentence.Length));
    }

    private static RuleFinding Report(string text, TextSpan span, int claimed, bool isDecade, Sourced<PartialDate> release)
    {
        var written = text.Substring(span.Start, span.Length);
        var message = $"“{written}”, but the release date is {release.Value} ({FactCitation.Of(release.Location)}).";

        // A festival year and a release year differ by one, and both are right somewhere.
        var isNear = !isDecade && Math.Abs(claimed - release.Value.Year) == 1;
        return new(span, message, Cap: isNear ? Severity.Suggestion : Severity.Error);
    }
}
