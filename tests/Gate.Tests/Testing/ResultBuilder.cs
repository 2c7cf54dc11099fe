using System.Security.Cryptography;
using System.Text;
using Gate.Core.Catalogs;
using Gate.Core.Documents;
using Gate.Core.Documents.Yaml;
using Gate.Core.Judging;
using Gate.Core.Planning;
using Gate.Core.Rules;
using Gate.Core.Running;
using Gate.Core.Verdicts;

namespace Gate.Tests.Testing;

/// <summary>Builds a <see cref="GateResult"/> with rules of its own: every rule has a cell for every synopsis unless told otherwise.</summary>
internal sealed class ResultBuilder
{
    private readonly List<Rule> rules = [];
    private readonly List<SynopsisResult> synopses = [];
    private readonly List<LedgerEntry> ledger = [];
    private readonly List<Problem> problems = [];
    private readonly List<Problem> remarks = [];

    public RunDescription Run { get; set; } = new()
    {
        Base = "8f3c1a27d0b94e55a6c1f20b3d4e5f60718293a4",
        Head = "2b9d0e4c1f6a78b3905d2e7f8c9a0b1c2d3e4f50",
        RulesFrom = "8f3c1a27d0b94e55a6c1f20b3d4e5f60718293a4",
    };

    public ResultBuilder Rule(string id, string title, Criterion criterion, Severity severity = Severity.Error, string why = "", string howToFix = "")
    {
        var page = new SourceText($"rules/{id}-x/rule.md", $"# {title}\n\n## Why\n\n{why}\n\n## How to fix\n\n{howToFix}\n");
        var manifest = new RuleManifest
        {
            Id = new Sourced<string>(id, Location.OfFile(page.Path)),
            Title = title,
            Criterion = criterion,
            Severity = severity,
            Version = 1,
        };
        rules.Add(new Rule(manifest, Core.Rules.Rule.BuiltInPack, Hash(id), new RulePage(page)) { Text = new SilentRule() });
        return this;
    }

    /// <param name="id">`show/variant` or `show/variant@locale`.</param>
    /// <param name="markedText">The text; the words of each finding stand in `[|` and `|]`, in the order of <paramref name="findings"/>.</param>
    public ResultBuilder Synopsis(string id, string title, string markedText, params SampleFinding[] findings)
    {
        var (text, spans) = Core.Rules.Examples.MarkedText.Parse(markedText)!;
        var parts = id.Split('/', '@');
        var synopsisId = new SynopsisId(parts[0], parts[1], parts.Length > 2 ? parts[2] : SynopsisId.DefaultLocale);
        var heading = new string('\n', synopses.Count(other => other.Synopsis.Id.Show == parts[0]) * 4) + $"## {parts[1]}\n\n";
        var source = new SourceText($"catalog/{parts[0]}/synopses.md", heading + text + "\n");
        var synopsis = new Synopsis(synopsisId, MappedTextBuilder.FromSlice(source, new(heading.Length, text.Length)));
        var found = findings.Select((finding, i) => Build(finding, spans[i], synopsis)).ToList();
        foreach (var rule in rules)
        {
            var own = found.Where(finding => finding.RuleId == rule.Id).ToList();
            var outcome = own.Exists(finding => finding.Acceptance?.Kind == AcceptanceKind.Waiver) ? CellOutcome.Waived : CellOutcome.Judged;
            ledger.Add(new(CellOf(synopsis, rule), outcome, new Judgment.Scored(own)));
        }

        var verdicts = rules.GroupBy(rule => rule.Manifest.Criterion).ToDictionary(
            group => group.Key,
            group => found.Exists(finding => finding.Fails && finding.Criterion == group.Key) ? Verdict.Fail : Verdict.Pass);
        synopses.Add(new(synopsis, title, verdicts, found));
        return this;
    }

    /// <summary>Sets what became of a cell of the last synopsis, and its criterion's verdict.</summary>
    public ResultBuilder Cell(string ruleId, CellOutcome outcome, Judgment? judgment, Verdict verdict)
    {
        var last = synopses[^1];
        var i = ledger.FindIndex(entry => entry.Cell.Synopsis == last.Synopsis && entry.Cell.Rule.Id == ruleId);
        ledger[i] = ledger[i] with { Outcome = outcome, Judgment = judgment };
        synopses[^1] = last with
        {
            Verdicts = new Dictionary<Criterion, Verdict>(last.Verdicts) { [ledger[i].Cell.Rule.Manifest.Criterion] = verdict },
        };
        return this;
    }

    public ResultBuilder Problem(string id, string path, int line, int column, string message, string remedy)
    {
        problems.Add(new(id, new(path, new(line, column), new(line, column), ""), message, remedy));
        return this;
    }

    public ResultBuilder Remark(string id, string path, int line, int column, string message, string remedy)
    {
        remarks.Add(new(id, new(path, new(line, column), new(line, column), ""), message, remedy));
        return this;
    }

    public GateResult Build() => new()
    {
        Run = Run,
        Rules = new RuleSet(rules),
        Ledger = ledger,
        Synopses = synopses,
        Problems = problems,
        Remarks = remarks,
        Outcome = Outcome,
    };

    private GateOutcome Outcome
    {
        get
        {
            if (problems.Count > 0 || ledger.Exists(entry => entry.Outcome is CellOutcome.Faulted or CellOutcome.SkippedForBudget))
            {
                return GateOutcome.Incomplete;
            }

            return synopses.Exists(synopsis => synopsis.Worst == Verdict.Fail) ? GateOutcome.Failed : GateOutcome.Passed;
        }
    }

    private Finding Build(SampleFinding sample, TextSpan span, Synopsis synopsis)
    {
        var rule = rules.Single(rule => rule.Id == sample.RuleId);
        var quotation = synopsis.Text.Substring(span.Start, span.Length);
        return new()
        {
            RuleId = rule.Id,
            Criterion = rule.Manifest.Criterion,
            Synopsis = synopsis.Id,
            Severity = rule.Manifest.Severity,
            Span = span,
            Quotation = quotation,
            Location = synopsis.Body.Locate(span),
            Message = sample.Message,
            Fix = sample.Replacement is null ? null : new Fix(span, sample.Replacement),
            Fingerprint = Hash($"{rule.Id} {synopsis.Id} {quotation}")[..32],
            Acceptance = sample.Accepted is { } kind
                ? new Acceptance(kind, sample.Reason, new(".gate/waivers.yml", new(3, 5), new(3, 20), ""))
                : null,
        };
    }

    private static Cell CellOf(Synopsis synopsis, Rule rule) =>
        new(new Show(synopsis.Id.Show, null, [synopsis]), synopsis, rule, rule.Manifest.Severity);

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
