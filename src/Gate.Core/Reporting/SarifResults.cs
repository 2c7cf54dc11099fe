using Gate.Core.Documents;
using Gate.Core.Judging;
using Gate.Core.Rules;
using Gate.Core.Verdicts;

namespace Gate.Core.Reporting;

/// <summary>The findings as SARIF results.</summary>
internal sealed class SarifResults(JsonOutput json, GateResult result)
{
    private readonly Dictionary<string, int> ruleIndexes = result.Rules.All.Select((rule, i) => (rule.Id, i)).ToDictionary(pair => pair.Id, pair => pair.i);

    public static string Level(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Suggestion => "note",
        _ => "none",
    };

    public void Write() => json.List(
        "results",
        result.Synopses.SelectMany(synopsis => synopsis.Findings.Select(finding => (synopsis.Synopsis, finding))),
        pair => WriteResult(pair.finding, pair.Synopsis.Body));

    private void WriteResult(Finding finding, MappedText body)
    {
        json.Text("ruleId", finding.RuleId);
        if (ruleIndexes.TryGetValue(finding.RuleId, out var index))
        {
            json.Json.WriteNumber("ruleIndex", index);
        }

        json.Text("level", Level(finding.Severity));
        SarifReportWriter.WriteText(json, "message", SarifPlace.Unlinked(finding.Message));
        SarifPlace.WriteLocations(json, finding.Location);
        json.Object("partialFingerprints", () => json.Text("gateFinding/v1", finding.Fingerprint));
        json.List<Acceptance>("suppressions", finding.Acceptance is { } acceptance ? [acceptance] : [], WriteSuppression);

        // In other notations a replacement must be escaped for its file, which a viewer would not do.
        if (finding.Fix is { } fix && body.Notation == Notation.Plain)
        {
            json.List("fixes", [fix], one => WriteFix(one, body));
        }

        json.Object("properties", () =>
        {
            json.Text("synopsis", finding.Synopsis.ToString());
            json.Text("criterion", Wording.Of(finding.Criterion));
            json.Text("quotation", finding.Quotation);
            if (finding.Votes is { } votes)
            {
                json.Text("votes", votes.ToString());
            }
        });
    }

    private void WriteSuppression(Acceptance acceptance)
    {
        json.Text("kind", acceptance.Kind == AcceptanceKind.Suppression ? "inSource" : "external");
        json.Text("justification", acceptance.Reason);
        if (acceptance.Location.Path.Length > 0)
        {
            json.Object("location", () => SarifPlace.WritePhysical(json, acceptance.Location));
        }
    }

    private void WriteFix(Fix fix, MappedText body)
    {
        SarifReportWriter.WriteText(json, "description", SarifPlace.Unlinked(Wording.Of(fix, body.Text)));
        json.List("artifactChanges", [body.Locate(fix.Span)], location =>
        {
            SarifPlace.WriteArtifact(json, location.Path);
            json.List("replacements", [location], deleted =>
            {
                SarifPlace.WriteRegion(json, "deletedRegion", deleted);
                SarifReportWriter.WriteText(json, "insertedContent", fix.Replacement);
            });
        });
    }
}
