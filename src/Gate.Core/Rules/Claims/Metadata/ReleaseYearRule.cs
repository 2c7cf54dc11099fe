using System.Buffers;
using Gate.Core.Catalogs;
using Gate.Core.Documents;
using Gate.Core.Documents.Yaml;
using Gate.Core.Rules.Text;

namespace Gate.Core.Rules.Claims.Metadata;

/// <summary>
/// SYN1403: finds a year or decade of release that contradicts the release date. Only what speaks of this show counts: `this 1999 film`, `Ada Lund's
/// comedy from 1999`; years of the story and of other works are let be. A series runs for years, so only what lies before its first release is wrong.
/// </summary>
internal sealed class ReleaseYearRule : TextRule
{
    private const string OtherWork = @"\b(?:remake|sequel|prequel|follow-up|adaptation|adapted|based|inspired|reboot|original|reimagining|spin-off|homage|tribute|predecessor|re-?released|reissued|originated|albums?|songs?|novels?|books?|plays?|games?)\b";

    private static readonly SearchValues<string> Digits = SearchValues.Create(["19", "20", "0s", "ties"], StringComparison.Ordinal);

    private static readonly Lazy<RulePattern> Releases = new(() => new(@"\b(?:first released|released|premiered|debuted|first aired)\s+in\s+(?<year>(?:19|20)\d\d)\b", caseSensitive: false));
    private static readonly Lazy<RulePattern> Others = new(() => new(OtherWork, caseSensitive: false));

    public override IEnumerable<RuleFinding> Check(RuleContext context)
    {
        if (context.Facts is not { ReleaseDate: { } release } facts || !context.Prose.Folded.AsSpan().ContainsAny(Digits))
        {
            return [];
        }

        return Attributes(context, facts, release).Concat(Predicates(context, facts, release)).DistinctBy(finding => finding.Span);
    }

    private static IEnumerable<RuleFinding> Attributes(RuleContext context, Facts facts, Sourced<PartialDate> release)
    {
        foreach (var (mention, certainty) in ThisWork.Mentions(context, facts))
        {
            foreach (var place in Places(context.Prose, mention))
            {
                if (YearWord.Read(context.Prose.FoldedWord(place)) is { } year && Contradicts(year, facts, release.Value.Year))
                {
                    yield return Report(context.Text, context.Prose.WordSpans[place], year, release, ThisWork.Cap(certainty));
                }
            }
        }
    }

    private static IEnumerable<RuleFinding> Predicates(RuleContext context, Facts facts, Sourced<PartialDate> release)
    {
        foreach (var match in Releases.Value.Matches(context.Prose.Plain))
        {
            var group = match.Groups["year"];
            if (YearWord.Read(group.ValueSpan) is { } year && Contradicts(year, facts, release.Value.Year) && !SpeaksOfAnother(context.Prose, group.Index))
            {
                yield return Report(context.Text, new(group.Index, group.Length), year, release, Severity.Error);
            }
        }
    }

    /// <summary>The words that would give the year of the work: before its noun, or right after it (`from 1999`, `of the 1990s`, `(1999)`).</summary>
    private static IEnumerable<int> Places(ProseText prose, WorkMention mention)
    {
        for (var i = mention.First; i < mention.Head; i++)
        {
            // "This 1970s set drama" and "this 1970s New York drama" tell of the story.
            var decade = YearWord.Read(prose.FoldedWord(i)) is { IsDecade: true };
            if (prose.FoldedWord(i + 1) is not ("set" or "style" or "era" or "inspired") && !(decade && char.IsUpper(prose.Text[prose.WordSpans[i + 1].Start])))
            {
                yield return i;
            }
        }

        if (After(prose, mention.Head) is { } after)
        {
            yield return after;
        }
    }

    private static int? After(ProseText prose, int head)
    {
        var next = head + 1;
        if (next >= prose.WordSpans.Length)
        {
            return null;
        }

        if (prose.Plain.AsSpan(prose.WordSpans[head].End, prose.WordSpans[next].Start - prose.WordSpans[head].End) is " (")
        {
            return prose.Plain.AsSpan(prose.WordSpans[next].End).StartsWith(")", StringComparison.Ordinal) ? next : null;
        }

        if (!prose.IsNeighbour(head) || prose.FoldedWord(next) is not ("from" or "of"))
        {
            return null;
        }

        while (++next < prose.WordSpans.Length && prose.FoldedWord(next) is "the" or "early" or "late" or "mid")
        {
        }

        return next < prose.WordSpans.Length && EndsThere(prose, next) ? next : null;
    }

    // "A film from 1999", but not "a film of 1999 London".
    private static bool EndsThere(ProseText prose, int year) =>
        year + 1 == prose.WordSpans.Length || !prose.IsNeighbour(year) || (WorkNouns.MayFollow(prose.FoldedWord(year + 1)) && prose.FoldedWord(year + 1) is not ("to" or "until" or "through"));

    private static bool Contradicts(YearWord claimed, Facts facts, int released) =>
        released > claimed.Last || (released < claimed.First && facts.Kind?.Value != ShowKind.Series);

    private static bool SpeaksOfAnother(ProseText prose, int place)
    {
        var sentence = prose.Sentences.First(sentence => sentence.End > place);
        return Others.Value.IsMatch(prose.Plain.Substring(sentence.Start, sentence.Length));
    }

    private static RuleFinding Report(string text, TextSpan span, YearWord claimed, Sourced<PartialDate> release, Severity cap)
    {
        var written = text.Substring(span.Start, span.Length);
        var told = $"“{written}”, but the release date is {release.Value} ({FactCitation.Of(release.Location)}).";

        // The decade before the noun may be that of the story: "this 1950s drama".
        if (claimed.IsDecade && claimed.Last < release.Value.Year)
        {
            return new(span, $"{told} If it is the time of the story, say so: “set in the {written}”.", Cap: Severity.Suggestion);
        }

        // A festival year and a release year differ by one, and both are right somewhere.
        var isNear = !claimed.IsDecade && Math.Abs(claimed.First - release.Value.Year) == 1;
        return new(span, told, Cap: isNear ? Severity.Suggestion : cap);
    }
}
