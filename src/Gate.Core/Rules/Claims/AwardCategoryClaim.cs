using Gate.Core.Documents;

namespace Gate.Core.Rules.Claims;

/// <summary>A category that a text names.</summary>
/// <param name="Span">Its words in the text.</param>
/// <param name="Keys">The categories that they may mean.</param>
internal sealed record AwardCategoryClaim(TextSpan Span, IReadOnlyList<string> Keys);
