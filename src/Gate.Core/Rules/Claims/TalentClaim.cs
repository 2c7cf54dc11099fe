using Gate.Core.Documents;

namespace Gate.Core.Rules.Claims;

/// <summary>What a synopsis says of a person's part in the show.</summary>
/// <param name="Span">The words of the claim.</param>
internal abstract record TalentClaim(TextSpan Span, Mention Who)
{
    /// <summary>That somebody plays a character: those whom show.yml has for it.</summary>
    /// <param name="Character">The words that name it.</param>
    /// <param name="Holders">Credits whose role these words mean; never empty.</param>
    /// <param name="IsNamed">False when it is only described: `Jamal's brother`.</param>
    public sealed record Plays(TextSpan Span, Mention Who, string Character, IReadOnlyList<Part> Holders, bool IsNamed) : TalentClaim(Span, Who);

    /// <summary>That somebody has a job.</summary>
    public sealed record Works(TextSpan Span, Mention Who, Job Job, ClaimForce Force = ClaimForce.Plain) : TalentClaim(Span, Who);
}
