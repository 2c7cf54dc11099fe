using Gate.Core.Catalogs;

namespace Gate.Core.Rules;

/// <summary>What a rule declares to read, sorted out once.</summary>
/// <param name="Facets">Of the facts.</param>
public sealed record RuleReads(IReadOnlySet<Facet> Facets, bool Suite, bool Variant)
{
    /// <summary>Below this, the same for rules that read the same.</summary>
    internal const int Kinds = 1 << 6;

    internal int FacetKind { get; } = Facets.Sum(facet => 1 << (int)facet);

    internal int Kind { get; } = Facets.Sum(facet => 1 << (int)facet) | (Suite ? 1 << 4 : 0) | (Variant ? 1 << 5 : 0);

    internal bool HasFacets { get; } = Facets.Count > 0;

    public static RuleReads Of(RuleManifest manifest) => new(
        manifest.Reads.Select(input => input.AsFacet()).OfType<Facet>().ToHashSet(),
        manifest.Reads.Contains(RuleInput.Suite),
        manifest.Reads.Contains(RuleInput.Variant));
}
