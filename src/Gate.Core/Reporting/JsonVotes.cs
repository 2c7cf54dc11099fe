using Gate.Core.Documents;
using Gate.Core.Judging;
using Gate.Core.Judging.Protocol;
using Gate.Core.Planning;
using Gate.Core.Running;
using Gate.Core.Verdicts;

namespace Gate.Core.Reporting;

/// <summary>What the JSON report says of models: votes, samples, tokens and costs.</summary>
internal static class JsonVotes
{
    public static void WriteUse(JsonOutput json, ModelUse use)
    {
        WriteCost(json, use.Cost, use.Money);
        json.Text("currency", use.Currency);
    }

    /// <summary>Nothing for a cell that no model voted on.</summary>
    public static void WriteVote(JsonOutput json, Cell cell, Judgment.Scored scored)
    {
        if (scored.Vote is not { } vote)
        {
            return;
        }

        if (scored.ReviewReason is { } reason)
        {
            json.Text("review", reason);
        }

        json.Object("votes", () =>
        {
            json.Json.WriteNumber("pass", vote.Ballot.Passes);
            json.Json.WriteNumber("fail", vote.Ballot.Fails);
            json.Json.WriteNumber("lost", vote.Ballot.Lost);
            json.Json.WriteNumber("atMost", vote.AtMost);
            json.Json.WriteNumber("share", Math.Round(vote.Ballot.Share, 4));
            json.Json.WriteBoolean("narrow", vote.IsNarrow);
        });
        json.List("samples", vote.Samples, sample => WriteSample(json, cell, sample));
    }

    public static void WriteCost(JsonOutput json, CellCost cost, double? money)
    {
        json.Json.WriteNumber("calls", cost.Calls);
        json.Json.WriteNumber("replies", cost.Replies);
        json.Json.WriteNumber("storedReplies", cost.StoredReplies);
        json.Json.WriteNumber("retries", cost.Retries);
        json.Json.WriteNumber("promptTokens", cost.Usage.Prompt);
        json.Json.WriteNumber("cachedTokens", cost.Usage.Cached);
        json.Json.WriteNumber("completionTokens", cost.Usage.Completion);
        json.Json.WriteNumber("latencyMilliseconds", (long)cost.Latency.TotalMilliseconds);
        if (money is { } amount)
        {
            json.Json.WriteNumber("money", amount);
        }
        else
        {
            json.Text("money", null);
        }
    }

    private static void WriteSample(JsonOutput json, Cell cell, Sample sample)
    {
        json.Json.WriteBoolean("pass", sample.Pass);
        json.Text("summary", sample.Summary);
        json.List("evidence", sample.Evidence, span => WriteQuotation(json, cell, span));
        if (cell.Rule.Judge!.Settings.Claims)
        {
            json.List("claims", sample.Claims, claim =>
            {
                json.Text("claim", claim.Text);
                json.Text("status", claim.Status switch { ClaimStatus.Supported => "supported", ClaimStatus.Contradicted => "contradicted", _ => "unverifiable" });
                json.Text("source", claim.Source);
                if (claim.Quotation is { } span)
                {
                    json.Object("quotation", () => WriteQuotation(json, cell, span));
                }
            });
        }
    }

    private static void WriteQuotation(JsonOutput json, Cell cell, TextSpan span)
    {
        json.Text("text", cell.Synopsis.Text.Substring(span.Start, span.Length));
        json.Object("span", () => JsonReportWriter.WriteSpan(json, span));
    }
}
