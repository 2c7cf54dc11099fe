namespace Gate.GitHub.Client;

/// <summary>What a request does, and so how often it may be made.</summary>
internal enum RequestKind
{
    Read,

    /// <summary>Writes, and doing it twice changes nothing more.</summary>
    Repeatable,

    /// <summary>Makes something new each time: when nobody knows whether it was done, it is not done again blindly.</summary>
    Creating,
}
