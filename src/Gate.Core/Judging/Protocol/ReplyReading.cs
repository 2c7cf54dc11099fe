namespace Gate.Core.Judging.Protocol;

/// <summary>What was made of a reply.</summary>
public abstract record ReplyReading
{
    private ReplyReading()
    {
    }

    /// <summary>It is a vote.</summary>
    public sealed record Valid(Sample Sample) : ReplyReading;

    /// <summary>It is no vote.</summary>
    /// <param name="Reason">In a sentence, for the ledger; it holds nothing of the reply.</param>
    public sealed record Invalid(string Reason) : ReplyReading;
}
