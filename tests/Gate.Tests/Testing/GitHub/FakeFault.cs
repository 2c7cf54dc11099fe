namespace Gate.Tests.Testing.GitHub;

/// <summary>A way in which GitHub fails.</summary>
internal enum FakeFault
{
    /// <summary>502, and nothing was done.</summary>
    BadGateway,

    /// <summary>502, but it was done.</summary>
    BadGatewayAfterwards,

    /// <summary>The connection is reset, and nothing was done.</summary>
    HangUp,

    /// <summary>The connection is reset, but it was done.</summary>
    HangUpAfterwards,

    /// <summary>Nothing comes.</summary>
    Silence,

    /// <summary>429 with Retry-After.</summary>
    TooManyRequests,

    /// <summary>403 that speaks of a secondary rate limit, with Retry-After.</summary>
    SecondaryLimit,

    /// <summary>403 with nothing left of the hour.</summary>
    PrimaryLimit,

    /// <summary>406 for a diff that is too long.</summary>
    TooLarge,

    /// <summary>403: the token may not.</summary>
    Forbidden,

    /// <summary>A page of HTML with status 200.</summary>
    Nonsense,
}
