namespace Gate.Core.Catalogs;

/// <summary>Says which facet a fact belongs to, and so whose keys change with it.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class FacetAttribute(Facet facet) : Attribute
{
    public Facet Facet { get; } = facet;
}
