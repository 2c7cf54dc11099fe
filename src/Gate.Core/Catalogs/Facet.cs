namespace Gate.Core.Catalogs;

/// <summary>A part of a show's facts; a judge sees only the facets that it declares.</summary>
public enum Facet
{
    Plot,
    Metadata,
    Talent,
    Awards,
}
