namespace Gate.Core.Judging.Calls;

/// <summary>Why a call brought no answer.</summary>
public enum CallFailure
{
    /// <summary>No connection, or it broke before the answer was whole.</summary>
    Connection,

    /// <summary>The endpoint's certificate is not accepted.</summary>
    Certificate,

    /// <summary>One attempt took too long.</summary>
    Timeout,

    /// <summary>Too many requests for now.</summary>
    Throttled,

    /// <summary>The endpoint is in trouble: 408, 409, 425 or 5xx.</summary>
    Unavailable,

    /// <summary>An answer that does not follow the protocol.</summary>
    Malformed,

    /// <summary>The key is missing, wrong or has no right to this model.</summary>
    Unauthorized,

    /// <summary>There is no such model or no such address.</summary>
    NotFound,

    /// <summary>The prompt is longer than the model can read.</summary>
    ContextLength,

    /// <summary>The account is spent: waiting does not help.</summary>
    QuotaSpent,

    /// <summary>The request is not accepted as it is.</summary>
    Refused,
}
