using Gate.Core.Rules.Text;

namespace Gate.Core.Rules.Claims;

/// <summary>
/// Finds claims of awards in English and binds each to its holder: `Oscar-winning`, `Emmy nominee`, `won eight Academy Awards`, `an Oscar-nominated turn by Ada
/// Love`. What the story tells (she dreams of an Oscar), what is denied and what stands in quotation marks is no claim.
/// </summary>
internal static class AwardClaimReader
{
    // More than that is no synopsis.
    private const int MostAwards = 100;

    /// <summary>False when the text names no body, which costs far less to know than what it claims.</summary>
    public static bool MayClaim(ProseText prose) => prose.Holds(AwardBody.Words);

    /// <param name="title">The show's title; empty when it is not known.</param>
    public static IEnumerable<AwardClaim> Read(ProseText prose, Cast cast, string title)
    {
        foreach (var head in AwardHeadReader.Read(prose).Take(MostAwards).Where(head => !IsQuoted(prose.Plain, head.Span.Start)))
        {
            if (head.IsAttribute || head.IsBearer)
            {
                yield return AttributeClaimReader.Read(head, cast);
            }
            else if (AwardSubjectReader.Read(head, title) is { } counted)
            {
                yield return counted;
            }
            else if (PredicateClaimReader.Read(head, cast, title) is { } claim)
            {
                yield return claim;
                foreach (var further in PredicateClaimReader.Further(head, claim))
                {
                    yield return further;
                }
            }
        }
    }

    private static bool IsQuoted(string text, int place)
    {
        var before = text.AsSpan(0, place);
        return before.Count('"') % 2 == 1 || before.Count('“') > before.Count('”');
    }
}
