namespace Gate.Core.Rules.Claims.Metadata;

/// <summary>What sort of place it is. Only places of one sort can contradict each other.</summary>
internal enum PlaceKind
{
    Country,

    /// <summary>A state, province or region of a country.</summary>
    State,
    City,

    /// <summary>A sea or an ocean, with its coasts.</summary>
    Sea,
}
