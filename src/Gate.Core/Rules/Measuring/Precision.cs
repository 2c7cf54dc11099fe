namespace Gate.Core.Rules.Measuring;

/// <summary>How many of the hits that a person has read were right, and what follows from that for the rule's severity.</summary>
public readonly record struct Precision(int Right, int Wrong)
{
    /// <summary>An error needs this many hits that were read.</summary>
    public const int ReadForError = 30;
    private const double RightForError = 0.95;
    private const double WrongForSuggestion = 0.1;

    public int Read => Right + Wrong;

    /// <summary>From 0 to 1; 0 when nothing was read.</summary>
    public double Share => Read == 0 ? 0 : (double)Right / Read;

    public WilsonInterval Interval => WilsonInterval.Of(Right, Read);

    /// <summary>
    /// The highest severity that the figures allow: error where at least 95 % of at least 30 hits are right, suggestion where more than a tenth is wrong,
    /// else warning. Null when nothing was read.
    /// </summary>
    public Severity? Allows =>
        Read == 0 ? null
        : Wrong > WrongForSuggestion * Read ? Severity.Suggestion
        : Read >= ReadForError && Right >= RightForError * Read ? Severity.Error
        : Severity.Warning;

    public static Precision operator +(Precision one, Precision other) => new(one.Right + other.Right, one.Wrong + other.Wrong);

    public static Precision Add(Precision one, Precision other) => one + other;

    /// <summary>`28 of 30 right: 93 %, 95 % interval 79 to 98 %`</summary>
    public override string ToString() => Read == 0
        ? "none read"
        : $"{Right:N0} of {Read:N0} right: {Percent(Share)} %, 95 % interval {Percent(Interval.Low)} to {Percent(Interval.High)} %";

    // Rounded down, so that nothing is said to be certain that is not.
    private static int Percent(double share) => share >= 1 ? 100 : Math.Min(99, (int)Math.Round(share * 100, MidpointRounding.AwayFromZero));
}
