using Gate.Core.Documents;
using Gate.Core.Judging;
using Gate.Core.Judging.Protocol;
using Gate.Core.Planning;
using Gate.Core.Rules;

namespace Gate.Core.Running;

/// <summary>Turns a vote into a judgment: what fails becomes findings on the words that were quoted.</summary>
internal static class JudgeFindings
{
    private const int LongestMessage = 600;

    public static Judgment Of(Cell cell, Vote vote, UnverifiableClaims policy)
    {
        var open = vote.Deciding.Claims.Where(claim => claim.Status == ClaimStatus.Unverifiable).ToList();
        var found = vote.Pass ? [] : Reported(cell, vote).ToList();
        if (policy == UnverifiableClaims.Fail)
        {
            found.AddRange(open.Select(claim => new RuleFinding(claim.Quotation ?? Whole(cell), Message($"Not in the facts: {claim.Text}"))));
        }

        return new Judgment.Scored([.. Findings.Of(cell, found).Select(finding => finding with { Votes = vote.Ballot })]) { Vote = vote, ReviewReason = ReviewReason(cell, vote, policy == UnverifiableClaims.Review ? open : []) };
    }

    // A criterion fails once, at the words that the deciding sample quotes first; an agent's claims are faults of their own.
    private static IEnumerable<RuleFinding> Reported(Cell cell, Vote vote) => cell.Rule.Judge!.Settings.Claims
        ? vote.Deciding.Claims.Where(claim => claim.Status == ClaimStatus.Contradicted).Select(claim => new RuleFinding(claim.Quotation!.Value, Message(Contradiction(claim))))
        : [new(vote.Deciding.Evidence[0], Message(vote.Deciding.Summary))];

    private static string Contradiction(Claim claim) =>
        claim.Source.Length == 0 ? $"{Sentence(claim.Text)} The facts do not say so." : $"{Sentence(claim.Text)} The facts say: {Sentence(claim.Source)}";

    private static string Sentence(string text) => text.Length > 0 && text[^1] is '.' or '!' or '?' ? text : text + ".";

    private static string? ReviewReason(Cell cell, Vote vote, IReadOnlyList<Claim> open) => vote switch
    {
        { Pass: false } => null,
        { IsNarrow: true } => NarrowVote.Reason(vote, cell.Synopsis.Text),
        _ when open.Count > 0 => $"Not in the facts: {Message(string.Join("; ", open.Select(claim => claim.Text)))}",
        _ => null,
    };

    private static TextSpan Whole(Cell cell) => new(0, cell.Synopsis.Text.Length);

    internal static string Message(string text) => text.Length <= LongestMessage ? text : text[..(char.IsHighSurrogate(text[LongestMessage - 1]) ? LongestMessage - 1 : LongestMessage)] + "…";
}
