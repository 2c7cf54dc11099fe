namespace Gate.Core.Rules.Claims;

/// <summary>How plainly a text says that somebody made the show.</summary>
internal enum ClaimForce
{
    /// <summary>`directed by Ada Love`.</summary>
    Plain,

    /// <summary>`Ada Love's 2008 film`: the director's, and now and then a writer's or a producer's.</summary>
    Possessive,

    /// <summary>`Ada Love adapted the novel`: the writer's, and now and then the director's.</summary>
    Adapted,

    /// <summary>`Ada Love's thriller`: perhaps that of its star.</summary>
    Loose,
}
