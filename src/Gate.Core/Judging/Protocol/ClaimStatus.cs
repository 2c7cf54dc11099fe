namespace Gate.Core.Judging.Protocol;

/// <summary>What the facts say of a claim.</summary>
public enum ClaimStatus
{
    Supported,
    Contradicted,

    /// <summary>The facts neither support nor contradict it.</summary>
    Unverifiable,
}
