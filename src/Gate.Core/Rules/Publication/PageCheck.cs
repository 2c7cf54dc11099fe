using Gate.Core.Documents;
using Gate.Core.Rules.Examples;

namespace Gate.Core.Rules.Publication;

/// <summary>Checks that a rule's page is complete, that its examples are enough, and that they hold.</summary>
public static class PageCheck
{
    /// <summary>A rule needs this many good examples, and as many bad ones.</summary>
    public const int MinimumExamples = 2;

    public static IReadOnlyList<Problem> Check(Rule rule)
    {
        var problems = new List<Problem>();
        foreach (var heading in RuleSection.Expected.Where(heading => string.IsNullOrWhiteSpace(rule.Page.Section(heading)?.Text)))
        {
            problems.Add(Of(rule.Page.Section(heading)?.Location ?? rule.Manifest.Location, $"{rule.Id} has no section `## {heading}`, or an empty one.",
                $"Sections are {string.Join(", ", RuleSection.Expected)}, in this order."));
        }

        var examples = rule.Page.ReadExamples(problems);
        var place = rule.Page.Section(RuleSection.Examples)?.Location ?? rule.Manifest.Location;
        RequireEnough(examples.Count(example => example.IsBad), "bad", "a text with the words at fault between [| and |]");
        RequireEnough(examples.Count(example => !example.IsBad), "good", "a text that comes near the fault without having it");
        foreach (var failure in (rule.Judge is null ? examples : []).SelectMany(example => ExampleRunner.Run(rule, example)))
        {
            problems.Add(Of(failure.Location, failure.Message, $"Expected: {failure.Expected} Found: {failure.Found}"));
        }

        return problems;

        void RequireEnough(int count, string what, string how)
        {
            if (count < MinimumExamples)
            {
                problems.Add(Of(place, $"{rule.Id} has {count} {what} examples; it needs {MinimumExamples}.", $"Add a block called `synopsis` with {how}."));
            }
        }
    }

    private static Problem Of(Location location, string message, string remedy) => new(ProblemIds.InvalidSetting, location, message, remedy);
}
