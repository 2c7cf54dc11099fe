using System.Collections.Frozen;

namespace Gate.Core.Rules.Claims.Metadata;

/// <summary>What English calls people and things of a town or region: `Mancunian`, `Parisian`, `Texan`. Words that mean more than that (`Roman`, `Norman`, `Cockney`) are left out.</summary>
internal static class PlacePeople
{
    private static readonly FrozenDictionary<string, string> ByWord = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["mancunian"] = "Manchester",
        ["liverpudlian"] = "Liverpool",
        ["scouse"] = "Liverpool",
        ["scouser"] = "Liverpool",
        ["londoner"] = "London",
        ["glaswegian"] = "Glasgow",
        ["edinburgher"] = "Edinburgh",
        ["aberdonian"] = "Aberdeen",
        ["brummie"] = "Birmingham",
        ["bristolian"] = "Bristol",
        ["dubliner"] = "Dublin",
        ["corkonian"] = "Cork",
        ["parisian"] = "Paris",
        ["marseillais"] = "Marseille",
        ["viennese"] = "Vienna",
        ["berliner"] = "Berlin",
        ["muscovite"] = "Moscow",
        ["neapolitan"] = "Naples",
        ["venetian"] = "Venice",
        ["milanese"] = "Milan",
        ["florentine"] = "Florence",
        ["genoese"] = "Genoa",
        ["madrileño"] = "Madrid",
        ["barcelonan"] = "Barcelona",
        ["athenian"] = "Athens",
        ["istanbulite"] = "Istanbul",
        ["shanghainese"] = "Shanghai",
        ["tokyoite"] = "Tokyo",
        ["bostonian"] = "Boston",
        ["chicagoan"] = "Chicago",
        ["philadelphian"] = "Philadelphia",
        ["angeleno"] = "Los Angeles",
        ["san franciscan"] = "San Francisco",
        ["seattleite"] = "Seattle",
        ["houstonian"] = "Houston",
        ["torontonian"] = "Toronto",
        ["montrealer"] = "Montreal",
        ["vancouverite"] = "Vancouver",
        ["sydneysider"] = "Sydney",
        ["melburnian"] = "Melbourne",
        ["sicilian"] = "Sicily",
        ["sardinian"] = "Sardinia",
        ["tuscan"] = "Tuscany",
        ["bavarian"] = "Bavaria",
        ["andalusian"] = "Andalusia",
        ["catalan"] = "Catalonia",
        ["siberian"] = "Siberia",
        ["texan"] = "Texas",
        ["californian"] = "California",
        ["floridian"] = "Florida",
        ["alaskan"] = "Alaska",
        ["hawaiian"] = "Hawaii",
        ["minnesotan"] = "Minnesota",
        ["nebraskan"] = "Nebraska",
        ["ohioan"] = "Ohio",
        ["oregonian"] = "Oregon",
        ["virginian"] = "Virginia",
        ["pennsylvanian"] = "Pennsylvania",
        ["kentuckian"] = "Kentucky",
        ["tennessean"] = "Tennessee",
        ["alabaman"] = "Alabama",
        ["quebecois"] = "Quebec",
        ["québécois"] = "Quebec",
        ["tasmanian"] = "Tasmania",
        ["havanan"] = "Havana",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Lookup = ByWord.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The name of the place; null where the word means none.</summary>
    public static string? PlaceOf(ReadOnlySpan<char> word) =>
        Lookup.TryGetValue(word, out var name) || (word.EndsWith("s", StringComparison.Ordinal) && Lookup.TryGetValue(word[..^1], out name)) ? name : null;
}
