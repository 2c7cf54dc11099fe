namespace Gate.Core.Planning;

/// <summary>When a judge stops asking for votes.</summary>
public enum ConsensusMode
{
    /// <summary>As soon as the missing votes cannot change the majority: the decision is that of all votes.</summary>
    Majority,

    /// <summary>As soon as the majority is probable enough: fewer votes, and now and then another decision.</summary>
    Sequential,
}
