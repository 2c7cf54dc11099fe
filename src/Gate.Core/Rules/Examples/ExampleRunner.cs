using Gate.Core.Documents;

namespace Gate.Core.Rules.Examples;

/// <summary>Runs a rule over an example and compares: the same words are found, and fixing them all gives the promised text, which needs no further fix.</summary>
public static class ExampleRunner
{
    public static IEnumerable<ExampleFailure> Run(Rule rule, RuleExample example)
    {
        var findings = Check(rule, example, example.Text);
        if (!findings.Select(finding => finding.Span).SequenceEqual(example.Expected))
        {
            yield return new(example.Location, example.IsBad ? "The rule does not find what is marked." : "The rule finds fault with a good example.",
                MarkedText.Mark(example.Text, example.Expected), Found(example.Text, findings));
            yield break;
        }

        if (!findings.Any(finding => finding.Replacement is not null) && example.Fixed is null)
        {
            yield break;
        }

        var repaired = Repair(rule, example);
        if (example.Fixed is null)
        {
            yield return new(example.Location, "The rule has a fix here, but no `fixed` block follows.", "a block called `fixed`", repaired);
        }
        else if (repaired != example.Fixed)
        {
            yield return new(example.Location, "The fixes give another text.", example.Fixed, repaired);
        }
    }

    /// <summary>The findings in the order of the text.</summary>
    public static IReadOnlyList<RuleFinding> Check(Rule rule, RuleExample example, string text)
    {
        var synopsis = text == example.Text ? example.Synopsis : example.Synopsis with { Body = MappedText.Verbatim("example", text) };
        if (!rule.Holds(synopsis.Id.Locale, synopsis.Id.Language))
        {
            return [];
        }

        var context = RuleContext.For(rule, new(synopsis, example.Facts, () => example.Suite));
        return [.. rule.Text!.Check(context).OrderBy(finding => finding.Span.Start).ThenBy(finding => finding.Span.Length)];
    }

    /// <summary>Fixes until nothing can be fixed. Each round takes the fixes that do not overlap.</summary>
    private static string Repair(Rule rule, RuleExample example)
    {
        var text = example.Text;
        for (var round = 0; round < 10; round++)
        {
            var repaired = SourceEdits.Apply(text, Check(rule, example, text).Select(finding => finding.Edit).OfType<SourceEdit>());
            if (repaired == text)
            {
                return text;
            }

            text = repaired;
        }

        return text + " (and the fixes never end)";
    }

    private static string Found(string text, IReadOnlyList<RuleFinding> findings) =>
        findings.Count == 0 ? "nothing" : MarkedText.Mark(text, findings.Select(finding => finding.Span)) + " (" + string.Join(" ", findings.Select(finding => finding.Message)) + ")";
}
