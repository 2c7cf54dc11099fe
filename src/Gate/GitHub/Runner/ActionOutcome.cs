using Gate.Core.Reporting;
using Gate.Core.Verdicts;

namespace Gate.GitHub.Runner;

/// <summary>How the action ended, for later steps of the workflow.</summary>
/// <param name="Result">Null where nothing was judged.</param>
internal sealed record ActionOutcome(int ExitCode, GateResult? Result)
{
    /// <summary>passed, failed, incomplete or error; empty for a run that had nothing to judge by its nature, such as an answer to a comment.</summary>
    public string Verdict { get; init; } = Result is null ? "error" : Wording.Of(Result.Outcome);

    public RunSummary? Summary { get; } = Result is null ? null : new(Result);

    /// <summary>The folder of the reports, relative to the workspace; null where none were written.</summary>
    public string? Reports { get; init; }

    /// <summary>Relative to the workspace where it lies within; null where none was written.</summary>
    public string? ReviewFile { get; init; }

    public int? PullRequest { get; init; }
}
