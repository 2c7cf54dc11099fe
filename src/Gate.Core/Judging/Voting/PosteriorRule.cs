namespace Gate.Core.Judging.Voting;

/// <summary>
/// Asks one vote at a time until it is probable enough which side the model is on. With a uniform prior, the share of passes after p passes and f fails is
/// distributed as Beta(p + 1, f + 1); asking stops when the mass on one side of one half reaches the threshold, at the latest after
/// the last vote, where more than half of all votes decides, lost ones included. Unlike <see cref="MajorityRule"/> it may decide otherwise than all votes together would have.
/// </summary>
/// <param name="votes">The most that are cast. Odd.</param>
/// <param name="Threshold">A probability above 0.5 and below 1. Two equal votes reach 0.875, three 0.9375, four 0.96875.</param>
public sealed record PosteriorRule(int votes, double Threshold) : VotingRule(votes)
{
    public double Threshold { get; } = Threshold is > 0.5 and < 1 ? Threshold : throw new ArgumentOutOfRangeException(nameof(Threshold), Threshold, "The threshold is above 0.5 and below 1.");

    public override Decision Decide(Ballot ballot)
    {
        var pass = ProbabilityOfPass(ballot);
        var isExhausted = ballot.Valid + ballot.Lost >= Votes;
        if (Math.Max(pass, 1 - pass) >= Threshold || (isExhausted && Math.Max(ballot.Passes, ballot.Fails) >= Majority))
        {
            return new Decision.Closed(ballot.Passes > ballot.Fails);
        }

        return isExhausted ? new Decision.Undecidable() : new Decision.Open(1);
    }

    /// <summary>
    /// The posterior probability that the model passes the text more often than not: P(X > 1/2) for X ~ Beta(p + 1, f + 1), which for whole numbers is the
    /// binomial sum P(Y ≤ p) with Y ~ Bin(p + f + 1, 1/2) (Abramowitz &amp; Stegun 1964, 26.5.24).
    /// </summary>
    public static double ProbabilityOfPass(Ballot ballot)
    {
        var trials = ballot.Valid + 1;
        var term = Math.Pow(0.5, trials);
        var sum = term;
        for (var i = 1; i <= ballot.Passes; i++)
        {
            term *= (double)(trials - i + 1) / i;
            sum += term;
        }

        return sum;
    }
}
