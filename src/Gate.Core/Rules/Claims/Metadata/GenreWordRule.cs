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
            var isTold = genres.Count > 1 || !claims.Exists(claim => genres.Any(claim.Term.GoesWith));
            var wrong = claims.Where(claim => !genres.Any(claim.Term.GoesWith)).Select(claim => (claim.Span, Cap: isTold ? Cap(claim.Term, genres, facts, certainty) : Severity.Suggestion)).ToList();
            if (wrong.Count > 0)
            {
                var (span, cap) = wrong.FindLast(claim => claim.Cap == wrong.Max(other => other.Cap));
                yield return Report(context, facts, span, cap);
            }
        }
    }

    private static Severity Cap(GenreTerm term, List<string> genres, Facts facts, WorkCertainty certainty) =>
        facts.IsComplete(Facet.Metadata) || term.IsExcludedBy(genres) ? ThisWork.Cap(certainty) : Severity.Suggestion;

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
