using Gate.Core.Documents;
using Gate.Core.Rules;
using Gate.Core.Rules.Examples;
using Xunit;

namespace Gate.Tests.Rules;

public class ShippedRulesTests
{
    private static readonly Lazy<(IReadOnlyList<Rule> Rules, IReadOnlyList<Problem> Problems)> Loaded = new(() =>
    {
        var problems = new List<Problem>();
        return (RuleLoader.LoadBuiltInChecked(problems), problems);
    });

    public static TheoryData<string, int> Examples()
    {
        var data = new TheoryData<string, int>();
        foreach (var rule in Loaded.Value.Rules.Where(rule => rule.Judge is null))
        {
            foreach (var example in rule.Page.ReadExamples(new List<Problem>()))
            {
                data.Add(rule.Id, example.Location.Start.Line);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_holds(string id, int line)
    {
        var rule = Loaded.Value.Rules.Single(rule => rule.Id == id);
        var example = rule.Page.ReadExamples(new List<Problem>()).Single(example => example.Location.Start.Line == line);

        var failures = ExampleRunner.Run(rule, example);

        Assert.Empty(failures);
    }

    [Fact]
    public void All_pages_are_read_without_problems() => Assert.Empty(Loaded.Value.Problems);

    [Fact]
    public void The_program_starts_with_all_of_them()
    {
        var problems = new List<Problem>();

        var rules = RuleLoader.Load([], problems);

        Assert.Empty(problems);
        Assert.Equal(RuleLoader.BuiltIn.Count, rules.All.Count);
        Assert.NotEmpty(rules.All);
    }
}
