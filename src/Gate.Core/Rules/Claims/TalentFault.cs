namespace Gate.Core.Rules.Claims;

/// <summary>What is wrong with a claim about a person, so that each kind has a rule of its own.</summary>
internal enum TalentFault
{
    /// <summary>Credited, and for something else.</summary>
    OtherPart,

    /// <summary>Nowhere in the credits.</summary>
    NotCredited,
}
