namespace Gate.Core.Judging.Sampling;

/// <summary>A kept reply and which one of its cell it is.</summary>
/// <param name="Sample">Number of the vote, from 0.</param>
/// <param name="Attempt">0, or 1 where the first reply of this vote was not usable.</param>
public sealed record StoredReply(int Sample, int Attempt, Reply Reply);
