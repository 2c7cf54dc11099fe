namespace Gate.Core.Verdicts;

/// <summary>The outcome of one criterion for one synopsis, from worst to best, so that the minimum over rules is the verdict.</summary>
public enum Verdict
{
    Fail,

    /// <summary>A rule could not judge.</summary>
    Inconclusive,

    /// <summary>A person should look; passes.</summary>
    Review,
    Pass,
}
