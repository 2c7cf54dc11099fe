namespace Gate.Core.Judging.Calls;

/// <summary>A call that brought no answer. Its message is for people; no key and no text of a prompt is in it.</summary>
public sealed class CallException : Exception
{
    public CallException(CallFailure failure, string message, Exception? inner = null)
        : base(message, inner) => Failure = failure;

    public CallFailure Failure { get; }

    /// <summary>The status of the answer; null when there was none.</summary>
    public int? Status { get; init; }

    /// <summary>How long the endpoint asks to wait.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The parameter that is at fault, as the endpoint names it.</summary>
    public string? Parameter { get; init; }

    /// <summary>Attempts that were made.</summary>
    public int Attempts { get; init; } = 1;

    /// <summary>True when the same request may succeed later.</summary>
    public bool IsTransient => Failure is CallFailure.Connection or CallFailure.Timeout or CallFailure.Throttled or CallFailure.Unavailable or CallFailure.Malformed;

    /// <summary>True when every request to this endpoint would fail in the same way.</summary>
    public bool IsForAll => IsAbsent || Failure is CallFailure.Unauthorized or CallFailure.NotFound or CallFailure.Certificate or CallFailure.QuotaSpent;

    /// <summary>True when nothing has ever answered at the endpoint, and nobody waits for it any longer.</summary>
    public bool IsAbsent { get; init; }

    /// <summary>True when an answer may have been made, and billed, that did not arrive.</summary>
    public bool MayBeBilled => Failure is CallFailure.Malformed or CallFailure.Timeout || (Failure is CallFailure.Connection or CallFailure.ContextLength && HasSent);

    /// <summary>True when the request had left before the connection broke, or had been answered before the answer turned out to be of no use.</summary>
    public bool HasSent { get; init; }
}
