using Gate.Core.Rules;
using Gate.Core.Verdicts;

namespace Gate.Core.Reviewing;

/// <summary>The verdicts of one synopsis.</summary>
/// <param name="Synopsis">`show/variant`, with `@locale` where it is not `en`.</param>
/// <param name="Explanation">What several factuality agents found, in one text; null where one or none did.</param>
public sealed record ReviewRow(string Synopsis, string ShowTitle, string Variant, IReadOnlyDictionary<Criterion, Verdict> Verdicts, string? Explanation);
