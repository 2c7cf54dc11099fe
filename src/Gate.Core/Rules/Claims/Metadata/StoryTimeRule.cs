using System.Buffers;
using Gate.Core.Catalogs;
using Gate.Core.Rules.Text;

namespace Gate.Core.Rules.Claims.Metadata;

/// <summary>
/// SYN1416: finds a time of the story that the plot contradicts: `It is 1964` where the plot begins `East Berlin, 1984`. Only what the plot opens with is surely its time,
/// and the text must lie far from, and outside of, all times that the plot names.
/// </summary>
internal sealed class StoryTimeRule : TextRule
{
    private const int Near = 5;
    private const int Window = 30;
    private const int EnoughWords = 3;
    private const int MaximumLength = 50_000;

    private static readonly SearchValues<string> Cues = SearchValues.Create(["set in", "takes place in", "unfolds in", "it is 1", "it is 2", "it's 1", "it is the ", "it's the ", "year is ", "time is "], StringComparison.Ordinal);

    private static readonly SearchValues<string> Makings = SearchValues.Create(
        ["released", "premiere", "directed", "filmed", "shot in", "made in", "written in", "published", "broadcast", "aired", "recorded", "born", "debut", "film", "movie", "series", "album", "song", "novel", "documentary", "years later", "flashback", "decades later", "memories", "remember", "from 1", "since 1", "until 1"],
        StringComparison.Ordinal);

    private static readonly SearchValues<string> Times = SearchValues.Create(["15", "16", "17", "18", "19", "20", "ties", "0s", "century"], StringComparison.Ordinal);

    // How a plot begins with its time: "In April 1986", "Late in the eighteenth century", "East Berlin, 1984."
    private static readonly Lazy<RulePattern> Openings = new(() => new(
        @"^\s*(?:(?:It is|It's|The year is) (?:the )?(?:[\w-]+ ){0,3}|(?:[Ii]n|[Ll]ate|[Ee]arly|[Oo]n|[Dd]uring|[Aa]t|One|Spring|Summer|Autumn|Fall|Winter) (?:[\w-]+ ){0,5}|(?:[A-Z][\w'-]*,? ){0,4}(?:in )?(?:the )?)$"));

    public override IEnumerable<RuleFinding> Check(RuleContext context)
    {
        if (context.Facts?.Plot is not { } plot || plot.Content.Length > MaximumLength || !(context.Prose.Folded.AsSpan().ContainsAny(Cues) || context.Prose.Folded.AsSpan().ContainsAny(Times)))
        {
            yield break;
        }

        var plain = context.Prose.Plain;
        var (facts, prose) = (context.Facts!, context.Prose);
        var claims = StoryTime.ReadSettings(plain).Concat(StoryTime.ReadTold(plain).Where(claim => IsTold(prose, claim, facts, plot.Content))).Concat(StoryTime.ReadPlaced(plain).Where(claim => !IsOfMaking(context.Prose, claim))).DistinctBy(claim => claim.Span).ToList();
        var known = claims.Count == 0 ? [] : StoryTime.ReadAll(plot.Content).ToList();
        if (known.Count == 0 || !Openings.Value.IsMatch(plot.Content[..known[0].Span.Start]))
        {
            yield break;
        }

        var (first, last) = (known.Min(time => time.First), known.Max(time => time.Last));
        foreach (var claim in claims.Where(claim => known.TrueForAll(time => time.Distance(claim) >= (IsOpening(prose, claim, time) ? 1 : Near) || IsAnotherCentury(time, claim)) && (claim.Last < first || claim.First > last)))
        {
            yield return new(
                claim.Span,
                $"“{context.Text.Substring(claim.Span.Start, claim.Span.Length)}”, but the plot is set in “{plot.Content.Substring(known[0].Span.Start, known[0].Span.Length)}” ({plot.Path[(plot.Path.LastIndexOf('/') + 1)..]}, line {plot.Content.AsSpan(0, known[0].Span.Start).Count('\n') + 1}).",
                Cap: Severity.Error);
        }
    }

    /// <summary>A year in a sentence that tells what the plot tells.</summary>
    private static bool IsTold(ProseText prose, StoryTime claim, Facts facts, string plot)
    {
        var sentence = StorySentence.Of(prose, claim.Span.Start);
        return StorySentence.IsOfStory(prose, sentence, facts)
            && StorySentence.Stems(prose, sentence, [claim.Span]).Count(stem => plot.Contains(stem, StringComparison.OrdinalIgnoreCase)) >= EnoughWords;
    }

    /// <summary>`Oslo, 1938:`, with which a text as well as its plot begins, is meant to the year.</summary>
    private static bool IsOpening(ProseText prose, StoryTime claim, StoryTime known) =>
        claim.First == claim.Last && known.First == known.Last && claim.Span.End < prose.Plain.Length && prose.Plain[claim.Span.End] is ':' or '.' && !prose.Plain.AsSpan(0, claim.Span.Start).ContainsAny(".;:");

    /// <summary>True where the sentence tells of the making: `directed in the seventies`, `an album from 1971`.</summary>
    private static bool IsOfMaking(ProseText prose, StoryTime claim)
    {
        var sentence = prose.Sentences.First(sentence => sentence.End > claim.Span.Start);
        var start = Math.Max(sentence.Start, claim.Span.Start - Window);
        return prose.Folded.AsSpan(start, Math.Min(sentence.End, claim.Span.End + Window) - start).ContainsAny(Makings);
    }

    private static bool IsAnotherCentury(StoryTime one, StoryTime other) => one.Last - one.First == 99 && other.Last - other.First == 99 && one.First != other.First;
}
