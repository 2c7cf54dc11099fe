using Gate.Core.Judging;
using Gate.Core.Judging.Voting;
using Gate.Core.Reporting;
using Gate.Core.Rules;
using Gate.Core.Running;
using Gate.Core.Verdicts;

namespace Gate.Explaining;

/// <summary>Why a cell has its verdict, in a sentence.</summary>
internal static class VerdictReason
{
    /// <returns>`open` where votes are missing, else the verdict.</returns>
    public static string Verdict(LedgerEntry entry) => entry.Judgment is null ? "open" : Wording.Of(VerdictPolicy.Of(entry));

    /// <param name="stored">Null for a rule that asks no model.</param>
    public static string Of(LedgerEntry entry, StoredJudgment? stored) => entry.Judgment switch
    {
        null => stored is { Decision: Decision.Open open } ? $"At least {Wording.Count(open.More, "more vote is", "more votes are")} needed; `gate check` asks for what the change affects." : "It has not been judged yet.",
        Judgment.Settled settled => $"It is not asked: {settled.By} has failed {Wording.Of(entry.Cell.Rule.Manifest.Criterion)} already (`judging.ask-after-error` changes that).",
        Judgment.Abstained abstained => $"It cannot tell, which is no fault. {abstained.Reason}",
        Judgment.Faulted faulted => $"{faulted.Message} {(stored is null ? "" : "The next run asks again.")}".TrimEnd(),
        Judgment.Scored { ReviewReason: { } reason, Pass: true } => $"A person should look. {reason}",
        Judgment.Scored { Pass: false } scored => $"{Votes(scored)}{Failing(scored)} of severity error that nobody has accepted.",
        Judgment.Scored { Findings.Count: > 0 } scored => $"{Votes(scored)}{Harmless(scored)}",
        Judgment.Scored scored => $"{Votes(scored)}Nothing is at fault.",
        _ => "",
    };

    private static string Votes(Judgment.Scored scored) => scored.Vote is not { } vote ? ""
        : vote.AtMost == 1 ? $"The vote says {(vote.Pass ? "pass" : "fail")}. "
        : $"The votes are {vote.Ballot} for {(vote.Pass ? "pass" : "fail")}, of {vote.AtMost} at most{(vote.Ballot.Valid + vote.Ballot.Lost < vote.AtMost ? ", and the others cannot change it" : "")}. ";

    private static string Failing(Judgment.Scored scored) => scored.Findings.Count(finding => finding.Fails) is 1 ? "There is a finding" : $"There are {scored.Findings.Count(finding => finding.Fails)} findings";

    private static string Harmless(Judgment.Scored scored) => scored.Findings.Where(finding => finding.Acceptance is null).Select(finding => finding.Severity).DefaultIfEmpty(Severity.None).Max() is not Severity.None and var worst
        ? $"What was found is a {Wording.Of(worst)} here, which fails nothing."
        : "What was found is accepted.";
}
