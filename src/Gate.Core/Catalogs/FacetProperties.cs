using System.Reflection;
using Gate.Core.Documents.Yaml;

namespace Gate.Core.Catalogs;

/// <summary>The fields of <see cref="Facts"/> by facet, found once.</summary>
internal static class FacetProperties
{
    private static readonly Lazy<ILookup<Facet, FieldInfo>> ByFacet = new(() => typeof(Facts).GetProperties()
        .OrderBy(property => property.Name, StringComparer.Ordinal)
        .Select(property => (property, facet: property.GetCustomAttribute<FacetAttribute>()))
        .Where(pair => pair.facet is not null)
        .ToLookup(pair => pair.facet!.Facet, pair => BackingField.Of(pair.property)));

    /// <summary>Ordered by the property's name.</summary>
    public static IEnumerable<FieldInfo> Of(Facet facet) => ByFacet.Value[facet];

    /// <summary>The facet that a name in `complete` speaks of: an award body speaks of awards.</summary>
    public static Facet OfComplete(string name) => Enum.TryParse<Facet>(name, ignoreCase: true, out var facet) && !char.IsAsciiDigit(name[0]) ? facet : Facet.Awards;
}
