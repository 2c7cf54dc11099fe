using Gate.Core.Documents;
using Gate.Core.Rules.Text;

namespace Gate.Core.Rules.Claims.Metadata;

/// <summary>A place that is known, with what it lies in.</summary>
/// <param name="Name">The same for all names of one place.</param>
/// <param name="State">Null where none is known; of a state, itself.</param>
/// <param name="Country">Null for a sea.</param>
internal sealed record Place(string Name, PlaceKind Kind, string? State, string? Country)
{
    private static readonly Lazy<PhraseSet<Place>> Known = new(() => new(
        Resources.Read("places.txt").Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(Parse)
            .Concat(Metadata.Country.Everywhere.SelectMany(country => country.Names, (country, name) => KeyValuePair.Create(name, new Place(country.Name, PlaceKind.Country, null, country.Name))))
            .DistinctBy(pair => pair.Key.ToLowerInvariant())));

    /// <summary>The places that a text names, with capitals; of names that overlap the longest.</summary>
    public static IEnumerable<PhraseHit<Place>> In(ProseText prose) => Known.Value.Find(prose).Where(hit => char.IsUpper(prose.Text[hit.Span.Start]));

    /// <summary>The town or region of a name; null where it is not known.</summary>
    public static Place? Named(string name) => In(new ProseText(name, "en")).Select(hit => hit.Value).FirstOrDefault();

    /// <summary>False when both cannot be true of one place: another country, another state, another city or sea.</summary>
    public bool GoesWith(Place other)
    {
        if (Kind == PlaceKind.Sea || other.Kind == PlaceKind.Sea)
        {
            return Kind != other.Kind || Name == other.Name;
        }

        return Country == other.Country
            && (State is null || other.State is null || State == other.State)
            && (Kind != PlaceKind.City || other.Kind != PlaceKind.City || Name == other.Name);
    }

    private static KeyValuePair<string, Place> Parse(string line)
    {
        var parts = line.TrimEnd('\r').Split(';');
        var kind = Enum.Parse<PlaceKind>(parts[1], ignoreCase: true);
        return new(parts[0], new(parts.Length > 4 ? parts[4] : parts[0], kind, NullIfEmpty(parts[2]), NullIfEmpty(parts[3])));
    }

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
