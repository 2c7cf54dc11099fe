using Gate.Core.Catalogs;

namespace Gate.Core.Rules;

/// <summary>What a rule declares to read, sorted out once.</summary>
/// <param name="Facets">Of the facts.</param>
public sealed record RuleReads(IReadOnlySet<Facet> Facets, bool Suite, bool Variant)
{
    public static RuleReads Of(RuleManifest manifest) => new(
        manifest.Reads.Select(input => input.AsFacet()).OfType<Facet>().ToHashSet(),
        manifest.Reads.Contains(RuleInput.Suite),
        manifest.Reads.Contains(RuleInput.Variant));
}
