using System.CommandLine;
using Gate.Core.Rules.Examples;

namespace Gate.Commands.Rules;

/// <summary>`gate rules test`: runs the examples of rules.</summary>
internal static class RulesTestCommand
{
    public static Command Create(ProgramContext context)
    {
        var directory = RulesCommand.DirectoryOption();
        var ids = new Argument<string[]>("rules") { Description = "Rules by ID; all when none is given.", Arity = ArgumentArity.ZeroOrMore };
        var command = new GateCommand("test", "Run the examples on the pages of rules, fixes included.",
            "gate rules test                      # all rules",
            "gate rules test SYN8001              # one, while you write it")
        {
            ids, directory,
        };
        command.SetAction(parsed =>
        {
            var workspace = RuleWorkspace.Open(context, parsed.GetValue(directory));
            var rules = parsed.GetValue(ids) is { Length: > 0 } wanted ? wanted.Select(workspace.Get).ToList() : workspace.Rules.All;
            var problems = workspace.Problems.ToList();
            var examples = rules.SelectMany(rule => rule.Page.ReadExamples(problems).Select(example => (rule, example))).ToList();
            var failures = examples.SelectMany(pair => ExampleRunner.Run(pair.rule, pair.example)).ToList();
            foreach (var failure in failures)
            {
                Write(context.Output, failure);
            }

            var code = ProblemList.Write(context, problems);
            context.Output.WriteLine($"{Count(rules.Count, "rule")}, {Count(examples.Count, "example")}: {(failures.Count == 0 ? "all hold" : $"{failures.Count} failed")}.");
            return failures.Count > 0 ? ExitCodes.Failed : code;
        });
        return command;
    }

    public static string Count(int number, string what) => number == 1 ? $"1 {what}" : $"{number} {what}s";

    private static void Write(TextWriter output, ExampleFailure failure)
    {
        output.WriteLine(Printable.Line($"{failure.Location}: {failure.Message}"));
        output.WriteLine(Printable.Line($"    expected: {failure.Expected}"));
        output.WriteLine(Printable.Line($"    found:    {failure.Found}"));
        output.WriteLine();
    }
}
