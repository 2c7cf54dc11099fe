using Gate.Core.Judging.Sampling;
using Gate.Core.Judging.Voting;
using Gate.Core.Planning;

namespace Gate.Core.Running;

/// <summary>How many answers a cell still needs beside those of the store, if each is usable.</summary>
/// <param name="AtLeast">Where all agree.</param>
/// <param name="AtMost">Where they are as divided as they can be.</param>
/// <param name="Requests">The fewest requests: one for each round, where the endpoint gives several answers at once.</param>
internal readonly record struct VotesNeeded(int AtLeast, int AtMost, int Requests)
{
    /// <param name="cell">Of a judge.</param>
    public static VotesNeeded Of(Cell cell, IReadOnlyList<StoredReply> stored)
    {
        var rule = cell.Judge!.Voting;
        var votes = new AskedVotes(rule, cell.Synopsis.Text, cell.Rule.Judge!.Settings.Claims);
        foreach (var reply in stored)
        {
            votes.Add(reply);
        }

        votes.BeginRun();
        var (decision, ballot) = votes.Decide();
        if (decision is not Decision.Open open)
        {
            return default;
        }

        var least = Enumerable.Range(1, votes.Missing).First(more => more == votes.Missing || Closes(rule, ballot with { Passes = ballot.Passes + more }) || Closes(rule, ballot with { Fails = ballot.Fails + more }));
        return new(least, votes.Missing, least - open.More + 1);
    }

    private static bool Closes(VotingRule rule, Ballot ballot) => rule.Decide(ballot) is Decision.Closed;
}
