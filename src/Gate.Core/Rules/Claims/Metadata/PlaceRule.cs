using Gate.Core.Catalogs;
using Gate.Core.Documents.Yaml;
using Gate.Core.Rules.Text;

namespace Gate.Core.Rules.Claims.Metadata;

/// <summary>
/// SYN1412: finds a place of the story that the locations contradict. A list of locations is open, so a place counts as wrong only where all that is known
/// lies elsewhere, the text names nothing of it, and the plot does not know the place either.
/// </summary>
internal sealed class PlaceRule : TextRule
{
    private const int MaximumLocations = 5;

    public override IEnumerable<RuleFinding> Check(RuleContext context) => context.Facts is { } facts
        ? Listed(context, facts).Concat(Substitutes(context, facts)).Concat(Misplaced(context, facts)).DistinctBy(finding => finding.Span.Start)
        : [];

    private static IEnumerable<RuleFinding> Substitutes(RuleContext context, Facts facts) => PlaceSubstitute.Find(context.Prose, facts, context.Language).Concat(PlaceAlignment.Find(context.Prose, facts, context.Language)).Select(found => new RuleFinding(
        found.Span,
        $"“{context.Text.Substring(found.Span.Start, found.Span.Length)}”, where the facts have {found.Instead} ({facts.Plot!.Path[(facts.Plot.Path.LastIndexOf('/') + 1)..]} and the locations). If the story plays there too, add it to them.",
        Cap: Severity.Error));

    /// <summary>A table of towns is surely right only of one that the facts have as well.</summary>
    private static IEnumerable<RuleFinding> Misplaced(RuleContext context, Facts facts) => (facts.Locations.Count == 0 && facts.Plot is null ? [] : PlaceTable.Find(context.Prose)).Select(found => new RuleFinding(
        found.Span,
        $"“{context.Text.Substring(found.Span.Start, found.Span.Length)}”, but {found.Town.Name} is in {found.Town.Country}.",
        Cap: facts.Locations.Any(location => location.Value.Contains(found.Town.Name, StringComparison.OrdinalIgnoreCase) && Place.In(new ProseText(location.Value, "en")).All(hit => hit.Value.Country == found.Town.Country)) ? Severity.Error : Severity.Warning));

    private static IEnumerable<RuleFinding> Listed(RuleContext context, Facts facts)
    {
        if (facts.Locations.Count == 0)
        {
            yield break;
        }

        var claims = PlaceClaimReader.Read(context.Prose).ToList();
        if (claims.Count == 0)
        {
            yield break;
        }

        var known = facts.Locations.Where(location => !location.Value.Contains("fiction", StringComparison.OrdinalIgnoreCase)).Select(location => (Location: location, Places: PlacesOf(location.Value))).ToList();
        foreach (var claim in claims)
        {
            if (Judge(context, facts, claim, known) is { } finding)
            {
                yield return finding;
            }
        }
    }

    private static List<Place> PlacesOf(string location) => [.. Place.In(new ProseText(location, "en")).Select(hit => hit.Value)];

    private static RuleFinding? Judge(RuleContext context, Facts facts, PlaceClaim claim, List<(Sourced<string> Location, List<Place> Places)> known)
    {
        if (claim.Town is { } place && facts.Locations.FirstOrDefault(location => TownOf(location.Value).Equals(place, StringComparison.OrdinalIgnoreCase)) is { } invented && !known.Exists(entry => entry.Location == invented))
        {
            // A town that does not exist lies in one state all the same.
            var state = PlacesOf(invented.Value).Find(other => other.Kind == PlaceKind.State);
            return state is not null && !state.GoesWith(claim.Place) ? Report(context, claim, invented, Severity.Error) : null;
        }

        if (claim.Town is { } town && known.Find(entry => TownOf(entry.Location.Value).Equals(town, StringComparison.OrdinalIgnoreCase)) is { Location: not null } same)
        {
            var other = same.Places.Find(place => place.Kind == PlaceKind.State);
            return other is not null && !other.GoesWith(claim.Place) ? Report(context, claim, same.Location, Severity.Error) : null;
        }

        var alike = known.Where(entry => IsComparable(claim, entry.Places)).ToList();
        var isOpen = alike.Count == 0 || known.Count > MaximumLocations || (claim.Place.Kind != PlaceKind.Sea && known.Exists(entry => entry.Places.Count == 0));
        if (isOpen || known.Exists(entry => entry.Places.Count > 0 && GoesWith(claim, entry)) || IsKnownElsewhere(context, facts, claim, known))
        {
            return null;
        }

        if (claim.IsAttribute && !IsBorneOutNearby(facts, claim, alike))
        {
            return null;
        }

        return Cap(facts, claim, alike) is { } cap ? Report(context, claim, alike[0].Location, cap) : null;
    }

    /// <summary>Sure is what a plot without the place bears out: for a town by itself, one that has a listed town in its stead.</summary>
    private static Severity? Cap(Facts facts, PlaceClaim claim, List<(Sourced<string> Location, List<Place> Places)> alike)
    {
        if (facts.IsComplete(Facet.Metadata))
        {
            return Severity.Error;
        }

        if (facts.Plot is not { } plot)
        {
            return claim.IsSetting ? Severity.Warning : null;
        }

        var isBorneOut = claim.IsSetting || claim.Town is not null || claim.Place.Kind == PlaceKind.Sea
            || alike.Exists(entry => plot.Content.Contains(TownOf(entry.Location.Value), StringComparison.OrdinalIgnoreCase) || entry.Places.Exists(place => plot.Content.Contains(place.Name, StringComparison.OrdinalIgnoreCase)));
        return isBorneOut ? Severity.Error : Severity.Warning;
    }

    /// <summary>People come from elsewhere, so that an attribute counts only against a place of the same country that the plot knows.</summary>
    private static bool IsBorneOutNearby(Facts facts, PlaceClaim claim, List<(Sourced<string> Location, List<Place> Places)> alike) =>
        facts.Plot is { } plot && alike.Exists(entry => entry.Places.Exists(place => place.Kind == claim.Place.Kind && place.Country == claim.Place.Country)
            && (plot.Content.Contains(TownOf(entry.Location.Value), StringComparison.OrdinalIgnoreCase) || entry.Places.Exists(place => place.Kind == claim.Place.Kind && plot.Content.Contains(place.Name, StringComparison.OrdinalIgnoreCase))));

    /// <summary>A country says nothing of a town, so only like is compared with like, unless the text says that the whole is set there.</summary>
    private static bool IsComparable(PlaceClaim claim, List<Place> places) => claim.Place.Kind == PlaceKind.Sea
        ? places.Exists(place => place.Kind == PlaceKind.Sea)
        : claim.IsSetting ? places.Count > 0 : claim.Town is not null ? places.Exists(place => place.State is not null) : places.Exists(place => place.Kind == claim.Place.Kind);

    private static bool GoesWith(PlaceClaim claim, (Sourced<string> Location, List<Place> Places) entry) =>
        entry.Places.TrueForAll(claim.Place.GoesWith)
        && !(claim is { IsAttribute: true, Place.Kind: PlaceKind.City } && entry.Location.Value.Contains("village", StringComparison.OrdinalIgnoreCase))
        && entry.Places.Exists(place => (place.Kind == PlaceKind.Sea) == (claim.Place.Kind == PlaceKind.Sea))
        && (claim.Town is null || !entry.Location.Value.Contains(',', StringComparison.Ordinal) || entry.Places.TrueForAll(place => place.State is null));

    /// <summary>True when the plot knows the place, or the text names one of the locations as well.</summary>
    private static bool IsKnownElsewhere(RuleContext context, Facts facts, PlaceClaim claim, List<(Sourced<string> Location, List<Place> Places)> known)
    {
        var name = claim.Town ?? context.Prose.Plain.Substring(claim.Span.Start, claim.Span.Length);
        var country = Country.Named(claim.Place.Country ?? "");
        var plot = facts.Plot?.Content ?? "";
        return plot.Contains(name, StringComparison.OrdinalIgnoreCase)
            || (claim.Town is null && plot.Contains(claim.Place.Name, StringComparison.OrdinalIgnoreCase))
            || (claim.Place.Kind == PlaceKind.Country && country!.Demonyms.Any(word => plot.Contains(word, StringComparison.OrdinalIgnoreCase)))
            || known.Exists(entry => context.Prose.Plain.Contains(TownOf(entry.Location.Value), StringComparison.OrdinalIgnoreCase))
            || Place.In(context.Prose).Any(hit => !claim.Span.Contains(hit.Span) && known.Exists(entry => entry.Places.Exists(place => place.Name == hit.Value.Name && place != claim.Place)));
    }

    private static string TownOf(string location) => location.Split(',', '(')[0].Trim();

    private static RuleFinding Report(RuleContext context, PlaceClaim claim, Sourced<string> location, Severity cap) => new(
        claim.Span,
        $"“{context.Text.Substring(claim.Span.Start, claim.Span.Length)}”, but the locations have {location.Value} ({FactCitation.Of(location.Location)}). If the story plays there too, add it to them.",
        Cap: cap);
}
