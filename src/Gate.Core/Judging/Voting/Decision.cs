namespace Gate.Core.Judging.Voting;

/// <summary>Where a vote stands.</summary>
public abstract record Decision
{
    private Decision()
    {
    }

    /// <summary>More votes are needed.</summary>
    /// <param name="More">How many more votes are needed at least, whatever they say: they can be asked for at once and none is wasted. 1 or more.</param>
    public sealed record Open(int More) : Decision;

    /// <summary>Decided; no vote that is missing can change it.</summary>
    public sealed record Closed(bool Pass) : Decision;

    /// <summary>Too many votes were lost: no majority can come about any more.</summary>
    public sealed record Undecidable : Decision;
}
