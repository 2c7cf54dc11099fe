using Gate.Core.Catalogs;
using Gate.Core.Documents;
using Gate.Core.Judging;
using Gate.Core.Rules;
using Gate.Core.Running;
using Gate.Core.Verdicts;

namespace Gate.Core.Reporting;

/// <summary>What every report says of a run as a whole, counted once and worded once.</summary>
internal sealed class RunSummary
{
    private const int MostChanges = 5;

    private readonly GateResult result;
    private readonly Dictionary<SynopsisId, List<LedgerEntry>> unscored = [];

    public RunSummary(GateResult result)
    {
        this.result = result;
        Criteria = CriterionCount.Of(result.Synopses);
        Ledger = LedgerCount.Of(result.Ledger);
        Gaps = GapCause.Of(result.Ledger);
        var told = VerdictPolicy.Faults(result.Ledger).ToHashSet();
        Problems = [.. result.Problems.Where(problem => !told.Contains(problem))];
        foreach (var finding in result.Synopses.SelectMany(synopsis => synopsis.Findings))
        {
            Accepted += finding.Acceptance is null ? 0 : 1;
            Errors += finding is { Acceptance: null, Severity: Severity.Error } ? 1 : 0;
            Warnings += finding is { Acceptance: null, Severity: Severity.Warning } ? 1 : 0;
            Suggestions += finding is { Acceptance: null, Severity: Severity.Suggestion } ? 1 : 0;
        }

        foreach (var entry in result.Ledger.Where(entry => IsGap(entry) || entry.Judgment is Judgment.Abstained or Judgment.Scored { ReviewReason: not null }))
        {
            var id = entry.Cell.Synopsis.Id;
            (unscored.TryGetValue(id, out var entries) ? entries : unscored[id] = []).Add(entry);
        }
    }

    public IReadOnlyList<CriterionCount> Criteria { get; }

    public LedgerCount Ledger { get; }

    /// <summary>Why checks could not be made, each reason once.</summary>
    public IReadOnlyList<GapCause> Gaps { get; }

    /// <summary>Those of the result that are not the reason of a gap.</summary>
    public IReadOnlyList<Problem> Problems { get; }

    /// <summary>In plain words, where everything that is missing has one cause; null otherwise.</summary>
    public string? OneCause => Problems.Count == 0 && Gaps.Select(cause => cause.Plainly).Distinct().ToList() is [var cause] ? cause : null;

    /// <summary>Of the findings that nobody accepted.</summary>
    public int Errors { get; }

    public int Warnings { get; }

    public int Suggestions { get; }

    public int Accepted { get; }

    public bool HasNothingToJudge => result.Ledger.Count == 0 && result.Synopses.Count == 0 && result.Problems.Count == 0;

    /// <summary>The verdict in one line.</summary>
    public string Verdict => result.Outcome switch
    {
        GateOutcome.Passed when HasNothingToJudge => NothingToJudge,
        GateOutcome.Passed when IsUnread => $"Passed by text rules alone: {Passing} No language model has read {(result.Synopses.Count == 1 ? "it" : "them")}.",
        GateOutcome.Passed => $"Passed: {Passing}",
        GateOutcome.Failed => $"Failed: {Failing}",
        _ => $"Incomplete: {Missing}{(result.Synopses.Any(synopsis => synopsis.Worst == Verdicts.Verdict.Fail) ? $" Besides, {Failing}" : "")}",
    };

    /// <summary>Who judged.</summary>
    public string Judge => result.Run.Model switch
    {
        RunDescription.Builtin => "No language model judged: text rules only.",
        var model when result.Ledger.All(entry => entry.Cell.Judge is null) => $"{InertText.Line(model)} is configured, but no judge had anything to do: text rules only.",
        var model when !HasAnswer =>
            $"{InertText.Line(model)} is configured, but there is no answer of it: text rules only.",
        var model => $"Judged by {InertText.Line(model)}.",
    };

    // Judges that were not planned are nobody's loss: what did not change was read before.
    private bool IsUnread => result.Run.Model == RunDescription.Builtin || (!HasAnswer && result.Ledger.Any(entry => entry.Cell.Judge is not null));

    // Who abstains or is not needed has asked nobody.
    private bool HasAnswer => result.Ledger.Any(entry => entry is { Cell.Judge: not null, Judgment: Judgment.Scored });

    /// <summary>What the model was asked and what it cost, in one line; null when none was asked.</summary>
    public string? Use => result.Use is not { Cost: var cost } use ? null : string.Join(", ", new[]
    {
        use.Money is { } money ? $"{money:0.00##} {use.Currency}" : "cost unknown",
        Wording.Count(cost.Calls, "call", "calls"),
        $"{cost.Replies:N0} new and {cost.StoredReplies:N0} stored answers",
        cost.Retries > 0 ? Wording.Count(cost.Retries, "retry", "retries") : "",
        cost.Usage.Prompt > 0 ? $"{cost.Usage.Prompt:N0} tokens in ({100.0 * cost.Usage.Cached / cost.Usage.Prompt:0} % from the endpoint’s cache), {cost.Usage.Completion:N0} out" : "",
    }.Where(part => part.Length > 0));

    /// <summary>How the votes split: `42 × 3–0, 5 × 3–1, 2 × 3–2`; null when no model voted.</summary>
    public string? Splits
    {
        get
        {
            var splits = result.Ledger
                .Select(entry => entry.Judgment).OfType<Judgment.Scored>().Select(scored => scored.Vote).OfType<Vote>()
                .GroupBy(vote => vote.Ballot.ToString()).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => $"{group.Count()} × {group.Key}").ToList();
            return splits.Count == 0 ? null : string.Join(", ", splits);
        }
    }

    public int ExitCode => (int)result.Outcome;

    /// <summary>What the exit code means.</summary>
    public string ExitMeaning => result.Outcome switch
    {
        GateOutcome.Passed when HasNothingToJudge => "There was nothing to judge.",
        GateOutcome.Passed => "Everything that was planned was judged, and passed.",
        GateOutcome.Failed => "At least one criterion failed.",
        _ => "Not everything that was planned could be judged.",
    };

    /// <summary>What was compared with what, in one line.</summary>
    public string Range
    {
        get
        {
            var run = result.Run;
            var texts = run.Base is null ? $"all of {Commit(run.Head)}" : $"{Commit(run.Base)} → {Commit(run.Head)}";
            return $"{texts} · rules from {Commit(run.RulesFrom)}";
        }
    }

    /// <summary>What a reader must know before anything else, and what the change does to the gate itself.</summary>
    public IEnumerable<string> NoticesWithChanges => result.Run.PolicyChanges is { Count: > 0 } changes
        ? Notices.Append($"What changes about the gate: {string.Join("; ", changes.Take(MostChanges))}{(changes.Count > MostChanges ? $"; and {changes.Count - MostChanges} more" : "")}.")
        : Notices;

    /// <summary>What a reader must know before anything else.</summary>
    public IEnumerable<string> Notices => result.Run.RulesFromHead
        ? result.Run.Notices.Prepend("Trial run: the rules come from the texts' own side of the change. It shows what they would say; it is not a gate.")
        : result.Run.Notices;

    private string Passing => $"{Synopses(result.Synopses.Count)}{(Warnings > 0 ? $", with {Wording.Count(Warnings, "warning", "warnings")} to look at" : "")}.";

    private string NothingToJudge => result.Run.Base is null
        ? "Nothing to judge: there is no synopsis that a rule speaks about."
        : "Nothing to judge: this change affects no synopsis."
            + (result.Run.UnaffectedCells > 0 ? $" {Unaffected} the same as before." : "");

    private string Unaffected =>
        Wording.Count(result.Run.UnaffectedCells, "cell of the shows it touches reads", "cells of the shows it touches read");

    private string Failing
    {
        get
        {
            var failing = result.Synopses.Count(synopsis => synopsis.Worst == Verdicts.Verdict.Fail);
            return $"{failing} of {Synopses(result.Synopses.Count)} {(failing == 1 ? "has" : "have")} something to fix.";
        }
    }

    private string Unjudged => $"{Ledger.Gaps} of {Wording.Count(Ledger.Planned, "cell was", "cells were")}";

    private string Missing => (Ledger.Gaps, Problems.Count) switch
    {
        _ when OneCause is { } cause => $"{cause}, so {Unjudged} not judged.",
        (0, 0) => "not everything that was planned could be judged.",
        (0, var problems) => $"{Wording.Count(problems, "problem keeps", "problems keep")} the gate from judging everything.",
        (_, 0) => $"{Unjudged} not judged.",
        (_, var problems) => $"{Unjudged} not judged, and {Wording.Count(problems, "problem needs", "problems need")} attention.",
    };

    /// <summary>The cells of a synopsis that leave something open: gaps, abstentions, and scores that a person should look at.</summary>
    public IReadOnlyList<LedgerEntry> Unscored(SynopsisResult synopsis) => unscored.TryGetValue(synopsis.Synopsis.Id, out var entries) ? entries : [];

    /// <summary>True for a gap, and for an abstention that its criterion did not pass over. A judge abstains only where there is nothing to check, so nobody has to look.</summary>
    public static bool Matters(LedgerEntry entry, SynopsisResult synopsis) =>
        IsGap(entry) || (entry is not { Judgment: Judgment.Abstained, Cell.Rule.Judge: not null } && synopsis.Verdicts.GetValueOrDefault(entry.Cell.Rule.Manifest.Criterion, Verdicts.Verdict.Pass) != Verdicts.Verdict.Pass);

    /// <summary>True for what <see cref="Matters"/> and is no gap, which <see cref="Gaps"/> tells.</summary>
    public static bool IsOpen(LedgerEntry entry, SynopsisResult synopsis) => !IsGap(entry) && Matters(entry, synopsis);

    /// <summary>True for a synopsis of which there is nothing to say but that it could not be judged.</summary>
    public static bool IsOnlyGap(IReadOnlyDictionary<Criterion, Verdicts.Verdict> verdicts) =>
        verdicts.Values.Contains(Verdicts.Verdict.Inconclusive) && verdicts.Values.All(verdict => verdict is Verdicts.Verdict.Inconclusive or Verdicts.Verdict.Pass);

    public static bool IsGap(LedgerEntry entry) => entry.Outcome is CellOutcome.Faulted or CellOutcome.SkippedForBudget;

    /// <summary>What is open, in two words.</summary>
    public static string Heading(LedgerEntry entry) => IsGap(entry) ? "not judged" : entry.Judgment is Judgment.Abstained ? "cannot tell" : "please look";

    /// <summary>Why a cell leaves something open, in a sentence.</summary>
    public static string Reason(LedgerEntry entry) => entry switch
    {
        { Outcome: CellOutcome.SkippedForBudget } => "The budget was spent before its turn came.",
        { Judgment: Judgment.Faulted faulted } => $"{faulted.ProblemId}: {InertText.Line(faulted.Message)}",
        { Judgment: Judgment.Abstained abstained } => InertText.Line(abstained.Reason),
        { Judgment: Judgment.Scored { ReviewReason: { } reason } } => InertText.Line(reason),
        _ => "There is no usable answer.",
    };

    private static string Synopses(int count) => Wording.Count(count, "synopsis", "synopses");

    private static string Commit(string name) => InertText.Line(name.Length is 40 or 64 && name.All(char.IsAsciiHexDigit) ? name[..9] : name);
}
