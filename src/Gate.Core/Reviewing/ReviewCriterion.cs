using Gate.Core.Rules;

namespace Gate.Core.Reviewing;

/// <summary>How many synopses passed a criterion, want a look, could not be judged, failed.</summary>
public sealed record ReviewCriterion(Criterion Criterion, int Pass, int Review, int Inconclusive, int Fail);
