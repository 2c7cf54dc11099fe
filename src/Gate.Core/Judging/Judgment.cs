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

        /// <summary>How a model voted; null when none was asked.</summary>
        public Vote? Vote { get; init; }

        /// <summary>Why a person should look although it passes: a narrow vote, a claim that cannot be verified; null when nobody needs to.</summary>
        public string? ReviewReason { get; init; }
    }

    /// <summary>The rule cannot tell from these facts.</summary>
    public sealed record Abstained(string Reason) : Judgment;

    /// <summary>Nobody was asked, because another rule has failed the criterion already.</summary>
    /// <param name="By">The rule that did.</param>
    public sealed record Settled(string By) : Judgment;

    /// <summary>There is no usable answer.</summary>
    /// <param name="ProblemId">One of <see cref="Documents.ProblemIds"/>.</param>
    public sealed record Faulted(string ProblemId, string Message) : Judgment;
}
