namespace Gate.Core.Judging;

/// <summary>What a rule says of a synopsis.</summary>
public abstract record Judgment
{
    private Judgment()
    {
    }

    /// <summary>The rule answered.</summary>
    public sealed record Scored(IReadOnlyList<Finding> Findings) : Judgment
    {
        /// <summary>The answer that most cells of a sweep get.</summary>
        public static readonly Scored Clean = new([]);

        public bool Pass => !Findings.Any(finding => finding.Fails);
    }

    /// <summary>The rule cannot tell from these facts.</summary>
    public sealed record Abstained(string Reason) : Judgment;

    /// <summary>There is no usable answer.</summary>
    /// <param name="ProblemId">One of <see cref="Documents.ProblemIds"/>.</param>
    public sealed record Faulted(string ProblemId, string Message) : Judgment;
}
