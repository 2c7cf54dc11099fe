namespace Gate.Core.Judging.Voting;

/// <summary>The votes on one cell so far.</summary>
/// <param name="Passes">Valid samples that say pass.</param>
/// <param name="Fails">Valid samples that say fail.</param>
/// <param name="Lost">Votes without a usable sample, though it was asked for again.</param>
public readonly record struct Ballot(int Passes, int Fails, int Lost = 0)
{
    public int Valid => Passes + Fails;

    /// <summary>The share of the valid votes that say pass, 0 to 1; 0 when there are none.</summary>
    public double Share => Valid == 0 ? 0 : (double)Passes / Valid;

    /// <summary>True when one vote decided: 3 to 2, 2 to 1. It tells a person to look. A single vote is not narrow.</summary>
    public bool IsNarrow => Valid > 1 && Math.Abs(Passes - Fails) == 1;

    public Ballot Add(bool pass) => pass ? this with { Passes = Passes + 1 } : this with { Fails = Fails + 1 };

    public Ballot Lose() => this with { Lost = Lost + 1 };

    public override string ToString() => $"{Math.Max(Passes, Fails)}–{Math.Min(Passes, Fails)}";
}
