using Gate.Core.Running;

namespace Gate.Changes;

/// <summary>Who is told how far a run has come; null where nobody watches.</summary>
/// <param name="Synopses">Told the number of synopses that text rules have judged.</param>
internal sealed record RunProgress(IProgress<int>? Synopses, IProgress<JudgeProgress>? Judges);
