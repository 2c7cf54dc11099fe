using Gate.Core.Documents;
using Gate.Core.Rules;
using Gate.Core.Running;
using Gate.Core.Verdicts;

namespace Gate.Core.Reporting;

/// <summary>Static Analysis Results Interchange Format 2.1.0 (OASIS), which code scanning and editors read.</summary>
/// <param name="ruleBaseUrl">Where the pages of the built-in rules can be read, with the closing slash; without it results carry no links.</param>
public sealed class SarifReportWriter(Uri? ruleBaseUrl = null) : IReportWriter
{
    public string Name => "sarif";

    public string Description => "SARIF 2.1.0, for code scanning and editors";

    public void Write(GateResult result, TextWriter output)
    {
        using var json = new JsonOutput(output);
        var summary = new RunSummary(result);
        json.Json.WriteStartObject();
        json.Text("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.Text("version", "2.1.0");
        json.List("runs", [result], _ =>
        {
            json.Object("tool", () => json.Object("driver", () => WriteDriver(json, result)));
            json.Text("columnKind", "utf16CodeUnits");
            json.Object("originalUriBaseIds", () => json.Object(SarifPlace.BaseId, () => WriteText(json, "description", "The root of the repository.")));
            json.List("invocations", [summary], _ => WriteInvocation(json, result, summary));
            new SarifResults(json, result).Write();
        });
        json.Json.WriteEndObject();
        json.Finish();
    }

    internal static void WriteText(JsonOutput json, string name, string text) => json.Object(name, () => json.Text("text", text));

    private void WriteDriver(JsonOutput json, GateResult result)
    {
        json.Text("name", Tool.Name);
        json.Text("version", Tool.Version);
        json.List("rules", result.Rules.All, rule => WriteRule(json, rule));
    }

    private void WriteRule(JsonOutput json, Rule rule)
    {
        json.Text("id", rule.Id);
        WriteText(json, "shortDescription", rule.Manifest.Title);
        if (rule.Page.Why is { Length: > 0 } why)
        {
            WriteText(json, "fullDescription", why);
        }

        if (rule.Page.HowToFix is { Length: > 0 } howToFix)
        {
            WriteText(json, "help", howToFix);
        }

        if (ruleBaseUrl is not null && rule.Pack == Rule.BuiltInPack)
        {
            json.Text("helpUri", ruleBaseUrl.AbsoluteUri + SarifPlace.Encode(rule.Page.Source.Path));
        }

        json.Object("defaultConfiguration", () => json.Text("level", SarifResults.Level(rule.Manifest.Severity)));
        json.Object("properties", () =>
        {
            json.Text("criterion", Wording.Of(rule.Manifest.Criterion));
            json.Json.WriteNumber("version", rule.Manifest.Version);
            json.Text("pack", rule.Pack);
            json.Text("fingerprint", rule.Fingerprint);
        });
    }

    private static void WriteInvocation(JsonOutput json, GateResult result, RunSummary summary)
    {
        json.Json.WriteBoolean("executionSuccessful", result.Outcome != GateOutcome.Incomplete);
        json.Json.WriteNumber("exitCode", summary.ExitCode);
        json.Text("exitCodeDescription", summary.ExitMeaning);
        json.Json.WriteStartArray("toolExecutionNotifications");
        foreach (var problem in result.Problems)
        {
            WriteNotification(json, problem, "error");
        }

        foreach (var entry in result.Ledger.Where(RunSummary.IsGap))
        {
            WriteGap(json, entry);
        }

        foreach (var remark in result.Remarks)
        {
            WriteNotification(json, remark, "note");
        }

        json.Json.WriteEndArray();
    }

    private static void WriteNotification(JsonOutput json, Problem problem, string level)
    {
        json.Json.WriteStartObject();
        json.Object("descriptor", () => json.Text("id", problem.Id));
        json.Text("level", level);
        WriteText(json, "message", SarifPlace.Unlinked($"{problem.Message} {problem.Remedy}"));
        SarifPlace.WriteLocations(json, problem.Location);
        json.Json.WriteEndObject();
    }

    private static void WriteGap(JsonOutput json, LedgerEntry entry)
    {
        json.Json.WriteStartObject();
        json.Object("associatedRule", () => json.Text("id", entry.Cell.Rule.Id));
        json.Text("level", "error");
        WriteText(json, "message", SarifPlace.Unlinked($"{entry.Cell.Synopsis.Id} was not judged. {RunSummary.Reason(entry)}"));
        SarifPlace.WriteLocations(json, entry.Cell.Synopsis.Body.Locate(new(0, entry.Cell.Synopsis.Text.Length)));
        json.Json.WriteEndObject();
    }
}
