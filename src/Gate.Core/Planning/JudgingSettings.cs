using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Gate.Core.Planning;

/// <summary>How a model judges: the part of gate.yml that does not depend on which model it is.</summary>
public sealed record JudgingSettings
{
    [Description("Votes, rationale and effort of single judges, where they differ from the judges' own pages.")]
    public IReadOnlyList<JudgeSetting> Judges { get; init; } = [];

    [Description("When asking stops: majority (the decision of all votes, exactly) or sequential (probable enough). Default: majority")]
    public ConsensusMode Consensus { get; init; } = ConsensusMode.Majority;

    [Description("For sequential: how probable the majority must be. Default: 0.95")]
    [Range(0.501, 0.999)]
    public double Threshold { get; init; } = 0.95;

    [Description("What becomes of a claim that the facts neither support nor contradict: pass, review or fail. Default: pass")]
    public UnverifiableClaims Unverifiable { get; init; } = UnverifiableClaims.Pass;

    [Description("Ask the judge of a criterion that a rule has failed already. Default: false, which spares the calls")]
    public bool AskAfterError { get; init; }
}
