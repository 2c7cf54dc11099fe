using Gate.Core.Judging.Sampling;
using Gate.Core.Reporting;

namespace Gate.Explaining;

/// <summary>The properties of a kept answer, as it came.</summary>
internal static class StoredReplyJson
{
    public static void Write(StoredReply stored, JsonOutput report)
    {
        report.Json.WriteNumber("sample", stored.Sample);
        report.Json.WriteNumber("attempt", stored.Attempt);
        report.Text("model", stored.Reply.Model);
        report.Text("finishReason", stored.Reply.FinishReason);
        report.Json.WriteNumber("promptTokens", stored.Reply.Usage.Prompt);
        report.Json.WriteNumber("cachedTokens", stored.Reply.Usage.Cached);
        report.Json.WriteNumber("completionTokens", stored.Reply.Usage.Completion);
        report.Json.WriteNumber("latencyMs", Math.Round(stored.Reply.Latency.TotalMilliseconds));
        report.Json.WriteString("at", stored.Reply.At.UtcDateTime);
        report.Text("content", stored.Reply.Content);
    }
}
