using Gate.Core.Documents;

namespace Gate.Core.Rules.Claims.Metadata;

/// <summary>A place that the text gives for the story.</summary>
/// <param name="Span">The words that name it.</param>
/// <param name="Town">The town of `Forks, Oregon`, whether it is known or not; else null.</param>
/// <param name="IsAttribute">True for `Chicago widow` and `a suburb of Chicago`, which say less surely where the story plays.</param>
/// <param name="IsSetting">True for `set in`; false for a place where something happens.</param>
internal sealed record PlaceClaim(TextSpan Span, Place Place, string? Town, bool IsSetting, bool IsAttribute = false);
