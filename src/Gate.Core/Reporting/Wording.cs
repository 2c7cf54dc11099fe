using Gate.Core.Judging;
using Gate.Core.Judging.Voting;
using Gate.Core.Rules;
using Gate.Core.Running;
using Gate.Core.Verdicts;

namespace Gate.Core.Reporting;

/// <summary>The words that reports use for the values of our enumerations. They are part of the public surface: the JSON report holds them.</summary>
internal static class Wording
{
    public const int LongestQuotation = 80;

    /// <summary>Of a finding that the change did not bring.</summary>
    public const string WasThere = "there before this change";

    public static string Of(Criterion criterion) => criterion switch
    {
        Criterion.Tone => "tone",
        Criterion.Clarity => "clarity",
        Criterion.Precision => "precision",
        _ => "factuality",
    };

    public static string Of(Verdict verdict) => verdict switch
    {
        Verdict.Pass => "pass",
        Verdict.Review => "review",
        Verdict.Inconclusive => "inconclusive",
        _ => "fail",
    };

    public static string Of(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Suggestion => "suggestion",
        _ => "none",
    };

    public static string Of(GateOutcome outcome) => outcome switch
    {
        GateOutcome.Passed => "passed",
        GateOutcome.Failed => "failed",
        _ => "incomplete",
    };

    public static string Of(AcceptanceKind kind) => kind switch
    {
        AcceptanceKind.Suppression => "suppression",
        AcceptanceKind.Waiver => "waiver",
        _ => "baseline",
    };

    public static string Of(CellOutcome outcome) => outcome switch
    {
        CellOutcome.Judged => "judged",
        CellOutcome.Reused => "reused",
        CellOutcome.Waived => "waived",
        CellOutcome.Settled => "settled",
        CellOutcome.Faulted => "faulted",
        _ => "skippedForBudget",
    };

    /// <summary>`, votes 3–1`; empty when no model voted.</summary>
    public static string Votes(Ballot? ballot) => ballot is { } votes ? $", {(votes.Valid == 1 ? "1 vote" : $"votes {votes}")}{(votes.Lost > 0 ? $", {votes.Lost} lost" : "")}" : "";

    /// <summary>`“old” → “new”`.</summary>
    /// <param name="text">The synopsis'.</param>
    public static string Of(Fix fix, string text)
    {
        var start = Math.Clamp(fix.Span.Start, 0, text.Length);
        var old = InertText.Short(text[start..Math.Clamp(fix.Span.End, start, text.Length)], LongestQuotation);
        var replacement = InertText.Short(fix.Replacement, LongestQuotation);
        return (old, replacement) switch
        {
            (_, "") => $"delete “{old}”",
            ("", _) => $"insert “{replacement}”",
            _ => $"“{old}” → “{replacement}”",
        };
    }

    /// <summary>`93 checks of 15 synopses: one/short, one/tv, two/short and 12 more`.</summary>
    /// <param name="rule">Null when there are several.</param>
    /// <param name="examples">Some of the synopses, as they are shown.</param>
    public static string Gap(int checks, string? rule, int synopses, IReadOnlyList<string> examples) =>
        $"{Count(checks, "check", "checks")}{(rule is null ? "" : $" ({rule})")} of {Count(synopses, "synopsis", "synopses")}: "
            + $"{string.Join(", ", examples)}{(synopses > examples.Count ? $" and {synopses - examples.Count} more" : "")}";

    /// <summary>`1 synopsis`, `12 synopses`.</summary>
    public static string Count(int count, string one, string many) => count == 1 ? $"1 {one}" : $"{count} {many}";
}
