using Gate.Core.Judging.Sampling;

namespace Gate.Storage;

/// <summary>What a store holds of one model.</summary>
internal sealed record ModelStatistics(string Model, long Replies, TokenUsage Usage, DateTimeOffset Oldest, DateTimeOffset Newest);
