namespace Gate.Core.Reviewing;

/// <summary>How much of a review is told on the lines.</summary>
public sealed record PublicationOptions
{
    /// <summary>How many comments of ours may be open on a pull request; the summary tells the rest.</summary>
    public int MaxComments { get; init; } = 30;
}
