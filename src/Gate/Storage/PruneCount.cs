namespace Gate.Storage;

/// <summary>What a prune removes.</summary>
/// <param name="Cells">How many cells have a reply among them.</param>
/// <param name="LastId">The highest row among them.</param>
internal sealed record PruneCount(long Replies, long Cells, DateTimeOffset? Oldest, DateTimeOffset? Newest, long LastId);
