namespace Gate.Core.Rules.Claims;

/// <summary>What is wrong with a claim of an award, so that each kind has a rule of its own.</summary>
internal enum AwardFault
{
    /// <summary>No such award or nomination, or nobody can tell.</summary>
    NotHeld,

    /// <summary>Nominated, and told as won.</summary>
    NominatedOnly,

    /// <summary>Another number of awards or nominations.</summary>
    OtherCount,

    /// <summary>Awards of the same body, in other categories.</summary>
    OtherCategory,
}
