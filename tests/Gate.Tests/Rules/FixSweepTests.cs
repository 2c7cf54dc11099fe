using System.Collections.Concurrent;
using System.Collections.Frozen;
using Gate.Changes;
using Gate.Core.Catalogs;
using Gate.Core.Documents;
using Gate.Core.Judging;
using Gate.Core.Planning;
using Gate.Core.Rules;
using Gate.Core.Running;
using Gate.Core.Verdicts;
using Xunit;

namespace Gate.Tests.Rules;

/// <summary>The fixes of all shipped rules over the real titles, chosen and applied as `gate check --fix` does.</summary>
public class FixSweepTests
{
    private const int MostRounds = 6;

    private static readonly IReadOnlyList<Rule> Rules = [.. RuleLoader.Load([], []).All];

    // Rules that never mend anything are only asked about texts that another one mends.
    private static readonly IReadOnlyList<Rule> Mending = [.. Rules.Where(rule => rule.Kind is "substitution" or "consistency" or "repetition" or "capitalisation" or "code" || rule.Manifest.Existence?.Replacement is not null)];

    [Fact]
    public void Every_fix_of_a_real_title_is_applied_for_good_changes_its_span_alone_and_raises_no_finding()
    {
        Assert.SkipWhen(RealTitles.Folder is null, "../shared/data is not beside the repository.");
        var faults = new ConcurrentBag<string>();
        var mended = 0;

        Parallel.ForEach(RealTitles.Shows(), show =>
        {
            if (Findings(show, Mending).Exists(finding => finding.Fix is not null))
            {
                Interlocked.Increment(ref mended);
                foreach (var fault in Faults(show))
                {
                    faults.Add(fault);
                }
            }
        });

        Assert.True(faults.IsEmpty, string.Join("\n", faults.Order(StringComparer.Ordinal)));
        Assert.True(mended > 1000, $"Only {mended} titles have a fix.");
    }

    private static IEnumerable<string> Faults(Show show)
    {
        var findings = Findings(show, Rules);
        foreach (var finding in findings.Where(finding => finding.Fix is not null))
        {
            foreach (var fault in FaultsOf(show, finding, findings))
            {
                yield return $"{finding.RuleId} in {show.Id}: {fault}\n    {show.Suite[0].Text}";
            }
        }

        var mended = show;
        for (var round = 0; findings.Exists(finding => finding.Fix is not null); round++)
        {
            if (round == MostRounds)
            {
                yield return $"{show.Id} is never done: {mended.Suite[0].Text}";
                yield break;
            }

            mended = Apply(mended, findings);
            var after = Findings(mended, Rules);
            foreach (var rule in More(findings, after))
            {
                yield return $"All fixes of {show.Id} together raise a finding of {rule}:\n    {show.Suite[0].Text}\n    {mended.Suite[0].Text}";
            }

            findings = after;
        }
    }

    private static IEnumerable<string> FaultsOf(Show show, Finding finding, List<Finding> before)
    {
        var text = show.Suite[0].Text;
        var fix = finding.Fix!;
        var touches = fix.Span.Start <= finding.Span.End && finding.Span.Start <= fix.Span.End;
        if (!touches || text.Substring(fix.Span.Start, fix.Span.Length) == fix.Replacement)
        {
            yield return "the fix changes nothing, or something else.";
        }

        var mended = Apply(show, [finding]);
        if (mended.Suite[0].Text != string.Concat(text.AsSpan(0, fix.Span.Start), fix.Replacement, text.AsSpan(fix.Span.End)))
        {
            yield return "more changes than the span of the fix.";
        }

        var after = Findings(mended, Rules);
        if (after.Count(other => other.RuleId == finding.RuleId) >= before.Count(other => other.RuleId == finding.RuleId))
        {
            yield return $"the fix leaves as many findings of the rule: {mended.Suite[0].Text}";
        }

        foreach (var rule in More(before, after))
        {
            yield return $"the fix raises a finding of {rule}: {mended.Suite[0].Text}";
        }
    }

    private static IEnumerable<string> More(List<Finding> before, List<Finding> after) => after.CountBy(finding => finding.RuleId)
        .Where(count => count.Value > before.Count(finding => finding.RuleId == count.Key))
        .Select(count => count.Key);

    private static List<Finding> Findings(Show show, IEnumerable<Rule> rules)
    {
        var cells = rules.Where(rule => rule.Holds("en", "en")).Select(rule => new Cell(show, show.Suite[0], rule, rule.Manifest.Severity));
        return [.. TextRuleRunner.Judge(cells, CancellationToken.None).SelectMany(judged => judged.Judgment is Judgment.Scored scored ? scored.Findings : [])];
    }

    private static Show Apply(Show show, List<Finding> findings)
    {
        var synopsis = show.Suite[0];
        var result = new SynopsisResult(synopsis, show.Id, FrozenDictionary<Criterion, Verdict>.Empty, findings);
        var source = SourceEdits.Apply(synopsis.Body.Source, FixWriter.Edits(result, Severity.Suggestion));
        return show with { Suite = [synopsis with { Body = MappedText.Verbatim(source.Path, source.Content) }] };
    }
}
