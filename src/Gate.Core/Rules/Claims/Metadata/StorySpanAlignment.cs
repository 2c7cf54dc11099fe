using Gate.Core.Catalogs;
using Gate.Core.Rules.Text;

namespace Gate.Core.Rules.Claims.Metadata;

/// <summary>Finds the length of time that the plot tells where the text tells another: in a sentence of the plot that says the same, or, for the one time told by the clock, near it.</summary>
internal static class StorySpanAlignment
{
    private const int EnoughWords = 3;
    private const double Rounding = 0.12;

    private static readonly string[] Turns = ["later", "after", "before", "ago", "earlier", "since", "hence"];

    /// <param name="prose">The text.</param>
    /// <param name="claim">A length of time in it.</param>
    /// <param name="plot">The plot.</param>
    /// <param name="alike">The lengths in the plot that are counted in the same unit.</param>
    /// <param name="facts">The facts.</param>
    public static StorySpan? Find(ProseText prose, StorySpan claim, ProseText plot, List<StorySpan> alike, Facts facts)
    {
        var sentence = StorySentence.Of(prose, claim.Span.Start);
        if (!StorySentence.IsOfStory(prose, sentence, facts))
        {
            return null;
        }

        var mine = StorySentence.Stems(prose, sentence, [claim.Span]);
        var isClock = claim.Unit == "minute" && alike.Count == 1;
        var found = alike.Where(span => IsTurn(plot, span) == IsTurn(prose, claim) && Math.Abs(span.Number - claim.Number) > Rounding * Math.Max(span.Number, claim.Number))
            .Where(span => mine.Count(Around(plot, span, isClock).Contains) >= EnoughWords).ToList();
        return found is [var only] ? only : null;
    }

    private static HashSet<string> Around(ProseText plot, StorySpan span, bool isClock)
    {
        var sentence = StorySentence.Of(plot, span.Span.Start);
        return StorySentence.Stems(plot, isClock ? StorySentence.WithNeighbours(plot, sentence) : sentence, [span.Span]);
    }

    /// <summary>True for `four years later`, which is another thing than `for four years`.</summary>
    private static bool IsTurn(ProseText prose, StorySpan span) =>
        Turns.Any(word => prose.Folded.AsSpan(span.Span.End).TrimStart().StartsWith(word, StringComparison.Ordinal)) || prose.Folded.AsSpan(0, span.Span.Start).TrimEnd().EndsWith("after", StringComparison.Ordinal);
}
