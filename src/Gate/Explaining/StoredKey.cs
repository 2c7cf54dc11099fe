using Gate.Core.Judging.Sampling;
using Gate.Core.Reporting;
using Gate.Reporting;

namespace Gate.Explaining;

/// <summary>What the store has under a key that no cell of the catalogue has: an older text, prompt or model, or a panel's explanation. The answers are shown as they came.</summary>
/// <param name="Note">Why no more can be said.</param>
internal sealed record StoredKey(string Key, IReadOnlyList<StoredReply> Replies, string Note)
{
    private const int Excerpt = 400;

    /// <summary>Where an answer came from, when, and what it cost.</summary>
    public static string Describe(Reply reply)
    {
        var tokens = reply.Usage == default ? "tokens not reported, or counted at another vote of the same request" : $"{reply.Usage.Prompt:N0} tokens in ({reply.Usage.Cached:N0} cached), {reply.Usage.Completion:N0} out";
        return $"{reply.Model}, ended by {reply.FinishReason}; {tokens}; {reply.Latency.TotalSeconds:0.0} s; {reply.At.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC";
    }

    public void WriteText(TerminalPage page, bool isVerbose)
    {
        page.Write(Key, Palette.Strong).Line();
        page.Paragraph(2, InertText.Line(Note), Palette.Doubtful);
        foreach (var (sample, attempt, reply) in Replies)
        {
            page.Gap();
            page.Paragraph(2, InertText.Line($"vote {sample + 1}, attempt {attempt + 1}: {Describe(reply)}"));
            page.Paragraph(4, isVerbose ? InertText.Line(reply.Content) : InertText.Short(reply.Content, Excerpt), Palette.Plain);
        }
    }

    public void WriteJson(TextWriter output)
    {
        using var report = new JsonOutput(output);
        report.Json.WriteStartObject();
        report.Json.WriteNumber("formatVersion", 1);
        report.Text("key", Key);
        report.Text("note", Note);
        report.List("replies", Replies, reply => StoredReplyJson.Write(reply, report));
        report.Json.WriteEndObject();
        report.Finish();
    }
}
