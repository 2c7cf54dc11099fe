using Gate.Core.Documents;
using Gate.Core.Judging;
using Gate.Core.Judging.Protocol;
using Gate.Core.Judging.Sampling;
using Gate.Core.Judging.Voting;
using Gate.Core.Planning;

namespace Gate.Core.Running;

/// <summary>What the store says of a judge's cell, without anybody being asked.</summary>
/// <param name="Votes">Every kept answer, by vote and attempt.</param>
/// <param name="Judgment">Null while the vote is open.</param>
internal sealed record StoredJudgment(IReadOnlyList<StoredVote> Votes, Decision Decision, Ballot Ballot, Judgment? Judgment)
{
    /// <param name="cell">Of a judge.</param>
    public static StoredJudgment Of(Cell cell, IReadOnlyList<StoredReply> replies, UnverifiableClaims unverifiable)
    {
        var rule = cell.Judge!.Voting;
        var asked = new AskedVotes(rule, cell.Synopsis.Text, cell.Rule.Judge!.Settings.Claims);
        foreach (var reply in replies)
        {
            asked.Add(reply);
        }

        var (decision, ballot) = asked.Decide();
        Judgment? judgment = decision switch
        {
            Decision.Closed closed => JudgeFindings.Of(cell, Vote.Of(closed.Pass, ballot, rule.Votes, asked.Counted(ballot)), unverifiable),
            Decision.Undecidable => new Judgment.Faulted(ProblemIds.ReplyUnusable, $"Too many votes gave no usable answer. {asked.LastFault}"),
            _ => null,
        };
        return new([.. Read(cell, replies, ballot)], decision, ballot, judgment);
    }

    // As votes are counted: by number, each by its first usable answer, until it is decided.
    private static IEnumerable<StoredVote> Read(Cell cell, IReadOnlyList<StoredReply> replies, Ballot ballot)
    {
        var counted = new HashSet<int>();
        foreach (var stored in replies.OrderBy(reply => reply.Sample).ThenBy(reply => reply.Attempt))
        {
            var reading = ReplyReader.Read(stored.Reply.Content, stored.Reply.FinishReason, cell.Synopsis.Text, cell.Rule.Judge!.Settings.Claims);
            var counts = reading is ReplyReading.Valid && stored.Sample < cell.Judge!.Voting.Votes && counted.Count < ballot.Valid && counted.Add(stored.Sample);
            yield return new(stored, reading, counts);
        }
    }
}
