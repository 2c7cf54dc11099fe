namespace Gate.Core.Judging.Protocol;

/// <summary>Takes off what models put around an answer where the endpoint does not hold them to a schema: their thoughts before it, a code fence around it.</summary>
internal static class ReplyEnvelope
{
    private const string Thought = "<think>";
    private const string EndOfThought = "</think>";
    private const string Fence = "```";

    /// <returns>What is left, as it stands.</returns>
    public static string Open(string content)
    {
        var text = content.Trim();
        if (text.StartsWith(Thought, StringComparison.Ordinal) && text.IndexOf(EndOfThought, StringComparison.Ordinal) is var end and > 0)
        {
            text = text[(end + EndOfThought.Length)..].Trim();
        }

        if (text.StartsWith(Fence, StringComparison.Ordinal) && text.EndsWith(Fence, StringComparison.Ordinal) && text.IndexOf('\n') is var line and > 0 && text.Length > line + Fence.Length)
        {
            text = text[(line + 1)..^Fence.Length].Trim();
        }

        return text;
    }
}
