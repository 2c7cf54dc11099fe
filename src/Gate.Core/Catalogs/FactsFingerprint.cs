using System.Security.Cryptography;
using System.Text;

namespace Gate.Core.Catalogs;

/// <summary>The hash of one facet of a show's facts: the same however they are written down, another as soon as any value of the facet changes.</summary>
public static class FactsFingerprint
{
    /// <returns>64 hexadecimal digits.</returns>
    public static string Of(Facts? facts, Facet facet) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Canonical(facts, facet))));

    private static string Canonical(Facts? facts, Facet facet)
    {
        if (facts is null)
        {
            return "";
        }

        var writer = new CanonicalWriter();
        writer.Add(facet.ToString());
        writer.Add(facts.Unreadable.Contains(facet));
        writer.Add(Complete(facts, facet));
        foreach (var field in FacetProperties.Of(facet))
        {
            writer.Add(field.Name);
            writer.Add(field.GetValue(facts));
        }

        return writer.ToString();
    }

    private static List<string> Complete(Facts facts, Facet facet) =>
        [.. facts.Complete.Select(name => name.Value.ToUpperInvariant()).Where(name => FacetProperties.OfComplete(name) == facet).Distinct().Order(StringComparer.Ordinal)];
}
