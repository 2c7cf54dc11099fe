using System.Buffers;
using System.Collections.Frozen;
using Gate.Core.Documents;

namespace Gate.Core.Rules.Claims.Metadata;

/// <summary>The countries of the world by their names and by what English calls things from there.</summary>
internal sealed record Country(string Name, IReadOnlyList<string> Names, IReadOnlyList<string> Demonyms)
{
    private static readonly Lazy<IReadOnlyList<Country>> All = new(() => [.. Resources.Read("countries.txt").Split('\n')
        .Where(line => line.Contains(';', StringComparison.Ordinal) && !line.StartsWith('#'))
        .Select(line => line.TrimEnd('\r').Split(';'))
        .Select(parts => new Country(parts[0], [parts[0], .. List(parts[1])], [.. List(parts[2])]))]);

    // Of each pair, a work of one may be told as one of the other: shared industries, and states that were one when the work was made.
    private static readonly (string One, string Other)[] Akin =
    [
        ("China", "Hong Kong"), ("China", "Taiwan"), ("Hong Kong", "Taiwan"), ("Czech Republic", "Slovakia"), ("Ireland", "United Kingdom"), ("Serbia", "Croatia"), ("Serbia", "Slovenia"),
        ("Serbia", "Bosnia and Herzegovina"), ("Serbia", "North Macedonia"), ("Serbia", "Montenegro"), ("Russia", "Ukraine"), ("Russia", "Kazakhstan"), ("Russia", "Georgia"), ("Russia", "Belarus"), ("Israel", "Palestine"),
        ("United States", "Puerto Rico"), ("Russia", "Lithuania"), ("Russia", "Latvia"), ("Russia", "Estonia"), ("Russia", "Armenia"), ("India", "Pakistan"),
    ];

    private static readonly Lazy<FrozenDictionary<string, Country>> ByName = new(() => All.Value.SelectMany(country => country.Names, (country, name) => (name, country))
        .ToFrozenDictionary(pair => pair.name, pair => pair.country, StringComparer.OrdinalIgnoreCase));

    private static readonly Lazy<FrozenDictionary<string, Country>> ByDemonym = new(() => All.Value.SelectMany(country => country.Demonyms, (country, word) => (word, country))
        .ToFrozenDictionary(pair => pair.word, pair => pair.country, StringComparer.OrdinalIgnoreCase));

    private static readonly Lazy<SearchValues<string>> DemonymWords = new(() => SearchValues.Create([.. ByDemonym.Value.Keys], StringComparison.Ordinal));

    public static IReadOnlyList<Country> Everywhere => All.Value;

    public static bool IsNamedIn(ReadOnlySpan<char> folded) => folded.ContainsAny(DemonymWords.Value);

    public static Country? Named(string name) => ByName.Value.GetValueOrDefault(name.Trim());

    public static Country? OfDemonym(string word) => ByDemonym.Value.GetValueOrDefault(word);

    public bool IsAkin(Country other) => Name == other.Name || Akin.Contains((Name, other.Name)) || Akin.Contains((other.Name, Name));

    private static string[] List(string part) => part.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
