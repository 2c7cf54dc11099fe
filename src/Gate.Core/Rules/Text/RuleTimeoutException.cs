namespace Gate.Core.Rules.Text;

/// <summary>A pattern took longer than its time limit. The runner makes it a fault, <see cref="Documents.ProblemIds.RuleTimedOut"/>.</summary>
public sealed class RuleTimeoutException : Exception
{
    public RuleTimeoutException()
    {
    }

    public RuleTimeoutException(string message)
        : base(message)
    {
    }

    public RuleTimeoutException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
