namespace Gate.Tests.Testing.GitHub;

/// <summary>A comment of the conversation, or on the diff.</summary>
internal sealed class FakeComment(long id, int pullRequest, string author, string body)
{
    public long Id => id;

    public int PullRequest => pullRequest;

    public string Author => author;

    public string Body { get; set; } = body;

    /// <summary>Null for a comment of the conversation.</summary>
    public FakePlace? Place { get; init; }

    /// <summary>The review it came with; null for one that came alone, which GitHub makes a review for.</summary>
    public long? Review { get; init; }

    public long? ReplyTo { get; init; }

    /// <summary>The reason it is folded away for: `RESOLVED`; null when it is not.</summary>
    public string? HiddenAs { get; set; }

    /// <summary>Of the thread that it began.</summary>
    public bool IsResolved { get; set; }

    /// <summary>Makes it outdated by hand, where there is no git repository to find out from.</summary>
    public bool IsOutdated { get; set; }

    public bool IsBot => author.EndsWith("[bot]", StringComparison.Ordinal);

    public string NodeId => (Place is null ? "IC_" : "PRRC_") + id;

    public string ThreadId => $"PRRT_{ReplyTo ?? id}";
}
