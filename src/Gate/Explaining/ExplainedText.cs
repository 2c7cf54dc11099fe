using Gate.Core.Documents.Yaml;
using Gate.Core.Judging;
using Gate.Core.Judging.Protocol;
using Gate.Core.Judging.Voting;
using Gate.Core.Planning;
using Gate.Core.Reporting;
using Gate.Core.Rules;
using Gate.Core.Running;
using Gate.Core.Verdicts;
using Gate.Reporting;

namespace Gate.Explaining;

/// <summary>A cell explained to a person.</summary>
/// <param name="isWhole">True to show the instructions, too.</param>
internal sealed class ExplainedText(ExplainedCell explained, TerminalPage page, bool isWhole, bool isVerbose)
{
    private const int Margin = 2;
    private const int ValueColumn = 30;
    private const int LongestValue = 90;

    private readonly Cell cell = explained.Cell;
    private readonly Rule rule = explained.Cell.Rule;

    public void Write()
    {
        page.Write(rule.Id, Palette.Strong).Write($" {InertText.Line(rule.Manifest.Title)} × {InertText.Line(cell.Synopsis.Id.ToString())}").Line();
        page.Paragraph(Margin, InertText.Line($"{cell.Synopsis.Body.Locate(new(0, 0))} at {Short(explained.Run.Head)}; rules from {Short(explained.Run.RulesFrom)}"), Palette.Quiet);
        foreach (var paragraph in cell.Synopsis.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            page.Paragraph(Margin + 2, InertText.Line(paragraph), Palette.Plain, "│ ");
        }

        WriteVerdict();
        WriteFindings();
        WriteVotes();
        WritePlan();
        WriteKey();
        WritePrompt();
    }

    private void WriteVerdict()
    {
        Heading("Verdict");
        var entry = explained.Entry;
        page.Paragraph(Margin, InertText.Line($"{VerdictReason.Verdict(entry)}: {VerdictReason.Of(entry, explained.Stored)}"), entry.Judgment is null ? Palette.Doubtful : Palette.Of(VerdictPolicy.Of(entry)));
        page.Paragraph(Margin, CriterionSentence());
    }

    private string CriterionSentence()
    {
        var groups = explained.Criterion.Where(other => other.Judgment is null or Judgment.Settled || VerdictPolicy.Of(other) != Verdict.Pass)
            .GroupBy(other => other.Judgment is Judgment.Settled ? "not asked" : other.Judgment is null ? "not in the store yet" : VerdictReason.Verdict(other))
            .Select(group => $"{group.Key}: {string.Join(", ", group.Select(other => other.Cell.Rule.Id))}").ToList();
        var criterion = Wording.Of(rule.Manifest.Criterion);
        return groups.Count == 0 ? $"The criterion {criterion} passes by all its rules, {explained.Criterion.Count} here."
            : $"The criterion {criterion} is as bad as the worst of its {explained.Criterion.Count} rules here: {string.Join("; ", groups)}; the others pass.";
    }

    private void WriteFindings()
    {
        if (explained.Entry.Judgment is not Judgment.Scored { Findings: { Count: > 0 } findings })
        {
            return;
        }

        Heading("Findings");
        foreach (var finding in findings)
        {
            page.Paragraph(Margin, InertText.Line($"{finding.Location}  “{finding.Quotation}”"), Palette.Plain, "");
            page.Paragraph(Margin + 2, InertText.Line($"{Wording.Of(finding.Severity)}: {finding.Message}"), Palette.Of(finding.Severity));
            if (finding.Fix is { } fix)
            {
                page.Paragraph(Margin + 2, $"fix: {Wording.Of(fix, cell.Synopsis.Text)}");
            }

            page.Paragraph(Margin + 2, finding.Acceptance is { } acceptance
                ? InertText.Line($"accepted by {Wording.Of(acceptance.Kind)}, {acceptance.Location}: {acceptance.Reason}")
                : $"accepted by nobody; `gate waive {rule.Id} {InertText.Line(cell.Synopsis.Id.ToString())} --reason …` would", Palette.Quiet);
        }
    }

    private void WriteVotes()
    {
        if (explained.Stored is not { } stored)
        {
            return;
        }

        Heading("Votes");
        page.Paragraph(Margin, stored.Votes.Count > 0 ? InertText.Line($"{stored.Votes.Count} answers in {explained.StorePath}, counted {stored.Ballot}{(stored.Ballot.Lost > 0 ? $" with {stored.Ballot.Lost} lost" : "")}: {Decided(stored.Decision)}.")
            : explained.StorePath is { } path ? InertText.Line($"None with this key in {path}.")
            : "There is no sample store yet; the first run with the model makes it.");
        foreach (var vote in stored.Votes)
        {
            WriteVote(vote);
        }
    }

    private void WriteVote(StoredVote vote)
    {
        var reply = vote.Stored.Reply;
        var name = $"vote {vote.Stored.Sample + 1}{(vote.Stored.Attempt > 0 ? $", attempt {vote.Stored.Attempt + 1}" : "")}";
        page.Gap();
        switch (vote.Reading)
        {
            case ReplyReading.Valid { Sample: var sample }:
                page.Write($"  {name}: ").Write(sample.Pass ? "pass" : "fail", sample.Pass ? Palette.Good : Palette.Bad).Write(vote.Counts ? "" : " (not counted: it was decided without it)", Palette.Quiet).Line();
                WriteSample(sample);
                break;
            case ReplyReading.Invalid invalid:
                page.Paragraph(Margin, $"{name}: no vote. {invalid.Reason}", Palette.Doubtful);
                WriteBlock(isVerbose ? reply.Content : "");
                break;
        }

        page.Paragraph(Margin + 2, InertText.Line($"{StoredKey.Describe(reply)}"), Palette.Quiet);
    }

    private void WriteSample(Sample sample)
    {
        page.Paragraph(Margin + 2, InertText.Line(sample.Summary));
        foreach (var span in sample.Evidence)
        {
            page.Paragraph(Margin + 4, InertText.Line($"{cell.Synopsis.Body.Locate(span)}  “{cell.Synopsis.Text.Substring(span.Start, span.Length)}”"), Palette.Plain, "- ");
        }

        foreach (var claim in sample.Claims)
        {
            page.Paragraph(Margin + 4, InertText.Line($"{KebabCase.From(claim.Status.ToString())}: {claim.Text}{(claim.Source.Length > 0 ? $" (facts: {claim.Source})" : "")}"), Palette.Plain, "· ");
        }

        WriteBlock(isVerbose ? sample.Reasoning : "");
    }

    private void WritePlan()
    {
        Heading("Rule and plan");
        var manifest = rule.Manifest;
        Row("criterion", Wording.Of(manifest.Criterion));
        Row("severity", manifest.Severity == cell.Severity ? Wording.Of(cell.Severity) : $"{Wording.Of(cell.Severity)} at this path; {Wording.Of(manifest.Severity)} on its page");
        Row("from", rule.Pack == Rule.BuiltInPack ? $"built in, version {manifest.Version}" : $"{rule.Page.Source.Path}, version {manifest.Version}");
        Row("reads", string.Join(", ", manifest.Reads.Select(input => KebabCase.From(input.ToString())).Prepend("the text")));
        if (cell.Judge is { } judge)
        {
            Row("model", judge.Model.Split('|')[0]);
            Row("votes", judge.Voting is PosteriorRule posterior ? $"at most {judge.Voting.Votes}, until the majority is {posterior.Threshold} probable" : $"at most {judge.Voting.Votes}; the majority decides");
            Row("rationale", KebabCase.From(judge.Rationale.ToString()));
            Row("effort", judge.Effort ?? "the model's own");
        }

        page.Paragraph(Margin, rule.Page.Why.Length > 0 ? InertText.Line(rule.Page.Why) : "", Palette.Plain);
        page.Paragraph(Margin, rule.Page.HowToFix.Length > 0 ? InertText.Line(rule.Page.HowToFix) : "", Palette.Plain, "");
        page.Paragraph(Margin, $"`gate rules explain {rule.Id}` shows the whole page.", Palette.Quiet);
    }

    private void WriteKey()
    {
        Heading("Key");
        page.Paragraph(Margin, cell.Key);
        foreach (var (name, text) in explained.KeyParts.Where(part => part.Text.Length > 0))
        {
            Row(name, text.Length <= LongestValue ? text : $"{InertText.Short(text, LongestValue)} ({text.Length:N0} characters)");
        }
    }

    private void WritePrompt()
    {
        if (explained.Prompt is not { } prompt)
        {
            return;
        }

        Heading("Prompt");
        page.Paragraph(Margin, $"system, {prompt.Instructions.Length:N0} characters{(isWhole ? "" : " (--prompt shows them)")}; the answer by the schema `{prompt.SchemaName}`, at most {prompt.MaximumTokens:N0} tokens");
        WriteBlock(isWhole ? prompt.Instructions : "");
        page.Paragraph(Margin, $"user, {prompt.Data.Length:N0} characters");
        WriteBlock(prompt.Data);
    }

    // Line by line, as it stands.
    private void WriteBlock(string text)
    {
        foreach (var line in text.Length == 0 ? [] : text.ReplaceLineEndings("\n").Split('\n'))
        {
            page.Write("    │ ", Palette.Quiet).Write(InertText.Line(line)).Line();
        }
    }

    private static string Decided(Decision decision) => decision switch
    {
        Decision.Closed { Pass: true } => "pass",
        Decision.Closed => "fail",
        Decision.Undecidable => "undecided",
        _ => "open",
    };

    private static string Short(string commit) => commit.Length >= 40 && commit.All(char.IsAsciiHexDigit) ? commit[..9] : commit;

    private void Row(string name, string text) => page.Paragraph(ValueColumn, InertText.Line(text), Palette.Plain, $"  {name}".PadRight(ValueColumn));

    private void Heading(string text)
    {
        page.Gap();
        page.Write(text, Palette.Strong).Line();
    }
}
