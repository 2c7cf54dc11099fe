namespace Gate.Core.Judging.Voting;

/// <summary>Says from the votes so far whether more are needed. Pure; the order of the votes does not matter, only their numbers.</summary>
public abstract record VotingRule
{
    private protected VotingRule(int votes)
    {
        if (votes < 1 || votes % 2 == 0)
        {
            throw new ArgumentOutOfRangeException(nameof(votes), votes, "A number of votes is odd, so that there is no tie.");
        }

        Votes = votes;
    }

    /// <summary>At most so many votes are cast. Odd.</summary>
    public int Votes { get; }

    /// <summary>More than half of all votes, cast or not.</summary>
    public int Majority => (Votes / 2) + 1;

    public abstract Decision Decide(Ballot ballot);
}
