using System.Xml;
using Gate.Core.Documents;
using Gate.Core.Judging;
using Gate.Core.Rules;
using Gate.Core.Verdicts;

namespace Gate.Core.Reporting;

/// <summary>JUnit XML, which every CI system draws: a suite per show, a case per synopsis and criterion, and one suite for the run itself.</summary>
public sealed class JunitReportWriter : IReportWriter
{
    private static readonly XmlWriterSettings Settings = new() { Indent = true, OmitXmlDeclaration = true, NewLineChars = "\n" };

    public string Name => "junit";

    public string Description => "JUnit XML, for the test tabs of CI systems";

    public void Write(GateResult result, TextWriter output)
    {
        output.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        using (var xml = XmlWriter.Create(output, Settings))
        {
            Write(result, xml);
        }

        output.Write('\n');
    }

    private static void Write(GateResult result, XmlWriter xml)
    {
        var summary = new RunSummary(result);
        xml.WriteStartElement("testsuites");
        xml.WriteAttributeString("name", Tool.Name);
        WriteRun(result, summary, xml);
        foreach (var show in result.Synopses.GroupBy(synopsis => synopsis.Synopsis.Id.Show))
        {
            var verdicts = show.SelectMany(synopsis => synopsis.Verdicts.Values).ToList();
            StartSuite(xml, show.Key, verdicts.Count, verdicts.Count(IsFailure), verdicts.Count(IsError));
            foreach (var synopsis in show)
            {
                foreach (var (criterion, verdict) in synopsis.Verdicts.OrderBy(pair => pair.Key))
                {
                    WriteCase(synopsis, criterion, verdict, summary, xml);
                }
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteRun(GateResult result, RunSummary summary, XmlWriter xml)
    {
        var isIncomplete = result.Outcome == GateOutcome.Incomplete;
        StartSuite(xml, "gate", result.Problems.Count + 1, 0, result.Problems.Count + (isIncomplete ? 1 : 0));
        StartCase(xml, "gate", "everything that was planned was judged");
        if (isIncomplete)
        {
            WriteOutcome(xml, "error", "incomplete", summary.Verdict, []);
        }

        var notes = summary.Notices.Select(InertText.Line)
            .Append(summary.Verdict)
            .Append($"ledger: {summary.Ledger.Equation}")
            .Append(summary.Range)
            .Append(summary.Judge)
            .Concat(new[] { summary.Use, summary.Splits is { } splits ? $"votes: {splits}" : null }.OfType<string>())
            .Concat(result.Remarks.Select(remark => $"{Place(remark.Location)}: {remark.Id}: {InertText.Line($"{remark.Message} {remark.Remedy}")}"));
        WriteLines(xml, "system-out", notes);
        xml.WriteEndElement();
        foreach (var problem in result.Problems)
        {
            StartCase(xml, "gate", $"{Place(problem.Location)} {problem.Id}");
            WriteOutcome(xml, "error", problem.Id, problem.Message, [problem.Remedy]);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteCase(SynopsisResult synopsis, Criterion criterion, Verdict verdict, RunSummary summary, XmlWriter xml)
    {
        var id = synopsis.Synopsis.Id;
        StartCase(xml, id.Show, $"{id.ToString()[(id.Show.Length + 1)..]}: {Wording.Of(criterion)}");
        var findings = synopsis.Findings.Where(finding => finding.Criterion == criterion).ToList();
        var unscored = summary.Unscored(synopsis).Where(entry => entry.Cell.Rule.Manifest.Criterion == criterion)
            .Select(entry => $"{entry.Cell.Rule.Id}: {RunSummary.Reason(entry)}").ToList();
        if (IsFailure(verdict))
        {
            var failing = findings.Where(finding => finding.Fails).ToList();
            var message = failing.Count == 1
                ? failing[0].Message
                : $"{Wording.Count(failing.Count, "finding fails", "findings fail")} {Wording.Of(criterion)}.";
            var explanation = criterion == Criterion.Factuality && synopsis.Explanation is { } text ? [InertText.Line(text)] : Array.Empty<string>();
            WriteOutcome(xml, "failure", Wording.Of(criterion), message, [.. explanation, .. failing.Select(Describe)]);
        }
        else if (IsError(verdict))
        {
            WriteOutcome(xml, "error", "inconclusive", $"{Wording.Of(criterion)} could not be judged.", unscored);
        }

        var notes = findings.Where(finding => !finding.Fails).Select(Describe).ToList();
        if (verdict == Verdict.Review)
        {
            notes = ["A person should look at this.", .. unscored, .. notes];
        }

        if (notes.Count > 0)
        {
            WriteLines(xml, "system-out", notes);
        }

        xml.WriteEndElement();
    }

    private static bool IsFailure(Verdict verdict) => verdict == Verdict.Fail;

    private static bool IsError(Verdict verdict) => verdict == Verdict.Inconclusive;

    private static string Describe(Finding finding) =>
        $"{Place(finding.Location)}: {Wording.Of(finding.Severity)} {finding.RuleId}{Wording.Votes(finding.Votes)}: {InertText.Line(finding.Message)}"
            + (finding.Acceptance is { } acceptance ? $" Accepted by {Wording.Of(acceptance.Kind)}: {InertText.Line(acceptance.Reason)}" : "");

    private static string Place(Location location) => location.Path.Length == 0 ? "gate" : InertText.Line($"{location.Path}:{location.Start}");

    private static void StartSuite(XmlWriter xml, string name, int tests, int failures, int errors)
    {
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", InertText.Line(name));
        xml.WriteAttributeString("tests", $"{tests}");
        xml.WriteAttributeString("failures", $"{failures}");
        xml.WriteAttributeString("errors", $"{errors}");
        xml.WriteAttributeString("skipped", "0");
    }

    private static void StartCase(XmlWriter xml, string className, string name)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", InertText.Line(className));
        xml.WriteAttributeString("name", InertText.Line(name));
        xml.WriteAttributeString("time", "0");
    }

    private static void WriteOutcome(XmlWriter xml, string element, string type, string message, IEnumerable<string> lines)
    {
        xml.WriteStartElement(element);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("message", InertText.Line(message));
        xml.WriteString(string.Join('\n', lines.Select(InertText.Line)));
        xml.WriteEndElement();
    }

    private static void WriteLines(XmlWriter xml, string element, IEnumerable<string> lines) =>
        xml.WriteElementString(element, string.Join('\n', lines));
}
