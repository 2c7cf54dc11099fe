using Gate.Core.Documents;
using Gate.Core.Documents.Yaml;
using Gate.Core.Judging;
using Gate.Core.Judging.Protocol;
using Gate.Core.Judging.Voting;
using Gate.Core.Planning;
using Gate.Core.Reporting;
using Gate.Core.Running;

namespace Gate.Explaining;

/// <summary>A cell explained to a program: everything, whatever was asked to be shown.</summary>
internal sealed class ExplainedJson(ExplainedCell explained, JsonOutput report)
{
    private readonly Cell cell = explained.Cell;

    public static void Write(ExplainedCell explained, TextWriter output)
    {
        using var report = new JsonOutput(output);
        report.Json.WriteStartObject();
        report.Json.WriteNumber("formatVersion", 1);
        new ExplainedJson(explained, report).Write();
        report.Json.WriteEndObject();
        report.Finish();
    }

    private void Write()
    {
        report.Text("key", cell.Key);
        report.Text("rule", cell.Rule.Id);
        report.Text("synopsis", cell.Synopsis.Id.ToString());
        report.Text("path", cell.Synopsis.Path);
        report.Text("text", cell.Synopsis.Text);
        report.Text("head", explained.Run.Head);
        report.Text("rulesFrom", explained.Run.RulesFrom);
        report.Text("criterion", Wording.Of(cell.Rule.Manifest.Criterion));
        report.Text("severity", Wording.Of(cell.Severity));
        report.Text("verdict", VerdictReason.Verdict(explained.Entry));
        report.Text("why", VerdictReason.Of(explained.Entry, explained.Stored));
        report.List("findings", (explained.Entry.Judgment as Judgment.Scored)?.Findings ?? [], WriteFinding);
        report.List("criterionCells", explained.Criterion, entry =>
        {
            report.Text("rule", entry.Cell.Rule.Id);
            report.Text("key", entry.Cell.Key);
            report.Text("verdict", VerdictReason.Verdict(entry));
        });
        report.List("keyParts", explained.KeyParts, part =>
        {
            report.Text("name", part.Name);
            report.Text("text", part.Text);
        });
        if (cell.Judge is { } judge)
        {
            WriteJudge(judge);
        }
    }

    private void WriteJudge(JudgeSetup judge)
    {
        var (prompt, stored) = (explained.Prompt!, explained.Stored!);
        report.Object("judge", () =>
        {
            report.Text("model", judge.Model.Split('|')[0]);
            report.Json.WriteNumber("votes", judge.Voting.Votes);
            report.Text("consensus", judge.Voting is PosteriorRule ? "sequential" : "majority");
            report.Text("rationale", KebabCase.From(judge.Rationale.ToString()));
            report.Text("effort", judge.Effort);
        });
        report.Object("prompt", () =>
        {
            report.Text("system", prompt.Instructions);
            report.Text("user", prompt.Data);
            report.Text("schema", prompt.SchemaName);
            report.Json.WriteNumber("maximumTokens", prompt.MaximumTokens);
        });
        report.Text("store", explained.StorePath);
        report.Object("ballot", () =>
        {
            report.Json.WriteNumber("passes", stored.Ballot.Passes);
            report.Json.WriteNumber("fails", stored.Ballot.Fails);
            report.Json.WriteNumber("lost", stored.Ballot.Lost);
        });
        report.Text("decision", stored.Decision switch { Decision.Closed { Pass: true } => "pass", Decision.Closed => "fail", Decision.Undecidable => "undecided", _ => "open" });
        report.List("votes", stored.Votes, WriteVote);
    }

    private void WriteFinding(Finding finding)
    {
        report.Text("message", finding.Message);
        report.Text("severity", Wording.Of(finding.Severity));
        WritePlace(finding.Span, finding.Location);
        report.Text("fingerprint", finding.Fingerprint);
        if (finding.Acceptance is not { } acceptance)
        {
            report.Json.WriteNull("acceptance");
            return;
        }

        report.Object("acceptance", () =>
        {
            report.Text("kind", Wording.Of(acceptance.Kind));
            report.Text("reason", acceptance.Reason);
            report.Text("location", acceptance.Location.ToString());
        });
    }

    private void WriteVote(StoredVote vote)
    {
        StoredReplyJson.Write(vote.Stored, report);
        report.Json.WriteBoolean("counts", vote.Counts);
        if (vote.Reading is not ReplyReading.Valid { Sample: var sample })
        {
            report.Text("unusable", ((ReplyReading.Invalid)vote.Reading).Reason);
            return;
        }

        report.Json.WriteBoolean("pass", sample.Pass);
        report.Text("summary", sample.Summary);
        report.Text("reasoning", sample.Reasoning);
        report.List("evidence", sample.Evidence, span => WritePlace(span, cell.Synopsis.Body.Locate(span)));
        report.List("claims", sample.Claims, claim =>
        {
            report.Text("claim", claim.Text);
            report.Text("status", KebabCase.From(claim.Status.ToString()));
            report.Text("source", claim.Source);
        });
    }

    private void WritePlace(TextSpan span, Location location)
    {
        report.Text("quotation", cell.Synopsis.Text.Substring(span.Start, span.Length));
        report.Json.WriteNumber("offset", span.Start);
        report.Json.WriteNumber("length", span.Length);
        report.Json.WriteNumber("line", location.Start.Line);
        report.Json.WriteNumber("column", location.Start.Column);
    }
}
