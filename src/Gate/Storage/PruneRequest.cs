namespace Gate.Storage;

/// <summary>Which replies are removed: those for which everything that is given holds.</summary>
/// <param name="Before">Those that came before this time.</param>
/// <param name="Model">Those of this model.</param>
internal sealed record PruneRequest(DateTimeOffset? Before, string? Model);
