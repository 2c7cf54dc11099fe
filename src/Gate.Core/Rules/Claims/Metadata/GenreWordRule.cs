using Gate.Core.Catalogs;
using Gate.Core.Documents;
using Gate.Core.Rules.Text;

namespace Gate.Core.Rules.Claims.Metadata;

/// <summary>
/// SYN1404: finds a genre word that says of this show what its genres do not: `this documentary` of a thriller. A list of genres is seldom all of them, so
/// it is a suggestion unless the list is told in detail or the metadata is declared complete.
/// </summary>
internal sealed class GenreWordRule : TextRule
{
    private static readonly string[] Real = ["self", "narrat", "host", "present", "voice", "interview", "archive", "expert", "reader", "guest", "contestant", "judge", "anchor", "reporter", "witness"];

    public override IEnumerable<RuleFinding> Check(RuleContext context)
    {
        if (context.Facts is not { Genres.Count: > 0 } facts || !context.Prose.Folded.AsSpan().ContainsAny(GenreTerm.Stems))
        {
            yield break;
        }

        var genres = facts.Genres.Select(genre => genre.Value).ToList();
        foreach (var (mention, certainty) in ThisWork.Mentions(context, facts))
        {
            // "Romantic comedy" is one claim: the word that is most surely wrong is told, of two the one nearer to the noun.
            var claims = Terms(context.Prose, mention).ToList();
            var isTold = genres.Count > 1 || !claims.Exists(claim => IsRight(claim.Term));
            var wrong = claims.Where(claim => !IsRight(claim.Term)).Select(claim => (claim.Span, Cap: isTold || claim.Term.IsExclusive ? Cap(context, claim.Term, genres, facts, certainty) : Severity.Suggestion)).ToList();
            if (wrong.Count > 0)
            {
                var (span, cap) = wrong.FindLast(claim => claim.Cap == wrong.Max(other => other.Cap));
                yield return Report(context, facts, span, cap);
            }
        }

        // Music is a topic of documentaries, and of dramas.
        bool IsRight(GenreTerm term) => term.IsFactual && genres.Exists(GenreTerm.IsOfFiction) && IsPlayed(facts) ? genres.Exists(GenreTerm.IsOfFact) : genres.Any(term.GoesWith) && !(term.IsPlayedAway(genres) && IsPlayed(facts));
    }

    /// <summary>Catalogues list few genres: only facts with a plot, or that say so themselves, are told in such detail that a genre of another sort is surely wrong.</summary>
    private static Severity Cap(RuleContext context, GenreTerm term, List<string> genres, Facts facts, WorkCertainty certainty)
    {
        var plot = facts.Plot?.Content ?? "";
        var isExcluded = term.IsExcludedBy(genres);
        var isSure = facts.IsComplete(Facet.Metadata) || (isExcluded && (term.IsExclusive || plot.Length >= GenreTopic.ShortestPlot))
            || (term.IsFactual && IsPlayed(facts)) || GenreTopic.IsMissing(term.Word, plot, context.Prose.Plain);
        return isSure ? ThisWork.Cap(certainty) : isExcluded ? Severity.Warning : Severity.Suggestion;
    }

    // Three actors with names of characters: "Self", "Narrator" and the like are no characters.
    private static bool IsPlayed(Facts facts) =>
        facts.Talent.OnScreen.Count(credit => credit.Role is { } role && !Real.Any(word => role.Contains(word, StringComparison.OrdinalIgnoreCase))) >= 3;

    private static IEnumerable<(GenreTerm Term, TextSpan Span)> Terms(ProseText prose, WorkMention mention)
    {
        for (var i = mention.First; i <= mention.Head; i++)
        {
            if (i < mention.Head && prose.IsNeighbour(i) && GenreTerm.Find(prose.Folded.AsSpan(prose.WordSpans[i].Start, prose.WordSpans[i + 1].End - prose.WordSpans[i].Start)) is { } pair)
            {
                yield return (pair, WorkMention.Span(prose, i, i + 1));
                i++;
            }
            else if (GenreTerm.Find(prose.FoldedWord(i)) is { } term)
            {
                yield return (term, prose.WordSpans[i]);
            }
        }
    }

    private static RuleFinding Report(RuleContext context, Facts facts, TextSpan span, Severity cap) => new(
        span,
        $"“{context.Text.Substring(span.Start, span.Length)}”, but the genres are {string.Join(", ", facts.Genres.Select(genre => genre.Value))} ({FactCitation.Of(facts.Genres[0].Location)}).",
        Cap: cap);
}
