using Gate.Core.Catalogs;
using Gate.Core.Documents;

namespace Gate.Core.Rules.Claims;

/// <summary>A name of a person in a text.</summary>
/// <param name="Span">Without the `'s` of a possessive.</param>
/// <param name="Credits">Those of the person; none for somebody who is nowhere in show.yml.</param>
/// <param name="IsCharacter">A character has this name too.</param>
internal sealed record Mention(TextSpan Span, PersonName Name, IReadOnlyList<Credit> Credits, bool IsCharacter)
{
    public bool IsCredited => Credits.Count > 0;
}
