using Gate.Core.Judging.Sampling;

namespace Gate.Storage;

/// <summary>What a store holds, in numbers.</summary>
/// <param name="FileBytes">Of the database itself.</param>
/// <param name="LogBytes">Of what is committed and not yet moved into the database.</param>
/// <param name="Schema">The version of the tables.</param>
/// <param name="Cells">How many cells have at least one reply.</param>
/// <param name="Models">Those with most replies first.</param>
internal sealed record StoreStatistics(string Path, long FileBytes, long LogBytes, int Schema, long Cells, IReadOnlyList<ModelStatistics> Models)
{
    public long Replies => Models.Sum(model => model.Replies);

    public DateTimeOffset? Oldest => Models.Count == 0 ? null : Models.Min(model => model.Oldest);

    public DateTimeOffset? Newest => Models.Count == 0 ? null : Models.Max(model => model.Newest);

    public TokenUsage Usage => Models.Aggregate(default(TokenUsage), (sum, model) => sum + model.Usage);
}
