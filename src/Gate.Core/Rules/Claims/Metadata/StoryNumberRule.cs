using System.Buffers;
using Gate.Core.Documents;
using Gate.Core.Rules.Text;

namespace Gate.Core.Rules.Claims.Metadata;

/// <summary>
/// SYN1417: finds a length of time or an age that the plot tells otherwise: `missing for 20 years` where it has `missing for forty years`. Both have to be told of
/// the same, by the words around them, and the plot must not hold the number elsewhere.
/// </summary>
internal sealed class StoryNumberRule : TextRule
{
    private const int EnoughWords = 2;
    private const int MaximumLength = 50_000;

    private static readonly SearchValues<string> Units = SearchValues.Create(["year", "decade", "summer", "winter", "autumn", "spring", "fortnight", "month", "week", "day", "night", "hour", "minute"], StringComparison.Ordinal);

    public override IEnumerable<RuleFinding> Check(RuleContext context)
    {
        // A screenplay has too many numbers for one of them to be the one that is meant.
        if (context.Facts?.Plot is not { } plot || plot.Content.Length > MaximumLength || !context.Prose.Folded.AsSpan().ContainsAny(Units))
        {
            yield break;
        }

        var told = StorySpan.Read(context.Prose);
        if (told.Count == 0 && !StoryStay.IsIn(context.Prose))
        {
            yield break;
        }

        var story = new ProseText(plot.Content, context.Language);
        foreach (var (span, instead) in StoryStay.Find(context.Prose, story, context.Facts!))
        {
            yield return Report(context, span, plot, instead, Severity.Error);
        }

        var known = StorySpan.Read(story);
        foreach (var claim in told.Where(claim => claim.Unit != "minute" || StorySentence.IsOfStory(context.Prose, StorySentence.Of(context.Prose, claim.Span.Start), context.Facts!)))
        {
            var alike = known.Where(span => span.Unit == claim.Unit).ToList();
            var same = alike.Where(span => Shared(span, claim) >= (claim.IsAge ? 1 : EnoughWords)).ToList();
            if (same.Count == 0 && !claim.IsAge && alike.Count > 0 && StorySpanAlignment.Find(context.Prose, claim, story, alike, context.Facts!) is { } aligned)
            {
                same = [aligned];
            }

            // Two decades of something else are no twenty years.
            if (same is [var only] && !alike.Exists(span => span.Number == claim.Number && (span.IsDecade == claim.IsDecade || Shared(span, claim) > 0)))
            {
                yield return Report(context, claim.Span, plot, only.Span, claim.IsAge ? Severity.Warning : Severity.Error);
            }
        }
    }

    private static RuleFinding Report(RuleContext context, TextSpan span, SourceText plot, TextSpan known, Severity cap) => new(
        span,
        $"“{context.Text.Substring(span.Start, span.Length)}”, but the plot has “{plot.Content.Substring(known.Start, known.Length)}” ({PlaceIn(plot, known)}).",
        Cap: cap);

    private static int Shared(StorySpan one, StorySpan other) => one.Around.Count(other.Around.Contains);

    private static string PlaceIn(SourceText plot, TextSpan span) =>
        $"{plot.Path[(plot.Path.LastIndexOf('/') + 1)..]}, line {plot.Content.AsSpan(0, span.Start).Count('\n') + 1}";
}
