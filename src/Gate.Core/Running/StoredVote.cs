using Gate.Core.Judging.Protocol;
using Gate.Core.Judging.Sampling;

namespace Gate.Core.Running;

/// <summary>A kept answer, and what was made of it.</summary>
/// <param name="Counts">False for what is no vote, and for votes that are there beyond the decision.</param>
internal sealed record StoredVote(StoredReply Stored, ReplyReading Reading, bool Counts);
