using System.Reflection;
using Gate.Core.Documents;

namespace Gate.Core.Catalogs;

/// <summary>The properties of <see cref="Facts"/> by facet, found once.</summary>
internal static class FacetProperties
{
    private static readonly Lazy<ILookup<Facet, PropertyInfo>> ByFacet = new(() => typeof(Facts).GetProperties()
        .OrderBy(property => property.Name, StringComparer.Ordinal)
        .Select(property => (property, facet: property.GetCustomAttribute<FacetAttribute>()))
        .Where(pair => pair.facet is not null)
        .ToLookup(pair => pair.facet!.Facet, pair => pair.property));

    private static readonly Facts Empty = new() { Title = new("", Location.OfFile("")) };

    /// <summary>Ordered by name.</summary>
    public static IEnumerable<PropertyInfo> Of(Facet facet) => ByFacet.Value[facet];

    /// <summary>The facet that a name in `complete` speaks of: an award body speaks of awards.</summary>
    public static Facet OfComplete(string name) => Enum.TryParse<Facet>(name, ignoreCase: true, out var facet) && !char.IsAsciiDigit(name[0]) ? facet : Facet.Awards;

    /// <summary>Empties a facet of facts that nobody else holds yet.</summary>
    public static void Clear(Facts facts, Facet facet)
    {
        foreach (var property in Of(facet))
        {
            property.SetValue(facts, property.GetValue(Empty));
        }
    }
}
