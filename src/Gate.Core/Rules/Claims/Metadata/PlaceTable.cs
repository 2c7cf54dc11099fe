using Gate.Core.Documents;
using Gate.Core.Rules.Text;

namespace Gate.Core.Rules.Claims.Metadata;

/// <summary>Finds a town that is told in a country where it does not lie: `Bruges, Holland`. Names that more than one country has are let be by way of the facts.</summary>
internal static class PlaceTable
{
    // Countries with towns named after all others.
    private static readonly string[] NewWorld = ["United States", "Canada", "Australia", "New Zealand", "South Africa", "Jamaica", "Ireland", "United Kingdom", "Argentina", "Mexico", "Colombia", "Chile", "Venezuela", "Peru", "Cuba", "Philippines", "Brazil"];

    /// <returns>The words, and the country in which the town lies.</returns>
    public static IEnumerable<(TextSpan Span, Place Town)> Find(ProseText prose)
    {
        var hits = Place.In(prose).ToList();
        for (var i = 0; i + 1 < hits.Count; i++)
        {
            var (town, country) = (hits[i], hits[i + 1]);
            var isPair = town.Value is { Kind: PlaceKind.City, Country: not null } && country.Value.Kind == PlaceKind.Country && prose.Plain.AsSpan(town.Span.End, Math.Max(0, country.Span.Start - town.Span.End)) is ", ";
            if (isPair && town.Value.Country != country.Value.Country && !NewWorld.Contains(country.Value.Country) && !IsListed(prose, town.Span, country.Span)
                && !(Country.Named(town.Value.Country!) is { } real && Country.Named(country.Value.Country ?? "") is { } told && real.IsAkin(told)))
            {
                yield return (TextSpan.FromBounds(town.Span.Start, country.Span.End), town.Value);
            }
        }
    }

    // "Through Bruges, Holland and Paris" lists three places.
    private static bool IsListed(ProseText prose, TextSpan town, TextSpan country)
    {
        var before = prose.Plain.AsSpan(0, town.Start).TrimEnd();
        var after = prose.Plain.AsSpan(country.End);
        var isEnd = after.Length == 0 || after[0] is '.' or ',' or ';' or ')' or ':' or ' ';
        var follows = after.StartsWith(" and ", StringComparison.Ordinal) || after.StartsWith(" or ", StringComparison.Ordinal) || after.StartsWith(" & ", StringComparison.Ordinal)
            || (after.Length > 2 && after[0] == ',' && (char.IsUpper(after[2]) || after[1..].StartsWith(" and ", StringComparison.Ordinal) || after[1..].StartsWith(" or ", StringComparison.Ordinal)));
        return !isEnd || follows || !(before.EndsWith(" in", StringComparison.Ordinal) || before.EndsWith(" to", StringComparison.Ordinal) || before.EndsWith(" at", StringComparison.Ordinal) || before.EndsWith(" of", StringComparison.Ordinal) || before.EndsWith(" from", StringComparison.Ordinal) || before.EndsWith("In", StringComparison.Ordinal) || before.EndsWith(" near", StringComparison.Ordinal) || before.Length == 0);
    }
}
