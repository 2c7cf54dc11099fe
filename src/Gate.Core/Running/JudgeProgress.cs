using Gate.Core.Judging.Sampling;

namespace Gate.Core.Running;

/// <summary>How far the judges have come.</summary>
/// <param name="Done">Cells that have an answer, or cannot have one.</param>
/// <param name="Total">Cells that were planned for judges and need asking.</param>
/// <param name="Running">Cells that are being asked about.</param>
/// <param name="Usage">Tokens so far.</param>
public sealed record JudgeProgress(int Done, int Total, int Running, TokenUsage Usage);
