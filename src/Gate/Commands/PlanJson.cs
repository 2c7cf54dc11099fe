using Gate.Changes;
using Gate.Core.Reporting;
using Gate.Judging;
using Gate.Providers;

namespace Gate.Commands;

/// <summary>A plan for programs.</summary>
internal static class PlanJson
{
    /// <param name="estimate">Null without a model.</param>
    public static void Write(PlannedRun planned, JudgingEstimate? estimate, TextWriter output)
    {
        using var report = new JsonOutput(output);
        var json = report.Json;
        json.WriteStartObject();
        json.WriteNumber("formatVersion", 1);
        report.Text("base", planned.Run.Base);
        report.Text("head", planned.Run.Head);
        report.Text("rulesFrom", planned.Run.RulesFrom);
        json.WriteBoolean("rulesFromHead", planned.Run.RulesFromHead);
        report.List("affected", planned.Plan.Affected, cell =>
        {
            report.Text("synopsis", cell.Synopsis.Id.ToString());
            report.Text("path", cell.Synopsis.Path);
            report.Text("rule", cell.Rule.Id);
            report.Text("key", cell.Key);
        });
        json.WriteNumber("unaffected", planned.Plan.Unaffected);
        json.WriteNumber("modelCalls", estimate?.Calls.AtLeast ?? 0);
        if (estimate is not null)
        {
            report.Object("judging", () => WriteEstimate(report, estimate, planned.Policy.Model!));
        }

        WriteTexts(report, "notices", planned.Run.Notices);
        WriteTexts(report, "problems", planned.Problems.Select(problem => problem.ToString()));
        json.WriteEndObject();
        report.Finish();
    }

    private static void WriteEstimate(JsonOutput report, JudgingEstimate estimate, ConfiguredModel model)
    {
        var json = report.Json;
        report.Text("model", model.Name);
        json.WriteNumber("cells", estimate.Cells);
        json.WriteNumber("new", estimate.New);
        json.WriteNumber("reused", estimate.Reused);
        json.WriteNumber("settled", estimate.Settled);
        json.WriteNumber("abstained", estimate.Abstained);
        json.WriteNumber("unreadable", estimate.Unreadable);
        Write(report, "calls", estimate.Calls);
        Write(report, "answers", estimate.Replies);
        Write(report, "promptTokens", estimate.Prompt);
        Write(report, "completionTokens", estimate.Completion);
        if (estimate.Cost(model.Settings.Prices) is not { } cost)
        {
            json.WriteNull("cost");
            return;
        }

        report.Object("cost", () =>
        {
            json.WriteNumber("atLeast", Math.Round(cost.AtLeast, 6));
            json.WriteNumber("atMost", Math.Round(cost.AtMost, 6));
            report.Text("currency", model.Settings.Prices.Currency ?? "USD");
        });
    }

    private static void Write(JsonOutput report, string name, Bounds bounds) => report.Object(name, () =>
    {
        report.Json.WriteNumber("atLeast", bounds.AtLeast);
        report.Json.WriteNumber("atMost", bounds.AtMost);
    });

    private static void WriteTexts(JsonOutput report, string name, IEnumerable<string> texts)
    {
        report.Json.WriteStartArray(name);
        foreach (var text in texts)
        {
            report.Text(text);
        }

        report.Json.WriteEndArray();
    }
}
