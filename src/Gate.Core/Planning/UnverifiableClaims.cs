namespace Gate.Core.Planning;

/// <summary>What becomes of a claim that the facts neither support nor contradict.</summary>
public enum UnverifiableClaims
{
    /// <summary>Nothing: facts are rarely complete.</summary>
    Pass,

    /// <summary>A person should look.</summary>
    Review,

    /// <summary>It fails, like a contradicted one.</summary>
    Fail,
}
