using System.CommandLine;
using Gate.Changes;
using Gate.Core.Rules;
using Gate.Core.Rules.Examples;
using Gate.Providers;

namespace Gate.Commands.Rules;

/// <summary>`gate rules test`: runs the examples of rules; those of judges where a model is configured.</summary>
internal static class RulesTestCommand
{
    public static Command Create(ProgramContext context)
    {
        var directory = RulesCommand.DirectoryOption();
        var models = new ModelOptions();
        var store = new Option<string?>("--store") { Description = "The file that keeps the model's answers. Default: .gate/samples.db in the project's folder." };
        var ids = new Argument<string[]>("rules") { Description = "Rules by ID; all when none is given.", Arity = ArgumentArity.ZeroOrMore };
        var command = new GateCommand("test", "Run the examples on the pages of rules, fixes included. Where a language model is configured, it tries the examples of judges.",
            "gate rules test                      # all rules",
            "gate rules test SYN8001              # one, while you write it",
            "gate rules test SYN2001 --model-endpoint http://localhost:11434/v1 --model-name qwen3   # a judge")
        {
            ids, directory,
        };
        models.AddTo(command);
        command.Options.Add(store);
        command.SetAction((parsed, cancellation) =>
        {
            var workspace = RuleWorkspace.Open(context, parsed.GetValue(directory));
            var rules = parsed.GetValue(ids) is { Length: > 0 } wanted ? wanted.Select(workspace.Get).ToList() : workspace.Rules.All;
            return RunAsync(context, workspace, rules, models.Read(parsed), parsed.GetValue(store), cancellation);
        });
        return command;
    }

    public static string Count(int number, string what) => number == 1 ? $"1 {what}" : $"{number} {what}s";

    private static async Task<int> RunAsync(ProgramContext context, RuleWorkspace workspace, IReadOnlyList<Rule> rules, ModelSource said, string? store, CancellationToken cancellation)
    {
        var problems = workspace.Problems.ToList();
        var examples = rules.SelectMany(rule => rule.Page.ReadExamples(problems).Select(example => (rule, example))).ToList();
        var (byText, byModel) = (examples.Where(pair => pair.rule.Text is not null).ToList(), examples.Where(pair => pair.rule.Judge is not null).ToList());
        var failures = byText.SelectMany(pair => ExampleRunner.Run(pair.rule, pair.example)).ToList();
        foreach (var failure in failures)
        {
            Write(context.Output, failure);
        }

        var code = ProblemList.Write(context, problems);
        code = failures.Count > 0 ? ExitCodes.Failed : code;
        if (byModel.Count == 0 || byText.Count > 0)
        {
            context.Output.WriteLine(Summary(rules.Count(rule => rule.Text is not null), byText.Count, failures.Count));
        }

        return byModel.Count == 0 ? code : Math.Max(code, await TryJudgesAsync(context, workspace, byModel, said, store, cancellation));
    }

    private static async Task<int> TryJudgesAsync(
        ProgramContext context, RuleWorkspace workspace, IReadOnlyList<(Rule Rule, RuleExample Example)> examples, ModelSource said, string? store, CancellationToken cancellation)
    {
        var untried = $"{Count(examples.Count, "example")} of {Count(examples.Select(pair => pair.Rule).Distinct().Count(), "judge")} not tried: ";
        if (RangeResolver.IsProposal(context.Environment("GITHUB_EVENT_NAME")))
        {
            context.Output.WriteLine(untried + "what is proposed does not choose where texts and keys are sent.");
            return ExitCodes.Ok;
        }

        if (ModelResolver.Resolve(workspace.Settings.Model, said, context) is not { } model)
        {
            context.Output.WriteLine(untried + "no language model is configured. `--model-endpoint URL --model-name NAME` tries them.");
            return ExitCodes.Ok;
        }

        var trial = await JudgeTrial.RunAsync(context, model, examples, store, workspace.Directory, cancellation);
        foreach (var failure in trial.Failures)
        {
            Write(context.Output, failure);
        }

        context.Output.WriteLine(Summary(examples.Select(pair => pair.Rule).Distinct().Count(), examples.Count, trial.Failures.Count, "judge"));
        context.Output.WriteLine(Printable.Line(trial.Cost));
        return trial.IsIncomplete ? ExitCodes.Incomplete : trial.Failures.Count > 0 ? ExitCodes.Failed : ExitCodes.Ok;
    }

    private static string Summary(int rules, int examples, int failures, string what = "rule") =>
        $"{Count(rules, what)}, {Count(examples, "example")}: {(failures == 0 ? "all hold" : $"{failures} failed")}.";

    private static void Write(TextWriter output, ExampleFailure failure)
    {
        output.WriteLine(Printable.Line($"{failure.Location}: {failure.Message}"));
        output.WriteLine(Printable.Line($"    expected: {failure.Expected}"));
        output.WriteLine(Printable.Line($"    found:    {failure.Found}"));
        output.WriteLine();
    }
}
