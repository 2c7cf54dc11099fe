using Gate.Core.Catalogs;
using Gate.Core.Documents;

namespace Gate.Core.Rules.Claims;

/// <summary>What a synopsis says of an award.</summary>
/// <param name="Span">The words of the claim.</param>
/// <param name="Holder">Whom it is said of.</param>
/// <param name="Count">How many; null when the text gives no number.</param>
internal sealed record AwardClaim(TextSpan Span, AwardBody Body, AwardResult Result, AwardHolder Holder, int? Count = null)
{
    /// <summary>The categories that the text names; none when it speaks of the award alone.</summary>
    public IReadOnlyList<AwardCategoryClaim> Categories { get; init; } = [];
}
