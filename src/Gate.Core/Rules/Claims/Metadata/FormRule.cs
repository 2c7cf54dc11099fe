using System.Buffers;
using System.Collections.Frozen;
using Gate.Core.Catalogs;
using Gate.Core.Rules.Text;

namespace Gate.Core.Rules.Claims.Metadata;

/// <summary>SYN1411: finds a film that is told as a series, and a series told as a film. A series of films, and a work within the story, are let be.</summary>
internal sealed class FormRule : TextRule
{
    private static readonly SearchValues<string> Stems = SearchValues.Create(["film", "movie", "feature", "biopic", "flick", "series", "sitcom"], StringComparison.Ordinal);

    // "The third film in this series", "the latest entry of the series".
    private static readonly FrozenSet<string> Members = ((string[])
    [
        "film", "films", "movie", "movies", "entry", "installment", "instalment", "chapter", "part", "episode", "episodes", "volume", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "latest", "last", "final", "title",
        "season", "seasons", "rest", "best", "hero", "star", "stars", "fans", "heroes", "book", "books", "addition", "workout", "workouts",
    ]).ToFrozenSet(StringComparer.Ordinal);

    // What comes as a series without being one on screen: "this film series", "this lecture series".
    private static readonly FrozenSet<string> NoShow = ((string[])
    [
        "film", "movie", "feature", "book", "novel", "comic", "lecture", "concert", "workout", "exercise", "video", "game", "world", "championship", "short", "fitness", "yoga", "training", "part", "double", "main", "bonus", "special", "dvd", "creature",
    ]).ToFrozenSet(StringComparer.Ordinal);

    public override IEnumerable<RuleFinding> Check(RuleContext context)
    {
        if (context.Facts is not { Kind: { } kind } facts || kind.Value is ShowKind.Special || !context.Prose.Folded.AsSpan().ContainsAny(Stems))
        {
            yield break;
        }

        var told = kind.Value == ShowKind.Series ? WorkForm.Film : WorkForm.Series;
        foreach (var (mention, certainty) in ThisWork.Mentions(context, facts))
        {
            if (mention.Form == told && !IsPart(context.Prose, mention, told))
            {
                var span = context.Prose.WordSpans[mention.Head];
                yield return new(
                    span,
                    $"“{context.Text.Substring(span.Start, span.Length)}”, but the kind is {kind.Value.ToString().ToLowerInvariant()} ({FactCitation.Of(kind.Location)}).",
                    Cap: ThisWork.Cap(certainty));
            }
        }
    }

    private static bool IsPart(ProseText prose, WorkMention mention, WorkForm told)
    {
        var before = mention.Start - 1;
        var isMember = before >= 1 && prose.FoldedWord(before) is "in" or "of" && Members.GetAlternateLookup<ReadOnlySpan<char>>().Contains(prose.FoldedWord(before - 1));
        var isFeatureFilm = told == WorkForm.Film && mention.Head > mention.First && prose.FoldedWord(mention.Head - 1) is "feature" && prose.FoldedWord(mention.Head) is "film" or "movie";
        return isMember || (!isFeatureFilm && mention.Head > mention.First && NoShow.GetAlternateLookup<ReadOnlySpan<char>>().Contains(prose.FoldedWord(mention.Head - 1)));
    }
}
