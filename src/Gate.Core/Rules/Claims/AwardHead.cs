using Gate.Core.Documents;

namespace Gate.Core.Rules.Claims;

/// <summary>An award where a text names it, with what belongs to its name: `eight Academy Awards, including Best Picture`, `Oscar-winning`, `Best Actress Oscar`.</summary>
/// <param name="Span">From the number or category before the body's name to the last word of the phrase: `six-time Oscar nominee`.</param>
/// <param name="Form">The word after the body's name, in lower case: `winning`, `nominee`, `nominations`; empty when there is none.</param>
/// <param name="Before">The sentence before <paramref name="Span"/>.</param>
/// <param name="After">The sentence after it, categories aside.</param>
/// <param name="IsPlain">Nothing but the body's name, which may be a person's: `Oscar`.</param>
internal sealed record AwardHead(TextSpan Span, AwardBody Body, string Form, int? Count, IReadOnlyList<AwardCategoryClaim> Categories, string Before, string After, bool IsPlain)
{
    /// <summary>The words between the award and the category that follows it: ` for its `; empty when none follows.</summary>
    public string Link { get; init; } = "";

    /// <summary>Where <see cref="After"/> begins in the text.</summary>
    public int AfterStart { get; init; }

    /// <summary>`Oscar-nominated for its sound`: a thing's, and not a person's.</summary>
    public bool IsForIts => Link.Contains(" for its ", StringComparison.Ordinal);

    public bool IsAttribute => Form is "winning" or "nominated";

    public bool IsBearer => Form.StartsWith("winner", StringComparison.Ordinal) || Form.StartsWith("nominee", StringComparison.Ordinal);

    public bool SpeaksOfNomination => Form.StartsWith("nomin", StringComparison.Ordinal) || Form.StartsWith("nod", StringComparison.Ordinal);

    /// <summary>`for the role`, `for her performance`: words that mean any award for acting, and this part.</summary>
    public bool SpeaksOfPart => Categories.Any(category => category.Keys.Contains("lead actor") && category.Keys.Contains("lead actress"));
}
