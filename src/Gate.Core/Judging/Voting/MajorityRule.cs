namespace Gate.Core.Judging.Voting;

/// <summary>
/// More than half of a fixed number of votes decides, and asking stops as soon as the votes that are missing cannot change it: the decision is the one that
/// all votes together would have given, for any votes in any order. A lost vote counts for neither side.
/// </summary>
/// <param name="votes">Odd.</param>
public sealed record MajorityRule(int votes) : VotingRule(votes)
{
    public override Decision Decide(Ballot ballot)
    {
        if (ballot.Passes >= Majority || ballot.Fails >= Majority)
        {
            return new Decision.Closed(ballot.Passes >= Majority);
        }

        // The side that leads needs these at least, the other one more; if they are not left, no side can win.
        var more = Majority - Math.Max(ballot.Passes, ballot.Fails);
        return more > Votes - ballot.Valid - ballot.Lost ? new Decision.Undecidable() : new Decision.Open(more);
    }
}
