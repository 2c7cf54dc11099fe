using Gate.Core.Judging.Protocol;
using Gate.Core.Judging.Voting;

namespace Gate.Core.Judging;

/// <summary>How a model voted on one cell.</summary>
/// <param name="Pass">What the majority says.</param>
/// <param name="Ballot">The votes that were cast.</param>
/// <param name="AtMost">How many votes there could have been.</param>
/// <param name="Samples">The usable answers, in the order of their votes.</param>
/// <param name="Deciding">The sample that speaks for the majority: the one whose quotations its side shares most.</param>
public sealed record Vote(bool Pass, Ballot Ballot, int AtMost, IReadOnlyList<Sample> Samples, Sample Deciding)
{
    /// <summary>True when one vote decided. A person should look.</summary>
    public bool IsNarrow => Ballot.IsNarrow;

    /// <param name="samples">At least one that says what the majority says.</param>
    public static Vote Of(bool pass, Ballot ballot, int atMost, IReadOnlyList<Sample> samples)
    {
        var side = samples.Where(sample => sample.Pass == pass).ToList();
        return new(pass, ballot, atMost, samples, side.MaxBy(sample => side.Count(other => Shares(sample, other)))!);
    }

    private static bool Shares(Sample sample, Sample other) =>
        sample.Evidence.Any(span => other.Evidence.Any(theirs => span.Start < theirs.End && theirs.Start < span.End));
}
