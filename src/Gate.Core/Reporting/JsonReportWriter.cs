using Gate.Core.Documents;
using Gate.Core.Judging;
using Gate.Core.Rules;
using Gate.Core.Running;
using Gate.Core.Verdicts;

namespace Gate.Core.Reporting;

/// <summary>The whole result for programs: docs/report-json.md describes it, schemas/report.schema.json holds it.</summary>
public sealed class JsonReportWriter : IReportWriter
{
    /// <summary>Rises when a reader of an older one could misunderstand a newer one.</summary>
    public const int FormatVersion = 1;

    public string Name => "json";

    public string Description => "everything, with the whole ledger, for programs";

    public void Write(GateResult result, TextWriter output)
    {
        using var json = new JsonOutput(output);
        var summary = new RunSummary(result);
        json.Json.WriteStartObject();
        json.Json.WriteNumber("formatVersion", FormatVersion);
        json.Object("tool", () =>
        {
            json.Text("name", Tool.Name);
            json.Text("version", Tool.Version);
        });
        json.Object("run", () => WriteRun(json, result.Run));
        json.Text("outcome", Wording.Of(result.Outcome));
        json.Json.WriteNumber("exitCode", summary.ExitCode);
        json.Text("summary", summary.Verdict);
        json.Object("counts", () => WriteCounts(json, result, summary));
        if (result.Use is { } use)
        {
            json.Object("use", () => JsonVotes.WriteUse(json, use));
        }

        json.List("synopses", result.Synopses, synopsis => WriteSynopsis(json, synopsis));
        json.List("ledger", result.Ledger, entry => WriteEntry(json, entry, result.Use));
        json.List("problems", result.Problems, problem => WriteProblem(json, problem));
        json.List("remarks", result.Remarks, remark => WriteProblem(json, remark));
        json.List("rules", result.Rules.All, rule => WriteRule(json, rule));
        json.Json.WriteEndObject();
        json.Finish();
    }

    private static void WriteRun(JsonOutput json, RunDescription run)
    {
        json.Text("base", run.Base);
        json.Text("head", run.Head);
        json.Text("rulesFrom", run.RulesFrom);
        json.Json.WriteBoolean("rulesFromHead", run.RulesFromHead);
        json.Text("model", run.Model);
        json.Json.WriteNumber("unaffectedCells", run.UnaffectedCells);
        WriteLines(json, "notices", run.Notices);
        WriteLines(json, "policyChanges", run.PolicyChanges);
    }

    private static void WriteLines(JsonOutput json, string name, IReadOnlyList<string> lines)
    {
        json.Json.WriteStartArray(name);
        foreach (var line in lines)
        {
            json.Text(line);
        }

        json.Json.WriteEndArray();
    }

    private static void WriteCounts(JsonOutput json, GateResult result, RunSummary summary)
    {
        json.Json.WriteNumber("synopses", result.Synopses.Count);
        json.Object("criteria", () =>
        {
            foreach (var count in summary.Criteria.Where(count => count.IsJudged))
            {
                json.Object(Wording.Of(count.Criterion), () =>
                {
                    json.Json.WriteNumber("pass", count.Pass);
                    json.Json.WriteNumber("review", count.Review);
                    json.Json.WriteNumber("inconclusive", count.Inconclusive);
                    json.Json.WriteNumber("fail", count.Fail);
                });
            }
        });
        json.Object("findings", () =>
        {
            json.Json.WriteNumber("error", summary.Errors);
            json.Json.WriteNumber("warning", summary.Warnings);
            json.Json.WriteNumber("suggestion", summary.Suggestions);
            json.Json.WriteNumber("accepted", summary.Accepted);
        });
        json.Object("ledger", () =>
        {
            json.Json.WriteNumber("planned", summary.Ledger.Planned);
            json.Json.WriteNumber("judged", summary.Ledger.Judged);
            json.Json.WriteNumber("reused", summary.Ledger.Reused);
            json.Json.WriteNumber("waived", summary.Ledger.Waived);
            json.Json.WriteNumber("settled", summary.Ledger.Settled);
            json.Json.WriteNumber("faulted", summary.Ledger.Faulted);
            json.Json.WriteNumber("skippedForBudget", summary.Ledger.SkippedForBudget);
        });
    }

    private static void WriteSynopsis(JsonOutput json, SynopsisResult result)
    {
        var id = result.Synopsis.Id;
        json.Text("id", id.ToString());
        json.Text("show", id.Show);
        json.Text("showTitle", result.ShowTitle);
        json.Text("variant", id.Variant);
        json.Text("locale", id.Locale);
        json.Text("path", result.Synopsis.Path);
        json.Text("text", result.Synopsis.Text);
        json.Text("verdict", Wording.Of(result.Worst));
        json.Object("verdicts", () =>
        {
            foreach (var (criterion, verdict) in result.Verdicts.OrderBy(pair => pair.Key))
            {
                json.Text(Wording.Of(criterion), Wording.Of(verdict));
            }
        });
        if (result.Explanation is { } explanation)
        {
            json.Text("explanation", explanation);
        }

        json.List("findings", result.Findings, finding => WriteFinding(json, finding, result));
    }

    private static void WriteFinding(JsonOutput json, Finding finding, SynopsisResult result)
    {
        json.Text("rule", finding.RuleId);
        json.Text("criterion", Wording.Of(finding.Criterion));
        json.Text("severity", Wording.Of(finding.Severity));
        json.Text("message", finding.Message);
        json.Text("quotation", finding.Quotation);
        json.Object("span", () => WriteSpan(json, finding.Span));
        json.Object("location", () => WriteLocation(json, finding.Location));
        json.Text("fingerprint", finding.Fingerprint);
        if (finding.WasThere)
        {
            json.Json.WriteBoolean("wasThere", true);
        }

        if (finding.Fix is { } fix)
        {
            json.Object("fix", () =>
            {
                json.Object("span", () => WriteSpan(json, fix.Span));
                json.Object("location", () => WriteLocation(json, result.Synopsis.Body.Locate(fix.Span)));
                json.Text("replacement", fix.Replacement);
            });
        }

        if (finding.Acceptance is { } acceptance)
        {
            json.Object("acceptance", () =>
            {
                json.Text("kind", Wording.Of(acceptance.Kind));
                json.Text("reason", acceptance.Reason);
                json.Object("location", () => WriteLocation(json, acceptance.Location));
            });
        }
    }

    private static void WriteEntry(JsonOutput json, LedgerEntry entry, ModelUse? use)
    {
        json.Text("synopsis", entry.Cell.Synopsis.Id.ToString());
        json.Text("rule", entry.Cell.Rule.Id);
        json.Text("severity", Wording.Of(entry.Cell.Severity));
        json.Text("key", entry.Cell.Key);
        json.Text("outcome", Wording.Of(entry.Outcome));
        switch (entry.Judgment)
        {
            case Judgment.Scored scored:
                json.Text("judgment", "scored");
                json.Json.WriteBoolean("pass", scored.Pass);
                JsonVotes.WriteVote(json, entry.Cell, scored);
                break;
            case Judgment.Settled settled:
                json.Text("judgment", "settled");
                json.Text("by", settled.By);
                break;
            case Judgment.Abstained abstained:
                json.Text("judgment", "abstained");
                json.Text("reason", abstained.Reason);
                break;
            case Judgment.Faulted faulted:
                json.Text("judgment", "faulted");
                json.Text("problem", faulted.ProblemId);
                json.Text("reason", faulted.Message);
                break;
            default:
                json.Text("judgment", null);
                break;
        }

        if (entry.Cost is { } cost)
        {
            json.Object("cost", () => JsonVotes.WriteCost(json, cost, use?.MoneyOf(cost)));
        }
    }

    private static void WriteProblem(JsonOutput json, Problem problem)
    {
        json.Text("id", problem.Id);
        json.Object("location", () => WriteLocation(json, problem.Location));
        json.Text("message", problem.Message);
        json.Text("remedy", problem.Remedy);
    }

    private static void WriteRule(JsonOutput json, Rule rule)
    {
        json.Text("id", rule.Id);
        json.Text("title", rule.Manifest.Title);
        json.Text("criterion", Wording.Of(rule.Manifest.Criterion));
        json.Text("severity", Wording.Of(rule.Manifest.Severity));
        json.Json.WriteNumber("version", rule.Manifest.Version);
        json.Text("pack", rule.Pack);
        json.Text("fingerprint", rule.Fingerprint);
    }

    internal static void WriteSpan(JsonOutput json, TextSpan span)
    {
        json.Json.WriteNumber("start", span.Start);
        json.Json.WriteNumber("length", span.Length);
    }

    private static void WriteLocation(JsonOutput json, Location location)
    {
        json.Text("path", location.Path);
        json.Json.WriteNumber("startLine", location.Start.Line);
        json.Json.WriteNumber("startColumn", location.Start.Column);
        json.Json.WriteNumber("endLine", location.End.Line);
        json.Json.WriteNumber("endColumn", location.End.Column);
    }
}
